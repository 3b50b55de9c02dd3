package dev.cortado.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule against code that breaks it: a rule that cannot fail says nothing. */
class RulesCanFailTest {
  private static final String EXAMPLE = "package dev.cortado.examples; public class Application {}";

  @TempDir Path folder;

  private final Map<String, Bad> bad = new LinkedHashMap<>();

  RulesCanFailTest() {
    for (Modules.Module module : Modules.all()) {
      bad.put(
          "arrows of " + module.name(),
          new Bad(
              "Pointing", in(module.name(), "Pointing", "dev.cortado.examples.Application x;")));
    }
    bad.put("modules", new Bad("Lost", in("lost", "Lost", "")));
    bad.put(
        "emulator is not shipped",
        new Bad(
            "Shipped",
            in("emulator", "Board", ""),
            in("usb", "Shipped", "dev.cortado.emulator.Board board;")));
    bad.put(
        "emulator knows no driver",
        new Bad("Sharing", in("emulator", "Sharing", "dev.cortado.hal.Led led;")));
    bad.put(
        "linker knows no chip",
        new Bad("Knowing", in("linker", "Knowing", "dev.cortado.hal.Led led;")));
    bad.put(
        "nothing depends on examples",
        new Bad("Upside", in("irq", "Upside", "dev.cortado.examples.Application x;")));
    bad.put(
        "no cycles",
        new Bad(
            "Cycle detected",
            in("usb.here", "Here", "dev.cortado.usb.there.There there;"),
            in("usb.there", "There", "dev.cortado.usb.here.Here here;")));
    bad.put("no threads", method("void run() { new Thread(this::run).start(); }"));
    bad.put("no monitors", method("synchronized void run() {}"));
    bad.put("no reflection", method("boolean run() { return getClass() == null; }"));
    bad.put("no operating system", method("void run() { System.out.println(); }"));
    bad.put("no collections", method("Object run() { return java.util.List.of(1); }"));
    bad.put("no new objects", method("Object run() { return new Object(); }"));
    bad.put("no floating point in methods", method("float run() { return 1; }"));
    bad.put("no floating point in fields", method("double[] values;"));
    bad.put(
        "no host code", method("void run(dev.cortado.kernel.Wiring late) { late.queue(\"q\"); }"));
    bad.put("names say something", new Bad("PinHelper", in("hal", "PinHelper", "")));
    bad.put("names are written out", method("int msgCount;"));
    bad.put("accessors are nouns", method("int getSize() { return 1; }"));
  }

  @Test
  void thereIsBadCodeForEveryRule() {
    assertThat(bad.keySet()).containsExactlyElementsOf(Product.rules().keySet());
  }

  @TestFactory
  Stream<DynamicTest> badCodeBreaksTheRule() {
    return Product.rules().entrySet().stream()
        .map(
            named ->
                dynamicTest(
                    named.getKey(),
                    () -> {
                      Bad code = bad.get(named.getKey());
                      Path own = Files.createTempDirectory(folder, "bad");
                      JavaClasses classes = Fixture.classes(own, code.sources());

                      EvaluationResult result = named.getValue().evaluate(classes);

                      assertThat(result.hasViolation()).isTrue();
                      assertThat(result.getFailureReport().toString()).contains(code.named());
                    }));
  }

  @Test
  void constructorsAndWiringMayDoWhatDeviceCodeMayNot() throws Exception {
    JavaClasses classes =
        Fixture.classes(
            folder,
            in(
                "hal",
                "Driver",
                "final Object made = new Object(); static final Object ONE = new Object();"
                    + "void fail() { throw new IllegalStateException(); }"),
            in("hal", "Button", "Object presses() { return new Object(); }"));

    DeviceCodeRules.all()
        .forEach(
            (name, rule) -> assertThat(rule.evaluate(classes).hasViolation()).as(name).isFalse());
  }

  private static Bad method(String member) {
    return new Bad("Driver", in("hal.nrf51822", "Driver", member));
  }

  private static String in(String packageName, String type, String member) {
    return "package "
        + Modules.PRODUCT
        + "."
        + packageName
        + "; public class "
        + type
        + " {"
        + member
        + "}";
  }

  /** Code that breaks a rule, and what the rule then names. */
  private static final class Bad {
    private final String named;
    private final String[] sources;

    Bad(String named, String... sources) {
      this.named = named;
      this.sources = Stream.concat(Stream.of(EXAMPLE), Stream.of(sources)).toArray(String[]::new);
    }

    String named() {
      return named;
    }

    String[] sources() {
      return sources;
    }
  }
}
