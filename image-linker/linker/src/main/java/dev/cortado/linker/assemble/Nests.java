package dev.cortado.linker.assemble;

import dev.cortado.linker.world.LambdaNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Rewrites the lambdas of a top-level class and of all that is nested in it. Host only.
 *
 * <p>The nest is the unit, because a generated class calls private methods: the JVM allows that to
 * nest mates only, and it is the host's class file that lists them (JVMS 4.7.28, 4.7.29).
 */
final class Nests {
  private static final byte[] FACTORY = bytes("java/lang/invoke/LambdaMetafactory");
  private static final byte[] NEST_HOST = bytes("NestHost");
  private static final byte[] NEST_MEMBERS = bytes("NestMembers");

  private final Function<String, byte[]> classes;
  private final boolean instances;

  /**
   * Rewrites classes that {@code classes} returns by internal name, null for unknown ones.
   *
   * @param instances whether lambdas without captured values are made once, on the host
   */
  Nests(Function<String, byte[]> classes, boolean instances) {
    this.classes = classes;
    this.instances = instances;
  }

  /** Returns whether the class file has lambdas. */
  static boolean hasLambdas(byte[] bytes) {
    return contains(bytes, FACTORY);
  }

  /**
   * Returns the class files of the whole nest of {@code internalName} by internal name, generated
   * ones included; none if there is no such class.
   */
  Map<String, byte[]> rewrite(String internalName) {
    byte[] bytes = classes.apply(internalName);
    if (bytes == null) {
      String outer = LambdaNames.outer(internalName);
      return outer == null ? Map.of() : rewrite(outer);
    }
    if (!contains(bytes, NEST_HOST)) {
      return rewriteFrom(internalName, bytes);
    }
    String host = read(bytes, ClassReader.SKIP_CODE).nestHostClass;
    byte[] hostBytes = host == null ? null : classes.apply(host);
    Map<String, byte[]> nest =
        hostBytes == null ? rewriteFrom(internalName, bytes) : rewriteFrom(host, hostBytes);
    // A host that does not list the class: the JVM treats the class as a nest of its own.
    return nest.containsKey(internalName) ? nest : rewriteFrom(internalName, bytes);
  }

  private Map<String, byte[]> rewriteFrom(String host, byte[] hostBytes) {
    Map<String, byte[]> nest = new HashMap<>();
    nest.put(host, hostBytes);
    if (contains(hostBytes, NEST_MEMBERS)) {
      List<String> members = read(hostBytes, ClassReader.SKIP_CODE).nestMembers;
      for (String member : members == null ? List.<String>of() : members) {
        byte[] bytes = classes.apply(member);
        if (bytes != null) {
          nest.put(member, bytes);
        }
      }
    }
    List<String> generated = new ArrayList<>();
    ClassNode hostNode = null;
    for (String member : nest.keySet().stream().sorted().toList()) {
      if (contains(nest.get(member), FACTORY)) {
        ClassNode node = read(nest.get(member), 0);
        generated.addAll(new LambdaRewriter(node, host, instances).rewriteInto(nest));
        if (member.equals(host)) {
          hostNode = node;
        } else {
          nest.put(member, write(node));
        }
      }
    }
    if (!generated.isEmpty()) {
      ClassNode node = hostNode == null ? read(hostBytes, 0) : hostNode;
      nest.put(host, write(withMembers(node, generated)));
    }
    return nest;
  }

  private static ClassNode withMembers(ClassNode host, List<String> generated) {
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    host.nestMembers.addAll(generated);
    return host;
  }

  private static ClassNode read(byte[] bytes, int options) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, options);
    return node;
  }

  private static byte[] write(ClassNode node) {
    // Older class files know no nests; what javac 8 made is valid as Java 11's too.
    node.version = Math.max(node.version, Opcodes.V11);
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      int length = 0;
      while (length < wanted.length && bytes[i + length] == wanted[length]) {
        length++;
      }
      if (length == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
