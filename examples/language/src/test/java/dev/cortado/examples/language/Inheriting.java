package dev.cortado.examples.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Objects that call one another by methods that their classes inherit. */
public final class Inheriting extends Topic {
  abstract static class Handler {
    final Handler next;
    int calls;

    Handler(Handler next) {
      this.next = next;
    }

    final int handle(int x) {
      calls++;
      if (isOwn(x)) {
        return act(x);
      }
      return next == null ? fallback() : next.handle(x);
    }

    private boolean isOwn(int x) {
      return x % key() == 0;
    }

    int act(int x) {
      return next == null ? x : x + next.act(x);
    }

    int fallback() {
      return -1;
    }

    abstract int key();
  }

  static class Two extends Handler {
    Two(Handler next) {
      super(next);
    }

    @Override
    int key() {
      return 2;
    }

    @Override
    int act(int x) {
      return super.act(x) * 2;
    }
  }

  static final class Four extends Two {
    Four(Handler next) {
      super(next);
    }

    @Override
    int key() {
      return 4;
    }

    @Override
    int act(int x) {
      return super.act(x) + 1;
    }

    /** Not the handler's, which is private. */
    boolean isOwn(int x) {
      return x > 0;
    }

    @Override
    int fallback() {
      return super.fallback() - 5;
    }
  }

  static final class Slow extends Handler {
    private final Inheriting topic;

    Slow(Inheriting topic, Handler next) {
      super(next);
      this.topic = topic;
    }

    @Override
    int key() {
      topic.clock().sleep(1);
      return 7;
    }

    @Override
    int act(int x) {
      topic.clock().sleep(1);
      try {
        return super.act(x) / (x - 14);
      } finally {
        calls += 100;
      }
    }
  }

  interface Shape {
    int id();

    Shape[] parts();

    default int sum(int depth) {
      int sum = id();
      for (Shape part : parts()) {
        sum = sum * 3 + part.sum(depth + 1);
      }
      return sum + depth;
    }
  }

  record Group(int id, Shape... parts) implements Shape {}

  enum Dot implements Shape {
    SMALL;

    private static final Shape[] NONE = {};

    @Override
    public int id() {
      return 9;
    }

    @Override
    public Shape[] parts() {
      return NONE;
    }
  }

  static final class Folder {
    final int size;
    final List<Folder> folders = new ArrayList<>();

    Folder(int size, Folder... folders) {
      this.size = size;
      this.folders.addAll(List.of(folders));
    }

    void each(IntConsumer consumer) {
      consumer.accept(size);
      folders.forEach(folder -> folder.each(consumer));
    }
  }

  private final Handler chain =
      new Slow(this, new Two(new Four(new Two(new Slow(this, new Four(new Two(null)))))));
  private final Shape shape =
      new Group(1, new Group(2), Dot.SMALL, new Group(3, new Group(4, Dot.SMALL)));
  private final Folder folder = new Folder(1, new Folder(2, new Folder(3)), new Folder(4));

  private final Shape[] shapes = {shape, Dot.SMALL};

  @Override
  void exercise() {
    for (int i = 1; i < 24; i++) {
      try {
        out(chain.handle(i));
      } catch (ArithmeticException e) {
        out(-i);
      }
      out(chain.calls);
      out(chain.next.calls);
    }
    out(shape.sum(0));
    int[] digits = {0};
    folder.each(size -> digits[0] = digits[0] * 10 + size);
    out(digits[0]);
    out(storesText(shapes));
    out(shapes[0].sum(1));
    out(shapes[1].id());
  }

  /** What throws is not in the array, whose elements are shapes before and after. */
  private static boolean storesText(Object[] array) {
    try {
      array[0] = "text";
      return true;
    } catch (ArrayStoreException e) {
      return false;
    }
  }
}
