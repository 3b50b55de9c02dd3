package dev.cortado.linker.world;

import org.objectweb.asm.tree.MethodNode;

/**
 * Copies of methods under names of their own, so that what one call makes can be told from what
 * another makes. Host only.
 *
 * <p>A copy has the method's code, which means the same; a call of it names it, with any receiver.
 */
public final class MethodCopies {
  private static final char MARK = '~';

  private static final char INHERITED = '^';

  /** Where the classes are that the linker knows by name. */
  private static final String LANGUAGE = "java/lang/";

  private MethodCopies() {}

  /** Returns the name of a copy of the method {@code name}, of which there are any number. */
  public static String name(String name, int number) {
    return name + MARK + number;
  }

  /**
   * Returns the method's copy for objects of a class that inherits it; others' objects have none.
   */
  public static MethodKey inherited(MethodKey method, String heir) {
    boolean isShared =
        !ClassCopies.isHeir(heir)
            || ClassCopies.isHeir(method.owner())
            || method.owner().startsWith(LANGUAGE)
            || KernelClasses.contain(method.owner());
    if (isShared) {
      return method;
    }
    String name = method.name() + MARK + INHERITED + ClassCopies.number(heir);
    return new MethodKey(method.owner(), name, method.descriptor());
  }

  /** Returns the name that the method has in its class file. */
  public static String original(String name) {
    int mark = name.indexOf(MARK);
    return mark < 0 ? name : name.substring(0, mark);
  }

  /** Returns the name of the method that {@code name} names a copy of, or null if it is none. */
  static String copied(String name) {
    int mark = name.lastIndexOf(MARK);
    return mark < 0 ? null : name.substring(0, mark);
  }

  /** Returns a copy of {@code method} under another name. */
  static MethodNode copy(MethodNode method, String name) {
    String[] exceptions = method.exceptions.toArray(new String[0]);
    MethodNode copy =
        new MethodNode(method.access, name, method.desc, method.signature, exceptions);
    method.accept(copy);
    return copy;
  }
}
