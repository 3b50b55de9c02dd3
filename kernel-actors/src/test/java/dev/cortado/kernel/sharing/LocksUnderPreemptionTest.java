package dev.cortado.kernel.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.pools.Limit;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Members lock, give up, preempt one another and are woken for nothing, at random places. */
class LocksUnderPreemptionTest {
  private static final int RUNS = 40;
  private static final int MEMBERS = 5;
  private static final int ROUNDS = 12;

  private int readers;
  private int writers;

  @Test
  void aMutexLetsOneInAndEverybodyAtLast() {
    Mutex mutex = new Mutex();
    play(
        crowd -> {
          boolean entered = crowd.random.nextBoolean() && mutex.lock(sometimes(crowd.random));
          if (!entered && crowd.random.nextBoolean()) {
            entered = mutex.tryLock();
          }
          if (!entered) {
            mutex.lock();
          }
          assertThat(++writers).isEqualTo(1);
          crowd.rest();
          writers--;
          mutex.unlock();
        });
  }

  @Test
  void aSemaphoreLetsInAsManyAsItHasPermits() {
    Semaphore permits = new Semaphore(2);
    play(
        crowd -> {
          boolean entered = crowd.random.nextBoolean() && permits.acquire(sometimes(crowd.random));
          if (!entered && !permits.tryAcquire()) {
            permits.acquire();
          }
          assertThat(++readers).isLessThanOrEqualTo(2);
          crowd.rest();
          readers--;
          permits.release();
        },
        () -> {
          assertThat(permits.tryAcquire()).isTrue();
          assertThat(permits.tryAcquire()).isTrue();
          assertThat(permits.tryAcquire()).isFalse();
          permits.release();
          permits.release();
        });
  }

  @Test
  void aReadWriteLockKeepsReadersFromWriters() {
    ReadWriteLock lock = new ReadWriteLock();
    play(
        crowd -> {
          boolean limited = crowd.random.nextBoolean();
          Limit limit = sometimes(crowd.random);
          if (crowd.random.nextInt(3) == 0) {
            if (!limited || !lock.lockWrite(limit)) {
              lock.lockWrite();
            }
            assertThat(++writers).isEqualTo(1);
            assertThat(readers).isZero();
            crowd.rest();
            writers--;
            lock.unlockWrite();
          } else {
            if (!limited || !lock.lockRead(limit)) {
              lock.lockRead();
            }
            readers++;
            assertThat(writers).isZero();
            crowd.rest();
            readers--;
            lock.unlockRead();
          }
        });
  }

  private static Limit sometimes(Random random) {
    return () -> random.nextInt(3) == 0;
  }

  private interface Round {
    void play(Crowd crowd);
  }

  private void play(Round round) {
    play(round, () -> {});
  }

  private void play(Round round, Runnable afterwards) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int run = 0; run < RUNS; run++) {
      try (Crowd crowd = new Crowd(random)) {
        for (int i = 0; i < MEMBERS; i++) {
          crowd.add(
              () -> {
                for (int j = 0; j < ROUNDS; j++) {
                  round.play(crowd);
                }
              });
        }
        assertThat(crowd.settle()).as("seed=%d run=%d", seed, run).isEqualTo(MEMBERS);
        afterwards.run();
      } catch (AssertionError e) {
        throw new AssertionError("seed=" + seed + " run=" + run, e);
      }
    }
  }
}
