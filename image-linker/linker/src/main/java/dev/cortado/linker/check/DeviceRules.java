package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private final Function<MethodKey, String> path;
  private final List<Problem> problems = new ArrayList<>();

  private DeviceRules(ClassPool world, Function<MethodKey, String> path) {
    this.world = world;
    this.path = path;
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
    DeviceRules rules = new DeviceRules(world, path);
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
    Set<String> reported = new TreeSet<>();
    int line = 0;
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      report(key, firstLine(method), DeviceRule.SYNCHRONIZED, "a synchronized method", reported);
    }
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        line = number.line;
      } else if (instruction instanceof MethodInsnNode call) {
        checkMember(key, line, call.owner, call.name, call.desc, reported);
      } else if (instruction instanceof FieldInsnNode access) {
        checkMember(key, line, access.owner, access.name, access.desc, reported);
      } else if (instruction.getOpcode() == Opcodes.MONITORENTER) {
        report(key, line, DeviceRule.SYNCHRONIZED, "a synchronized block", reported);
      }
    }
  }

  private void checkMember(
      MethodKey key, int line, String owner, String name, String descriptor, Set<String> reported) {
    DeviceRule.against(world, owner, name, descriptor)
        .ifPresent(rule -> report(key, line, rule, member(owner, name), reported));
  }

  private static String member(String owner, String name) {
    String type = owner.replace('/', '.').replace('$', '.');
    return name.equals("<init>") ? "new " + type : type + "." + name;
  }

  private void report(MethodKey key, int line, DeviceRule rule, String what, Set<String> reported) {
    if (reported.add(rule.id() + ":" + line)) {
      problems.add(
          Problem.error(
              rule.id(),
              what + " in device code",
              at(key, line),
              rule.why() + "; reached by " + path.apply(key),
              rule.fix()));
    }
  }

  private String at(MethodKey key, int line) {
    String file = world.find(key.owner()).sourceFile;
    return file == null ? key.display() : file + ":" + line;
  }

  private static int firstLine(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }

  private static boolean isIntrinsic(MethodNode method) {
    List<AnnotationNode> annotations = method.invisibleAnnotations;
    return annotations != null
        && annotations.stream().anyMatch(annotation -> annotation.desc.equals(INTRINSIC));
  }
}
