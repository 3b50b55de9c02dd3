package dev.cortado.linker.prove;

/**
 * The longest way from one place to another. Host only.
 *
 * @param instructions how many it has at most
 * @param cycles how many it takes at most, by whichever way takes the most; 0 where unknown
 * @param trail one that takes the most cycles, or has the most instructions; null if it has none
 */
record Longest(int instructions, int cycles, Trail trail) {
  static final Longest NOTHING = new Longest(0, 0, null);

  /** Returns the longer of two; each may be null. */
  static Longest max(Longest a, Longest b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    boolean second = b.cycles > a.cycles || b.cycles == a.cycles && b.instructions > a.instructions;
    return new Longest(
        Math.max(a.instructions, b.instructions),
        Math.max(a.cycles, b.cycles),
        second ? b.trail : a.trail);
  }

  /** Returns this with {@code rest} after it. */
  Longest then(Longest rest) {
    return new Longest(
        instructions + rest.instructions,
        cycles + rest.cycles,
        trail == null ? rest.trail : trail.then(rest.trail));
  }

  /** Returns this with an instruction before it, which may call what takes {@code inside}. */
  Longest after(int address, int ownCycles, Longest inside) {
    return new Longest(
        1 + inside.instructions + instructions,
        ownCycles + inside.cycles + cycles,
        new Trail(address, inside.trail, trail));
  }
}
