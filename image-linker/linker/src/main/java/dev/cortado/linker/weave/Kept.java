package dev.cortado.linker.weave;

/**
 * The bytes that a method's frame keeps for the objects which the method makes and still uses when
 * it comes back from a suspension. Host only.
 *
 * @param sizeBytes their size; 0 for none
 * @param alignment 4 or 8
 */
public record Kept(int sizeBytes, int alignment) {
  /** No objects. */
  public static final Kept NOTHING = new Kept(0, 4);
}
