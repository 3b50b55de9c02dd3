package dev.cortado.examples.primitives;

import dev.cortado.kernel.sharing.Mutex;
import dev.cortado.kernel.sharing.ReadWriteLock;
import dev.cortado.kernel.sharing.Semaphore;
import dev.cortado.time.Deadline;

/** Locks that are held while their holder sleeps, and waiters that give up or are let in. */
public final class Locks extends Scenario {
  private int inside;

  @Override
  void script() {
    Mutex mutex = new Mutex();
    ReadWriteLock lock = new ReadWriteLock();
    Semaphore permits = new Semaphore(2);
    for (int i = 0; i < 4; i++) {
      int number = i;
      Deadline patience = clock.deadline();
      actor(
          "actor" + i,
          1 + i / 2,
          () -> {
            clock.sleepUntil(1 + number);
            exclude(mutex, number, patience);
            clock.sleepUntil(41 + number);
            readOrWrite(lock, number, patience);
            clock.sleepUntil(81 + number);
            share(permits, number);
          });
    }
  }

  private void exclude(Mutex mutex, int number, Deadline patience) {
    if (number == 2) {
      sayAt(mutex.lock(patience.in(3)) ? 0 : 200);
      say(mutex.tryLock() ? 0 : 201);
      return;
    }
    mutex.lock();
    sayAt(number * 100 + 10 + inside);
    inside++;
    clock.sleep(8);
    inside--;
    mutex.unlock();
  }

  private void readOrWrite(ReadWriteLock lock, int number, Deadline patience) {
    if (number == 1) {
      sayAt(lock.lockWrite(patience.in(4)) ? 0 : 100);
    } else if (number == 3) {
      lock.lockWrite();
      sayAt(320 + inside);
      clock.sleep(3);
      lock.unlockWrite();
      sayAt(lock.lockRead(patience.in(1)) ? 330 : 0);
      lock.unlockRead();
    } else {
      lock.lockRead();
      sayAt(number * 100 + 20 + inside);
      inside++;
      clock.sleep(10);
      inside--;
      lock.unlockRead();
    }
  }

  private void share(Semaphore permits, int number) {
    permits.acquire();
    sayAt(number * 100 + 40 + inside);
    inside++;
    clock.sleep(10);
    inside--;
    permits.release();
    if (number == 3) {
      say(permits.tryAcquire() && permits.tryAcquire() && !permits.tryAcquire() ? 1 : 0);
    }
  }
}
