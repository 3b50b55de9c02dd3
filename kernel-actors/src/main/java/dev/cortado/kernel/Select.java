package dev.cortado.kernel;

import dev.cortado.machine.OneUser;
import dev.cortado.machine.Proved;
import dev.cortado.machine.Suspension;
import dev.cortado.pools.Activity;
import dev.cortado.pools.Limit;
import dev.cortado.pools.Message;
import dev.cortado.pools.MessageSource;
import dev.cortado.pools.Waitable;
import java.util.Arrays;
import java.util.Objects;

/**
 * Waits for the first of several things: messages, signals, deadlines, locks, ends of jobs.
 *
 * <p>Device; made while wiring, for one actor. {@link #inOrder()} prefers what was named first,
 * {@link #fair()} begins each time after what came last, so that nothing waits for more than the
 * others' one turn. A wait takes a few steps for each branch; nothing is allocated. Exactly one
 * thing is taken at a time: what comes in the same moment on another branch goes back to the front
 * of where it came from. Cancelling or timing out takes nothing.
 */
public final class Select {
  private static final int NONE = -1;

  private final boolean fair;
  private Branch[] branches = {};
  private Activity owner;
  private int first;

  private Select(boolean fair) {
    this.fair = fair;
  }

  /** Wiring: makes a select that prefers the branches that were named first. */
  public static Select inOrder() {
    return new Select(false);
  }

  /** Wiring: makes a select whose branches take turns. */
  public static Select fair() {
    return new Select(true);
  }

  /**
   * Wiring: waits for messages of {@code source}, too: a queue, a pool, a rendezvous, a
   * subscription. The branch holds the one that came.
   *
   * @throws IllegalArgumentException if this waits for it already
   * @throws NullPointerException if {@code source} is null
   */
  public <M extends Message> MessageBranch<M> on(MessageSource<M> source) {
    return add(new MessageBranch<M>(this, branches.length, source));
  }

  /**
   * Wiring: waits for {@code source}, too: a signal, a deadline, a semaphore, a mutex.
   *
   * @throws IllegalArgumentException if this waits for it already
   * @throws NullPointerException if {@code source} is null
   */
  public Branch on(Waitable source) {
    return add(new Branch(this, branches.length, source));
  }

  private <B extends Branch> B add(B branch) {
    Objects.requireNonNull(branch.source, "source");
    for (Branch other : branches) {
      if (other.source == branch.source) {
        throw new IllegalArgumentException(
            "branch=" + branch.index() + " waits for the same as branch " + other.index());
      }
    }
    branches = Arrays.copyOf(branches, branches.length + 1);
    branches[branch.index()] = branch;
    return branch;
  }

  /**
   * Waits until one of the branches comes, and takes it. Cancelling the wait takes nothing. Only
   * from the actor that owns this.
   *
   * @return the branch's number
   * @throws IllegalStateException if this has no branches, and would wait for ever
   */
  @OneUser("selecting")
  public int await() {
    if (branches.length == 0) {
      throw new IllegalStateException("a select waits that has no branches");
    }
    int found = begin();
    while (found < 0) {
      if (owner().isCancelled()) {
        return unwind();
      }
      Suspension.suspend();
      found = arrived();
    }
    return found;
  }

  /**
   * As {@link #await()}, but gives up when {@code limit} is over.
   *
   * @return the branch's number, or -1 if the limit was over before one came
   */
  @OneUser("selecting")
  public int await(Limit limit) {
    int found = begin();
    while (found < 0) {
      if (owner().isCancelled()) {
        return unwind();
      }
      if (limit.isOver()) {
        return withdraw();
      }
      Suspension.suspend();
      found = arrived();
    }
    return found;
  }

  /** Takes what is there, and ends the waits begun until then; else returns {@link #NONE}. */
  private int begin() {
    owner = Activity.running();
    int at = first;
    for (int begun = 0; begun < branches.length; begun++) {
      Branch branch = branches[at];
      if (branch.holdsMessage() || begins(branch, at, begun)) {
        branch.keepMessage();
        takeTurn(at);
        endBefore(at, begun);
        return at;
      }
      at = following(at);
    }
    return NONE;
  }

  /** Begins one more wait; if it is refused, none goes on. */
  private boolean begins(Branch branch, int at, int begun) {
    boolean isRefused = true;
    try {
      boolean came = branch.source.begin(branch);
      isRefused = false;
      return came;
    } finally {
      if (isRefused) {
        endBefore(at, begun);
      }
    }
  }

  /** Ends the waits that were begun last before that of branch {@code at}. */
  private void endBefore(int at, int begun) {
    int before = at;
    for (int i = 0; i < begun; i++) {
      before = before == 0 ? branches.length - 1 : before - 1;
      end(branches[before]);
    }
  }

  private int arrived() {
    int at = first;
    for (int i = 0; i < branches.length; i++) {
      Branch branch = branches[at];
      if (branch.source.arrived(branch)) {
        for (Branch other : branches) {
          if (other != branch) {
            end(other);
          }
        }
        branch.keepMessage();
        takeTurn(at);
        return at;
      }
      at = following(at);
    }
    return NONE;
  }

  /** Ends all waits; what came in this moment is taken. */
  private int withdraw() {
    int found = NONE;
    int at = first;
    for (int i = 0; i < branches.length; i++) {
      Branch branch = branches[at];
      if (branch.source.withdraw(branch)) {
        if (found == NONE) {
          found = at;
          branch.keepMessage();
        } else {
          branch.source.takeBack(branch);
        }
      }
      at = following(at);
    }
    if (found != NONE) {
      takeTurn(found);
    }
    return found;
  }

  /** Ends the cancelled owner, unless something came in this moment. */
  private int unwind() {
    int found = withdraw();
    if (found == NONE) {
      owner().unwind();
    }
    return found;
  }

  private static void end(Branch branch) {
    if (branch.source.withdraw(branch)) {
      branch.source.takeBack(branch);
    }
  }

  private int following(int at) {
    return at + 1 == branches.length ? 0 : at + 1;
  }

  private void takeTurn(int taken) {
    if (fair) {
      first = following(taken);
    }
  }

  /** The actor that waits; a branch is among waiters only while there is one. */
  Activity owner() {
    return Proved.nonNull(owner);
  }
}
