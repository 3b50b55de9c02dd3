package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which methods are looked at anew for each path of calls that leads to them, as if inlined: those
 * that make what outlives them, that make arrays of sizes that only their callers know, or that
 * give back what they are given. Host only.
 */
public final class CallsApart {
  private static final Set<MethodKey> HANDS_BACK =
      Set.of(
          objects("requireNonNull", "(Ljava/lang/Object;)"),
          objects("requireNonNull", "(Ljava/lang/Object;Ljava/lang/String;)"),
          objects("requireNonNullElse", "(Ljava/lang/Object;Ljava/lang/Object;)"));

  /** A size is looked for in so many callers. */
  private static final int MOST_CALLERS = 4;

  private final Set<MethodKey> makers;
  private final Set<MethodKey> wanted = new LinkedHashSet<>();

  CallsApart(Set<MethodKey> makers) {
    this.makers = makers;
  }

  private static MethodKey objects(String name, String parameters) {
    return new MethodKey("java/util/Objects", name, parameters + "Ljava/lang/Object;");
  }

  boolean concerns(MethodKey method) {
    return makers.contains(method) || HANDS_BACK.contains(method);
  }

  /** Returns whether what the method makes is told apart by who calls. */
  public boolean isMaker(MethodKey method) {
    return makers.contains(method);
  }

  /** Notes that a method makes an array whose size differs, or is computed, where calls mix. */
  void noteMixedSize(MethodState state) {
    MethodState at = state;
    for (int i = 0; i < MOST_CALLERS && at.firstCaller != null; i++) {
      if (!makers.contains(at.method.key())) {
        wanted.add(at.method.key());
        return;
      }
      at = at.firstCaller;
    }
  }

  /**
   * Returns the methods to look at for each path of calls, too, before a size is called unknown.
   */
  public Set<MethodKey> wanted() {
    return Collections.unmodifiableSet(wanted);
  }
}
