package dev.cortado.pools;

/**
 * Says when a wait is to be given up: a deadline, for instance.
 *
 * <p>Device. Whatever implements it wakes the activity that it limits once it is over, with {@link
 * Activity#wake()}; a wait that is given a limit asks it before each suspension.
 */
public interface Limit {
  /** Returns whether the wait is to be given up; stays true until the activity sets it anew. */
  boolean isOver();
}
