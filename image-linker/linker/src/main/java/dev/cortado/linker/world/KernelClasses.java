package dev.cortado.linker.world;

import java.util.List;

/** The classes of the kernel and its containers, which say themselves what they do. Host only. */
public final class KernelClasses {
  private static final List<String> PACKAGES =
      List.of(
          "dev/cortado/machine/", "dev/cortado/pools/", "dev/cortado/time/", "dev/cortado/kernel/");

  private KernelClasses() {}

  /** Returns whether the class of that internal name is one of them. */
  public static boolean contain(String name) {
    return PACKAGES.stream().anyMatch(name::startsWith);
  }
}
