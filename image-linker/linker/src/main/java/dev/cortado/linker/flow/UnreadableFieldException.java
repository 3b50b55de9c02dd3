package dev.cortado.linker.flow;

import dev.cortado.linker.world.FieldKey;

/** A field of the JDK's that cannot be read on the host. */
final class UnreadableFieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFieldException(FieldKey field, Throwable cause) {
    super(field.symbol().replace('/', '.'), cause);
  }
}
