package dev.cortado.pools;

/**
 * Ends the activity that is cancelled: thrown by the wait that it is in, or by its next one, so
 * that its finally blocks run. Not for catching; whoever catches it takes the cancellation back.
 */
public final class Cancelled extends Error {
  private static final long serialVersionUID = 1;

  Cancelled() {
    super("cancelled", null, false, false);
  }
}
