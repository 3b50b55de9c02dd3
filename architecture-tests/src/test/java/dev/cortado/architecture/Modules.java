package dev.cortado.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;

/** The modules of the tree and the arrows between them; the table of the design. */
final class Modules {
  /** Where the product's classes lie. */
  static final String PRODUCT = "dev.cortado";

  private static final String NONE = "";

  /** The most special package first: a class belongs to the first that fits. */
  private static final List<Module> ALL =
      List.of(
          module("kernel-actors", "kernel.graph", NONE, NONE),
          module("hal/chips", "hal.facts", NONE, NONE),
          module(
              "image-linker/maven-plugin",
              "linker.maven",
              "linker irq kernel.graph emulator",
              "org.apache.maven"),
          module("hal/machine", "machine", NONE, NONE),
          module("pools-queues", "pools", "machine", NONE),
          module("timer-wheel", "time", "machine pools", NONE),
          module("kernel-actors", "kernel", "machine pools time kernel.graph", NONE),
          module("irq-mapper", "irq", "kernel.graph", NONE),
          module("hal/chips", "hal", "machine pools time kernel kernel.graph hal.facts", NONE),
          module(
              "hal/emulator",
              "emulator",
              "machine hal.facts",
              "com.github.unidbg unicorn org.junit.jupiter org.junit.platform"),
          module(
              "hal/host",
              "host",
              "machine pools time kernel kernel.graph irq emulator",
              "org.junit.jupiter org.junit.platform"),
          module("usb-actors", "usb", "machine pools time kernel hal", NONE),
          module(
              "image-linker/linker",
              "linker",
              "machine irq kernel.graph",
              "org.objectweb.asm net.bytebuddy org.bytedeco"));

  private Modules() {}

  private static Module module(String folder, String name, String mayUse, String outside) {
    return new Module(folder, name, words(mayUse), words(outside));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  static List<Module> all() {
    return ALL;
  }

  /** Returns the module of {@code type}. */
  static Optional<Module> of(JavaClass type) {
    return ALL.stream().filter(module -> isIn(module.name, type)).findFirst();
  }

  /** Returns whether {@code type} lies in the product's package {@code name} or below. */
  static boolean isIn(String name, JavaClass type) {
    return (type.getPackageName() + ".").startsWith(PRODUCT + "." + name + ".");
  }

  /** Returns whether {@code type} is the product's. */
  static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(PRODUCT + ".");
  }

  /**
   * A part of the tree with arrows of its own.
   *
   * @param folder the Maven module that it is in
   * @param name its package, below the root
   * @param mayUse the parts that it may depend on, beside itself
   * @param outside the packages that it may depend on, beside the JDK's
   */
  record Module(String folder, String name, List<String> mayUse, List<String> outside) {
    boolean mayUse(Module other) {
      return other.name.equals(name) || mayUse.contains(other.name);
    }

    boolean mayUseOutside(String packageName) {
      return packageName.startsWith("java.")
          || packageName.startsWith("javax.")
          || outside.stream().anyMatch(allowed -> (packageName + ".").startsWith(allowed + "."));
    }
  }
}
