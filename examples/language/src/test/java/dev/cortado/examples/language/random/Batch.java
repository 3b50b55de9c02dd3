package dev.cortado.examples.language.random;

import dev.cortado.examples.language.device.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.TraceClassVisitor;

/** Many random programs, wired as one firmware. Host only. */
final class Batch {
  /** The firmware's class. */
  static final String FIRMWARE = "generated.Batch";

  private static final int GROUP = 16;
  private static final int BYTECODE_PERCENT = 80;

  private Batch() {}

  /**
   * Writes and compiles the programs that {@code choices} determine into {@code folder}: bytecode,
   * which is quick, and some sources, which show more of the language.
   */
  static void compile(List<Choices> choices, Path folder) throws IOException {
    Map<String, String> classes = new LinkedHashMap<>();
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).chance(BYTECODE_PERCENT)) {
        byte[] made = BytecodeWriter.write("generated/P" + i, choices.get(i));
        Path file = folder.resolve("generated/P" + i + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, made);
      } else {
        classes.put("generated.P" + i, ProgramWriter.write("generated", "P" + i, choices.get(i)));
      }
    }
    classes.put(FIRMWARE, firmware(choices.size()));
    Sources.compile(classes, folder);
  }

  /** Returns the program that {@code choices} determine for a reader. */
  static String text(Choices choices) {
    if (!choices.chance(BYTECODE_PERCENT)) {
      return ProgramWriter.write("generated", "P0", choices);
    }
    StringWriter text = new StringWriter();
    new ClassReader(BytecodeWriter.write("generated/P0", choices))
        .accept(new TraceClassVisitor(new PrintWriter(text)), 0);
    return text.toString();
  }

  private static String firmware(int count) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        package generated;

        import dev.cortado.examples.language.device.Results;
        import dev.cortado.kernel.Actor;
        import dev.cortado.kernel.Firmware;
        import dev.cortado.kernel.Priority;
        import dev.cortado.kernel.Wiring;
        import dev.cortado.time.Clock;

        public final class Batch implements Firmware {
          @Override
          public void wire(Wiring wiring) {
            wiring.actor("runner", Priority.of(1), new Runner(wiring.clock(1000)));
          }

          public static final class Runner extends Actor {
        """);
    StringBuilder run = new StringBuilder("    @Override\n    public void run() {\n");
    StringBuilder groups = new StringBuilder();
    StringBuilder constructor = new StringBuilder("    Runner(Clock clock) {\n");
    for (int i = 0; i < count; i++) {
      text.append("    private final P").append(i).append(" p").append(i).append(";\n");
      constructor.append("      p").append(i).append(" = new P").append(i).append("(clock);\n");
      if (i % GROUP == 0) {
        groups.append(i == 0 ? "" : "    }\n\n").append("    private void group").append(i);
        groups.append("() {\n");
        run.append("      group").append(i).append("();\n");
      }
      groups.append("      Results.begin(").append(i).append(");\n");
      groups.append("      p").append(i).append(".go();\n");
    }
    constructor.append("    }\n\n");
    groups.append("    }\n\n");
    run.append("      Results.out(Results.END);\n    }\n  }\n}\n");
    return text.append('\n').append(constructor).append(groups).append(run).toString();
  }
}
