package dev.cortado.pools;

/** Waiting for a taker, for the giver at a {@link Rendezvous}. Device. */
final class GivingSide implements Waitable {
  private final Rendezvous<?> rendezvous;

  GivingSide(Rendezvous<?> rendezvous) {
    this.rendezvous = rendezvous;
  }

  @Override
  public boolean begin(Activity waiter) {
    return rendezvous.beginGiving(waiter);
  }

  @Override
  public boolean arrived(Activity waiter) {
    return rendezvous.given(waiter);
  }

  @Override
  public boolean withdraw(Activity waiter) {
    return rendezvous.withdrawGiving(waiter);
  }

  @Override
  public void takeBack(Activity waiter) {
    throw new IllegalStateException("what was taken is not given back");
  }
}
