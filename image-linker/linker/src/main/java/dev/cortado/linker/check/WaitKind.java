package dev.cortado.linker.check;

import java.util.List;
import java.util.Set;

/**
 * A kind of thing that activities wait for, by the methods of its class. Host only.
 *
 * @param owner the internal name of the class
 * @param what what messages call it
 * @param waits what those call who wait
 * @param ends what those call who end waits
 * @param rule when the less urgent among these count
 */
record WaitKind(String owner, String what, Set<String> waits, Set<String> ends, Rule rule) {
  static final String QUEUE = "dev/cortado/pools/Queue";
  static final String POOL = "dev/cortado/pools/Pool";
  static final String SUBSCRIPTION = "dev/cortado/pools/Subscription";

  /** Where messages are asked and answered. */
  static final Set<String> QUEUES = Set.of(QUEUE, SUBSCRIPTION);

  static final String WATCH = "dev/cortado/kernel/sharing/Watch";
  static final String FOLLOWER = "dev/cortado/kernel/sharing/Follower";

  /** What has to be true of those who end a wait, the one who waits left out. */
  enum Rule {
    /** One of them is less urgent. */
    ONE,
    /** All of them are less urgent. */
    ALL,
    /** As ALL, and one of them takes what the one who waits puts. */
    ANSWER,
    /** The thing itself, a job, is less urgent. */
    SELF
  }

  /** All of them; several of a class where it can be waited for in several ways. */
  static final List<WaitKind> ALL =
      List.of(
          new WaitKind(QUEUE, "queue", Set.of("take", "begin"), Set.of("put"), Rule.ANSWER),
          new WaitKind(
              SUBSCRIPTION, "subscription", Set.of("take", "begin"), Set.of("offer"), Rule.ANSWER),
          new WaitKind(POOL, "pool", Set.of("take", "begin"), Set.of("give"), Rule.ALL),
          new WaitKind(
              "dev/cortado/pools/Rendezvous",
              "rendezvous",
              Set.of("take", "begin"),
              Set.of("give", "beginGiving"),
              Rule.ALL),
          new WaitKind(
              "dev/cortado/pools/Rendezvous",
              "the taker's side of rendezvous",
              Set.of("beginGiving"),
              Set.of("take", "begin"),
              Rule.ALL),
          new WaitKind(
              "dev/cortado/pools/ByteRing",
              "room in byte ring",
              Set.of("put"),
              Set.of("poll"),
              Rule.ALL),
          new WaitKind(
              "dev/cortado/kernel/Signal",
              "signal",
              Set.of("await", "begin"),
              Set.of("raise"),
              Rule.ALL),
          new WaitKind(WATCH, "watch", Set.of("version"), Set.of("set"), Rule.ALL),
          new WaitKind(
              "dev/cortado/kernel/sharing/Semaphore",
              "semaphore",
              Set.of("acquire", "begin"),
              Set.of("release"),
              Rule.ALL),
          new WaitKind(
              "dev/cortado/kernel/sharing/Mutex",
              "mutex",
              Set.of("lock", "begin"),
              Set.of("unlock"),
              Rule.ONE),
          new WaitKind(
              "dev/cortado/kernel/sharing/ReadWriteLock",
              "read-write lock",
              Set.of("lockRead", "lockWrite", "begin"),
              Set.of("unlockRead", "unlockWrite"),
              Rule.ONE),
          new WaitKind(
              "dev/cortado/kernel/Job",
              "the end of job",
              Set.of("join", "cancel", "begin"),
              Set.of(),
              Rule.SELF));
}
