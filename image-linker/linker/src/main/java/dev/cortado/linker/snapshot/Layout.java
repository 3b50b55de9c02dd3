package dev.cortado.linker.snapshot;

import dev.cortado.linker.world.FieldKey;
import java.util.List;

/**
 * What the objects of a class look like in memory. Host only.
 *
 * <p>A class whose objects have both fields that are written and fields that are not is split: the
 * object is a constant in flash, whose hidden field leads to its part in RAM.
 *
 * @param mode where the objects lie
 * @param header whether the first word is the class's id
 * @param actor whether the object has hidden fields by which its level resumes it
 * @param constants the fields in the flash part, or all fields of an object that lies in RAM only
 * @param variables the fields of the RAM part of a split object
 */
record Layout(
    Mode mode, boolean header, boolean actor, List<FieldKey> constants, List<FieldKey> variables) {
  /** Where objects lie. */
  enum Mode {
    /** All in flash. */
    FLASH,
    /** All in RAM. */
    RAM,
    /** Constants in flash, variables in RAM. */
    SPLIT
  }

  /** Returns the index of the first declared field in the first part. */
  int hidden() {
    return (header ? 1 : 0) + (actor ? 2 : 0) + (mode == Mode.SPLIT ? 1 : 0);
  }

  /** Returns the index of the pointer to the RAM part. */
  int pointerIndex() {
    return hidden() - 1;
  }
}
