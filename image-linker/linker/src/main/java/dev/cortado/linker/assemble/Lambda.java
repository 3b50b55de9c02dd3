package dev.cortado.linker.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * A lambda expression or method reference, as its bytecode asks LambdaMetafactory for it. Host
 * only.
 *
 * @param factoryDescriptor from the captured values to the functional interface
 * @param method the name of the interface's method
 * @param descriptors how that method is called: its own erasure, then the bridges
 * @param target what it does
 * @param instantiated the method's types where the interface's parameters are known
 * @param interfaces all that it implements, the functional one first
 * @param sourceFile the file in which it stands, or null
 * @param line the line on which it stands, or 0
 */
record Lambda(
    String factoryDescriptor,
    String method,
    List<String> descriptors,
    Handle target,
    Type instantiated,
    List<Type> interfaces,
    String sourceFile,
    int line) {
  private static final String ALTERNATIVE = "altMetafactory";
  private static final int FLAGS = 3;
  private static final int FLAG_SERIALIZABLE = 1;
  private static final int FLAG_MARKERS = 2;
  private static final int FLAG_BRIDGES = 4;

  /** Reads the arguments of the bootstrap method, which LambdaMetafactory documents. */
  static Lambda of(InvokeDynamicInsnNode site, String sourceFile, int line) {
    Object[] arguments = site.bsmArgs;
    List<Type> interfaces = new ArrayList<>();
    List<String> descriptors = new ArrayList<>();
    interfaces.add(Type.getReturnType(site.desc));
    descriptors.add(((Type) arguments[0]).getDescriptor());
    if (site.bsm.getName().equals(ALTERNATIVE)) {
      int flags = (Integer) arguments[FLAGS];
      int next = FLAGS + 1;
      if ((flags & FLAG_MARKERS) != 0) {
        int last = next + (Integer) arguments[next];
        while (next < last) {
          add(interfaces, (Type) arguments[++next]);
        }
        next++;
      }
      if ((flags & FLAG_BRIDGES) != 0) {
        int last = next + (Integer) arguments[next];
        while (next < last) {
          add(descriptors, ((Type) arguments[++next]).getDescriptor());
        }
      }
      if ((flags & FLAG_SERIALIZABLE) != 0) {
        add(interfaces, Type.getObjectType("java/io/Serializable"));
      }
    }
    return new Lambda(
        site.desc,
        site.name,
        descriptors,
        (Handle) arguments[1],
        (Type) arguments[2],
        interfaces,
        sourceFile,
        line);
  }

  private static <T> void add(List<T> list, T element) {
    if (!list.contains(element)) {
      list.add(element);
    }
  }

  /** Returns the functional interface. */
  Type type() {
    return interfaces.get(0);
  }

  /** Returns the types of the captured values. */
  Type[] captures() {
    return Type.getArgumentTypes(factoryDescriptor);
  }

  /** Returns the types that the target takes, its receiver first where it has one. */
  Type[] targetParameters() {
    Type[] declared = Type.getArgumentTypes(target.getDesc());
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC, Opcodes.H_NEWINVOKESPECIAL -> declared;
      default -> {
        Type[] all = new Type[declared.length + 1];
        all[0] = Type.getObjectType(target.getOwner());
        System.arraycopy(declared, 0, all, 1, declared.length);
        yield all;
      }
    };
  }

  /** Returns what the target results in: for a constructor, the new object. */
  Type targetResult() {
    return isConstructor()
        ? Type.getObjectType(target.getOwner())
        : Type.getReturnType(target.getDesc());
  }

  /** Returns whether the target makes an object. */
  boolean isConstructor() {
    return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  /** Returns the instantiated types of the parameters that are not captured. */
  Type[] instantiatedParameters() {
    return instantiated.getArgumentTypes();
  }

  @Override
  public String toString() {
    return type().getClassName() + Arrays.toString(captures()) + " -> " + target;
  }
}
