package dev.cortado.linker.world;

import java.util.List;

/** The classes of the JDK, whose lines say nothing to an application's author. Host only. */
public final class PlatformClasses {
  private static final List<String> PACKAGES =
      List.of("java/", "javax/", "jdk/", "sun/", "com/sun/");

  private PlatformClasses() {}

  /** Returns whether the class of that internal name is one of them. */
  public static boolean contain(String name) {
    return PACKAGES.stream().anyMatch(name::startsWith);
  }
}
