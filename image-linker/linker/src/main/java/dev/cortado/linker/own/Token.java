package dev.cortado.linker.own;

import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.world.FieldKey;
import java.util.Objects;

/**
 * A message on one path.
 *
 * @param status who owns it
 * @param nullness whether it may be null instead
 * @param objects what it may be
 * @param keeper the field that it was stored into, where that field is followed; else null
 * @param trail what happened to it
 */
record Token(Status status, Nullness nullness, ObjectSet objects, FieldKey keeper, Step trail) {
  /** Who owns a message. */
  enum Status {
    /** The running method: it must give it away. */
    OWNED,
    /** The caller, an object, or somebody unknown; it may be given away in their name. */
    FOREIGN,
    /** Given away: nobody here may touch it. */
    GONE
  }

  Token with(Status newStatus, Step newTrail) {
    return new Token(newStatus, nullness, objects, null, newTrail);
  }

  Token storedInto(FieldKey field, Step newTrail) {
    return new Token(Status.FOREIGN, nullness, objects, field, newTrail);
  }

  Token nonNull() {
    return maybeNull() ? new Token(status, Nullness.NEVER, objects, keeper, trail) : this;
  }

  Token narrowed(ObjectSet fewer) {
    return new Token(status, nullness, fewer, keeper, trail);
  }

  boolean maybeNull() {
    return nullness != Nullness.NEVER;
  }

  boolean isOwned() {
    return status == Status.OWNED;
  }

  boolean isGone() {
    return status == Status.GONE;
  }

  /** Two paths that differ only in how they came about are one. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Token token
        && token.status == status
        && token.nullness == nullness
        && token.objects.equals(objects)
        && Objects.equals(token.keeper, keeper);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, nullness, objects, keeper);
  }
}
