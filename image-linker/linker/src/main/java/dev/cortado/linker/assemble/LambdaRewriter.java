package dev.cortado.linker.assemble;

import dev.cortado.linker.world.LambdaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes a class of each lambda and method reference of one class. Host only.
 *
 * <p>They are numbered in the order of the bytecode, so that images are reproducible. String
 * concatenation and all other dynamic calls stay as they are.
 */
final class LambdaRewriter {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String DESERIALIZER = "$deserializeLambda$";

  private final ClassNode node;
  private final String nestHost;
  private final boolean instances;

  /**
   * Rewrites {@code node} in place; generated classes are named by it and their numbers.
   *
   * @param instances whether lambdas without captured values are made once, on the host
   */
  LambdaRewriter(ClassNode node, String nestHost, boolean instances) {
    this.instances = instances;
    this.node = node;
    this.nestHost = nestHost;
  }

  /** Puts the generated classes into {@code classes}, and returns their internal names in order. */
  List<String> rewriteInto(Map<String, byte[]> classes) {
    List<String> generated = new ArrayList<>();
    for (MethodNode method : node.methods) {
      if (method.name.equals(DESERIALIZER)) {
        continue;
      }
      int line = 0;
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof LineNumberNode number) {
          line = number.line;
        } else if (instruction instanceof InvokeDynamicInsnNode site && isLambda(site)) {
          String name = node.name + LambdaNames.INFIX + (generated.size() + 1);
          Lambda lambda = Lambda.of(site, node.sourceFile, line);
          boolean hasInstance = instances && lambda.captures().length == 0;
          classes.put(name, LambdaClass.generate(name, nestHost, lambda, hasInstance));
          generated.add(name);
          method.instructions.set(site, replacement(name, lambda, hasInstance));
        }
      }
    }
    return generated;
  }

  private boolean isLambda(InvokeDynamicInsnNode site) {
    if (!site.bsm.getOwner().equals(FACTORY)) {
      return false;
    }
    // A call of a superclass's method can be made from its subclass only, so it stays dynamic.
    Handle target = (Handle) site.bsmArgs[1];
    return target.getTag() != Opcodes.H_INVOKESPECIAL || isPrivate(target);
  }

  private boolean isPrivate(Handle target) {
    return target.getOwner().equals(node.name)
        && node.methods.stream()
            .anyMatch(
                method ->
                    method.name.equals(target.getName())
                        && method.desc.equals(target.getDesc())
                        && (method.access & Opcodes.ACC_PRIVATE) != 0);
  }

  private static AbstractInsnNode replacement(String name, Lambda lambda, boolean hasInstance) {
    return hasInstance
        ? new FieldInsnNode(
            Opcodes.GETSTATIC, name, LambdaClass.INSTANCE, lambda.type().getDescriptor())
        : new MethodInsnNode(
            Opcodes.INVOKESTATIC, name, LambdaClass.FACTORY, lambda.factoryDescriptor(), false);
  }
}
