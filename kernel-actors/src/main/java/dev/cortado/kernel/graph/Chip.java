package dev.cortado.kernel.graph;

import java.util.List;
import java.util.Optional;

/**
 * What the linker has to know of a chip; register facts stay with the drivers.
 *
 * @param name as its maker spells it, such as {@code nRF51822}
 * @param core the core
 * @param coreHz the frequency at which the board's boot steps leave the core
 * @param flashBase the address where flash begins
 * @param flashBytes the size of flash
 * @param ramBase the address where RAM begins
 * @param ramBytes the size of RAM
 * @param priorityBits how many bits of priority its interrupt controller has
 * @param irqs its lines, ascending, without gaps
 * @param bootBlock what precedes the vector table in flash
 * @param uf2Family the family id of UF2 files, where the chip's loader takes them
 */
public record Chip(
    String name,
    Core core,
    int coreHz,
    int flashBase,
    int flashBytes,
    int ramBase,
    int ramBytes,
    int priorityBits,
    List<Irq> irqs,
    Optional<BootBlock> bootBlock,
    Optional<Integer> uf2Family) {
  /** The cores that images are made for. */
  public enum Core {
    /** ARMv6-M, no vector table offset. */
    CORTEX_M0,
    /** ARMv6-M. */
    CORTEX_M0PLUS,
    /** ARMv7-M. */
    CORTEX_M3,
    /** ARMv7E-M with single-precision floating point. */
    CORTEX_M4F;

    /** Returns whether the core computes with floats, and its exceptions keep them. */
    public boolean hasFloatRegisters() {
      return this == CORTEX_M4F;
    }

    /**
     * Returns whether the core can mask up to a priority, with BASEPRI; if not, it masks all or
     * nothing.
     */
    public boolean masksByPriority() {
      return this == CORTEX_M3 || this == CORTEX_M4F;
    }
  }

  /** Copies the list. */
  public Chip {
    irqs = List.copyOf(irqs);
  }

  /** Returns the number of priority levels of the interrupt controller. */
  public int levels() {
    return 1 << priorityBits;
  }
}
