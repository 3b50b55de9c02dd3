package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.LambdaNames;
import dev.cortado.linker.world.TrustedLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the code of lambdas that the JDK's classes made while wiring, such as a comparator that
 * {@code Comparator.comparingInt} returned. Host only.
 *
 * <p>A JVM makes a hidden class of each, whose bytecode nobody can read. But its constant pool
 * tells which method it calls, and its fields hold what it captured: by both, it is one of the
 * classes that the linker makes of the same lambdas.
 */
final class HostLambdas {
  private static final String HIDDEN = "$$Lambda";
  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Character",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/Number");

  private final ClassPool classes;
  private final Map<Class<?>, Optional<String>> known = new HashMap<>();

  HostLambdas(ClassPool classes) {
    this.classes = classes;
  }

  /**
   * Returns the internal name of the class that has the code of a hidden class's objects; null if
   * the class is no lambda's, or nothing tells which.
   */
  String code(Class<?> hidden) {
    return known.computeIfAbsent(hidden, this::find).orElse(null);
  }

  /** Returns the field of a hidden class that holds what {@code captured} holds in its code. */
  static Field field(Class<?> hidden, String captured) throws NoSuchFieldException {
    for (int i = 0; i < hidden.getDeclaredFields().length; i++) {
      if (LambdaNames.field(i).equals(captured)) {
        return hidden.getDeclaredField(argument(i));
      }
    }
    throw new NoSuchFieldException(captured);
  }

  /** As LambdaMetafactory names its fields. */
  private static String argument(int index) {
    return "arg$" + (index + 1);
  }

  private Optional<String> find(Class<?> hidden) {
    String name = hidden.getName().replace('.', '/');
    int end = name.indexOf(HIDDEN);
    if (end < 0) {
      return Optional.empty();
    }
    Set<String> calls;
    try {
      calls = calls(hidden);
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
    Set<Set<String>> targets = new HashSet<>();
    String found = null;
    for (int i = 1; ; i++) {
      ClassNode lambda = classes.find(name.substring(0, end) + LambdaNames.INFIX + i);
      if (lambda == null) {
        // Several that do the same to the same values are as good as one.
        return targets.size() == 1 ? Optional.of(found) : Optional.empty();
      }
      Set<String> target = calls(lambda);
      if (isShapedLike(lambda, hidden) && calls.containsAll(target) && targets.add(target)) {
        found = lambda.name;
      }
    }
  }

  private static boolean isShapedLike(ClassNode lambda, Class<?> hidden) {
    Set<String> interfaces = new HashSet<>();
    for (Class<?> each : hidden.getInterfaces()) {
      interfaces.add(Type.getInternalName(each));
    }
    if (!interfaces.equals(new HashSet<>(lambda.interfaces))
        || lambda.fields.size() != hidden.getDeclaredFields().length) {
      return false;
    }
    for (FieldNode field : lambda.fields) {
      try {
        if (!Type.getDescriptor(field(hidden, field.name).getType()).equals(field.desc)) {
          return false;
        }
      } catch (NoSuchFieldException e) {
        return false;
      }
    }
    return true;
  }

  /** Returns what the methods of a lambda's class call, apart from making and opening boxes. */
  private static Set<String> calls(ClassNode lambda) {
    Set<String> calls = new HashSet<>();
    for (MethodNode method : lambda.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        if (instruction instanceof MethodInsnNode call && !call.owner.equals(lambda.name)) {
          add(calls, call.owner, call.name, call.desc);
        }
      }
    }
    return calls;
  }

  private static void add(Set<String> calls, String owner, String name, String descriptor) {
    boolean converts = BOXES.contains(owner) && (name.equals("valueOf") || name.endsWith("Value"));
    if (!converts) {
      calls.add(owner + "." + name + descriptor);
    }
  }

  /** Returns the same of a class that is there already, which has its constant pool only. */
  private static Set<String> calls(Class<?> hidden) throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = TrustedLookup.get();
    Class<?> type = Class.forName("jdk.internal.reflect.ConstantPool");
    MethodHandle pool =
        lookup.findVirtual(Class.class, "getConstantPool", MethodType.methodType(type));
    MethodHandle size = lookup.findVirtual(type, "getSize", MethodType.methodType(int.class));
    MethodHandle member =
        lookup.findVirtual(
            type, "getMemberRefInfoAt", MethodType.methodType(String[].class, int.class));
    Set<String> calls = new HashSet<>();
    try {
      Object constants = pool.invoke(hidden);
      int count = (int) size.invoke(constants);
      for (int i = 1; i < count; i++) {
        try {
          String[] reference = (String[]) member.invoke(constants, i);
          add(calls, reference[0], reference[1], reference[2]);
        } catch (IllegalArgumentException e) {
          continue; // another kind of constant
        }
      }
      return calls;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(hidden.getName(), e);
    }
  }
}
