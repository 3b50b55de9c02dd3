package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.flow.Effects;
import dev.cortado.linker.flow.Effects.Access;
import dev.cortado.linker.flow.Effects.Place;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Warns of static initializers that see or change what device code changes or sees, CRT0430. Host
 * only.
 *
 * <p>They are those of classes that the wiring does not use: the host runs them when the image is
 * made, a JVM at the first use. Of the JDK's code they run, only that of collections is looked at.
 */
public final class LateInitializers {
  private static final List<String> FOLLOWED =
      List.of(
          "java/lang/Object",
          "java/lang/Enum",
          "java/util/Collection",
          "java/util/Map",
          "java/util/Iterator",
          "java/util/BitSet",
          "java/util/Objects",
          "java/util/Collections");

  private final FlowAnalysis flow;
  private final Function<String, Class<?>> types;
  private final Predicate<String> isInitialized;
  private final Map<String, Effects> initializers = new TreeMap<>();
  private final List<Problem> warnings = new ArrayList<>();

  private LateInitializers(
      FlowAnalysis flow, Function<String, Class<?>> types, Predicate<String> isInitialized) {
    this.flow = flow;
    this.types = types;
    this.isInitialized = isInitialized;
  }

  /**
   * Returns the warnings.
   *
   * @param flow all device code
   * @param late the classes that were initialized for device code, after the wiring
   * @param types returns the host's class of an internal name or array descriptor, as it is
   * @param isInitialized whether the host has initialized the class of an internal name
   */
  public static List<Problem> check(
      FlowAnalysis flow,
      Set<String> late,
      Function<String, Class<?>> types,
      Predicate<String> isInitialized) {
    LateInitializers check = new LateInitializers(flow, types, isInitialized);
    late.forEach(check::analyse);
    check.compare();
    return check.warnings;
  }

  private void analyse(String type) {
    ClassPool classes = flow.classes();
    if (classes.find(type) == null
        || classes.method(new MethodKey(type, "<clinit>", "()V")) == null) {
      return;
    }
    Predicate<String> unset = each -> each.equals(type) || !isInitialized.test(each);
    Predicate<MethodInsnNode> refused =
        call ->
            call.owner.startsWith("java/")
                ? FOLLOWED.stream().noneMatch(each -> classes.isSubtype(call.owner, each))
                : DeviceRules.refuses(classes, call.owner, call.name, call.desc);
    try {
      initializers.put(type, Effects.ofInitializer(classes, types, refused, type, unset));
    } catch (LinkageError | IllegalStateException | LinkerBug e) {
      // The host has run it; what no device could run may be more than the analysis understands.
      initializers.remove(type);
    }
  }

  private void compare() {
    if (initializers.isEmpty()) {
      return;
    }
    Effects device = new Effects(flow);
    initializers.forEach(
        (type, effects) -> {
          Map<String, Finding> findings = new LinkedHashMap<>();
          effects.reads().forEach((place, at) -> find(findings, type, place, at, false, device));
          effects.writes().forEach((place, at) -> find(findings, type, place, at, true, device));
          findings.forEach(
              (what, finding) -> {
                if (findings.keySet().stream().noneMatch(all -> what.startsWith(all + " > "))) {
                  warnings.add(finding.warning(type));
                }
              });
        });
  }

  /** Finds who does the other thing with what the initializer of {@code type} accesses. */
  private void find(
      Map<String, Finding> findings,
      String type,
      Place place,
      Access at,
      boolean isWrite,
      Effects device) {
    if (place.holder() == null && place.field().owner().equals(type)) {
      return; // Whoever accesses it has the initializer run before, on a JVM as well.
    }
    Access by = (isWrite ? device.reads() : device.writes()).get(place);
    String who = "device code";
    if (by == null) {
      for (Map.Entry<String, Effects> other : initializers.entrySet()) {
        Effects effects = other.getValue();
        boolean isOwn = place.holder() == null && place.field().owner().equals(other.getKey());
        if (by == null && !isOwn && !other.getKey().equals(type)) {
          by = (isWrite ? effects.reads() : effects.writes()).get(place);
          who = "the static initializer of " + other.getKey().replace('/', '.');
        }
      }
    }
    if (by != null) {
      findings.merge(
          at.what(),
          new Finding(at, who, by, !isWrite, isWrite),
          (first, second) -> new Finding(first.at, first.who, first.by, first.reads, true));
    }
  }

  /** That an initializer reads or writes what somebody else writes or reads. */
  private record Finding(Access at, String who, Access by, boolean reads, boolean writes) {
    Problem warning(String type) {
      String name = type.replace('/', '.');
      String does = reads ? writes ? "reads and changes " : "reads " : "changes ";
      String other = reads ? "changes" : "reads";
      return Problem.warning(
          "CRT0430",
          "the static initializer of "
              + name
              + " "
              + does
              + at.what()
              + ", which "
              + who
              + " "
              + other,
          at.method().entryLine(at.instruction()),
          "the wiring does not use "
              + name
              + ", so that its initializer runs when the image is made, not at its first use as on"
              + " a JVM; "
              + who
              + " "
              + other
              + " it at "
              + by.method().userLine(by.instruction())
              + ", in "
              + by.method().key().display(),
          "use "
              + name
              + " in wire() already, so that a JVM does the same, or do what depends on the moment"
              + " in a method that device code calls");
    }
  }
}
