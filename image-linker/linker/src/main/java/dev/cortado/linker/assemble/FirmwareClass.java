package dev.cortado.linker.assemble;

import dev.cortado.kernel.graph.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * The class that wires the application, checked. Host only.
 *
 * @param type the loaded class: public, concrete, a Firmware, with a public plain constructor
 * @param at where its code begins, {@code File.java:line}
 */
record FirmwareClass(Class<?> type, String at) {
  /** Returns the class, or nothing after a problem was added. */
  static Optional<FirmwareClass> find(
      AssembleRequest request,
      ApplicationLoader loader,
      Class<?> firmware,
      List<Problem> problems) {
    String name = request.firmwareClass();
    Class<?> type;
    try {
      type = loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      problems.add(
          AssemblyProblems.firmwareNotFound(name, FirmwareClasses.in(request.classPath())));
      return Optional.empty();
    } catch (UnreadableClassError e) {
      problems.add(e.problem());
      return Optional.empty();
    } catch (LinkageError e) {
      problems.add(
          Thrown.unreadableClass(e)
              .orElseGet(() -> AssemblyProblems.cannotBeLoaded(name, Thrown.describe(e))));
      return Optional.empty();
    }
    FirmwareClass found = new FirmwareClass(type, SourceLines.begin(loader, name));
    Optional<Problem> problem = found.check(firmware);
    problem.ifPresent(problems::add);
    return problem.isPresent() ? Optional.empty() : Optional.of(found);
  }

  private Optional<Problem> check(Class<?> firmware) {
    if (!firmware.isAssignableFrom(type)) {
      return Optional.of(AssemblyProblems.noFirmware(type.getName(), at));
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      return cannotBeMade("is abstract", "name a class that extends it");
    }
    if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
      return cannotBeMade("is an inner class", "declare it static");
    }
    if (!isPublic(type)) {
      return cannotBeMade("is not public", "declare it public, and the classes around it");
    }
    try {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 0 && Modifier.isPublic(constructor.getModifiers())) {
          return Optional.empty();
        }
      }
    } catch (LinkageError e) {
      return Optional.of(
          Thrown.unreadableClass(e)
              .orElseGet(
                  () -> AssemblyProblems.cannotBeLoaded(type.getName(), Thrown.describe(e))));
    }
    return cannotBeMade(
        "has no public constructor without parameters",
        "add one; what it would be given, make in wire");
  }

  private Optional<Problem> cannotBeMade(String reason, String fix) {
    return Optional.of(AssemblyProblems.cannotBeMade(type.getName(), reason, at, fix));
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> current = type; current != null; current = current.getDeclaringClass()) {
      if (!Modifier.isPublic(current.getModifiers())) {
        return false;
      }
    }
    return true;
  }
}
