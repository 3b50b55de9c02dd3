package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.UserLine;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The device rules, on exactly the methods of an image: no threads, monitors, reflection, operating
 * system, calendar or wiring. Host only; one pass over the methods' instructions.
 *
 * <p>Works on the class files that the linker has read already, rewritten ones included, and so
 * sees what is compiled; what only stands in a reached class but is never reached is the host's
 * business.
 */
public final class DeviceRules {
  private static final String INTRINSIC = "Ldev/cortado/machine/Intrinsic;";

  private final ClassPool world;
  private final BiFunction<MethodKey, AbstractInsnNode, Collection<UserLine>> lines;
  private final Set<String> reported = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private DeviceRules(
      ClassPool world, BiFunction<MethodKey, AbstractInsnNode, Collection<UserLine>> lines) {
    this.world = world;
    this.lines = lines;
  }

  /**
   * Checks {@code reached}.
   *
   * @param world where the methods' code is found; a method that it does not know is not checked
   * @param reached the methods that the image needs
   * @param path says how a method is reached, {@code entry > caller > callee}; never null
   * @return what is refused, one problem for each rule and source line, sorted by method
   */
  public static List<Problem> check(
      ClassPool world, Collection<MethodKey> reached, Function<MethodKey, String> path) {
    return check(
        world,
        reached,
        (method, instruction) ->
            List.of(new UserLine(ownLine(world, method, instruction), path.apply(method))));
  }

  /**
   * Checks what runs of {@code reached}, as the method above does.
   *
   * @param lines returns the source lines that lead to an instruction of a method, where a problem
   *     of it is shown; none if the instruction never runs
   */
  public static List<Problem> check(
      ClassPool world,
      Collection<MethodKey> reached,
      BiFunction<MethodKey, AbstractInsnNode, Collection<UserLine>> lines) {
    DeviceRules rules = new DeviceRules(world, lines);
    reached.stream().sorted(Comparator.naturalOrder()).forEach(rules::checkMethod);
    return rules.problems;
  }

  /**
   * Returns whether a call of the method that {@code owner}, {@code name} and {@code descriptor}
   * name is refused, so that nobody need follow it.
   */
  public static boolean refuses(ClassPool world, String owner, String name, String descriptor) {
    return DeviceRule.against(world, owner, name, descriptor).isPresent();
  }

  private void checkMethod(MethodKey key) {
    MethodNode method = world.method(key);
    if (method == null || isIntrinsic(method)) {
      return;
    }
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      AbstractInsnNode first = method.instructions.getFirst();
      while (first.getOpcode() < 0) {
        first = first.getNext();
      }
      report(key, first, DeviceRule.SYNCHRONIZED, "a synchronized method");
    }
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call) {
        checkMember(key, call, call.owner, call.name, call.desc);
      } else if (instruction instanceof FieldInsnNode access) {
        checkMember(key, access, access.owner, access.name, access.desc);
      } else if (instruction.getOpcode() == Opcodes.MONITORENTER) {
        report(key, instruction, DeviceRule.SYNCHRONIZED, "a synchronized block");
      }
    }
  }

  private void checkMember(
      MethodKey key, AbstractInsnNode at, String owner, String name, String descriptor) {
    DeviceRule.against(world, owner, name, descriptor)
        .ifPresent(rule -> report(key, at, rule, member(owner, name)));
  }

  private static String member(String owner, String name) {
    String type = owner.replace('/', '.').replace('$', '.');
    return name.equals("<init>") ? "new " + type : type + "." + name;
  }

  private void report(MethodKey key, AbstractInsnNode at, DeviceRule rule, String what) {
    for (UserLine line : lines.apply(key, at)) {
      if (reported.add(rule.id() + " " + line.at())) {
        String entered = Consequences.platformCall(line.path());
        problems.add(
            Problem.error(
                rule.id(),
                (entered == null ? what : entered) + " in device code",
                line.at(),
                rule.why()
                    + "; reached by "
                    + line.path()
                    + (entered == null ? "" : "; there it is " + what),
                rule.fix()));
      }
    }
  }

  private static String ownLine(ClassPool world, MethodKey key, AbstractInsnNode at) {
    String file = world.find(key.owner()).sourceFile;
    return file == null ? key.display() : file + ":" + line(at);
  }

  private static int line(AbstractInsnNode at) {
    AbstractInsnNode before = at;
    while (before != null && !(before instanceof LineNumberNode)) {
      before = before.getPrevious();
    }
    AbstractInsnNode number = before != null ? before : at;
    while (number != null && !(number instanceof LineNumberNode)) {
      number = number.getNext();
    }
    return number == null ? 0 : ((LineNumberNode) number).line;
  }

  private static boolean isIntrinsic(MethodNode method) {
    List<AnnotationNode> annotations = method.invisibleAnnotations;
    return annotations != null
        && annotations.stream().anyMatch(annotation -> annotation.desc.equals(INTRINSIC));
  }
}
