package dev.cortado.pools;

import java.util.Deque;

/** What queues and pools have in common: who takes when nothing is left waits in line. */
enum Container {
  QUEUE {
    @Override
    Use make(Facts facts, Deque<Note> outside, int messages) {
      for (int i = 0; i < messages; i++) {
        outside.add(new Note(i));
      }
      Queue<Note> queue = facts.apply(new Queue<>());
      return new Use() {
        @Override
        public void put(Note note) {
          queue.put(note);
        }

        @Override
        public Note poll() {
          return queue.poll();
        }

        @Override
        public Note take() {
          return queue.take();
        }

        @Override
        public Note take(Limit limit) {
          return queue.take(limit);
        }

        @Override
        public Waitable asWaitable() {
          return queue;
        }
      };
    }

    @Override
    void putIntoModel(Deque<Note> model, Note note) {
      model.addLast(note);
    }
  },

  POOL {
    @Override
    Use make(Facts facts, Deque<Note> outside, int messages) {
      Pool<Note> pool = facts.apply(new Pool<>(messages, Note::new));
      for (int i = 0; i < messages; i++) {
        outside.add(pool.alloc());
      }
      return new Use() {
        @Override
        public void put(Note note) {
          note.free();
        }

        @Override
        public Note poll() {
          return pool.alloc();
        }

        @Override
        public Note take() {
          return pool.take();
        }

        @Override
        public Note take(Limit limit) {
          return pool.take(limit);
        }

        @Override
        public Waitable asWaitable() {
          return pool;
        }
      };
    }

    @Override
    void putIntoModel(Deque<Note> model, Note note) {
      model.addFirst(note);
    }
  };

  /**
   * Makes an empty container of up to {@code messages} messages, which it adds to {@code outside}.
   */
  abstract Use make(Facts facts, Deque<Note> outside, int messages);

  /** Adds {@code note} where the container would; messages leave the model at its head. */
  abstract void putIntoModel(Deque<Note> model, Note note);

  /** The operations in common. */
  interface Use {
    void put(Note note);

    Note poll();

    Note take();

    Note take(Limit limit);

    Waitable asWaitable();
  }
}
