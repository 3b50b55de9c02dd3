package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.examples.blinky.Blinky;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class GdbTest {
  private static final Path SOURCE =
      Path.of("..", "blinky", "src/main/java/dev/cortado/examples/blinky/Blinker.java");

  private static final Path INSPECTED =
      Path.of("src/test/java/dev/cortado/examples/witnesses/Inspected.java");

  @BeforeAll
  static void findTools() {
    Tools.require("qemu-system-arm");
    Tools.require("gdb-multiarch");
  }

  @Test
  void stopsAtALineOfJavaAndTellsWhoCalled() throws Exception {
    int line = lineOf("SerialBuffer line = lines.take();");

    String told =
        Gdb.onQemu(
            Example.BLINKY.file(".elf"), "break Blinker.java:" + line, "continue", "backtrace");

    assertThat(told)
        .containsPattern("Breakpoint 1, .*Blinker\\.say.*Blinker\\.java:" + line)
        .containsPattern("#0 .*Blinker\\.say.*Blinker\\.java:" + line)
        .containsPattern("#1 .*Blinker\\.run.*Blinker\\.java:" + lineOf("say(on);"))
        .containsPattern("#2 .*Level\\.onInterrupt.*level 1 .*Level\\.java:\\d+");
  }

  @Test
  void showsVariablesAndFieldsByNameAndType(@TempDir Path folder) throws Exception {
    Path image = forDebugger(folder);
    int first = lineOf("SerialBuffer line = lines.take();");
    int last = lineOf("serial.send(line);");

    String told =
        Gdb.onQemu(
            image,
            "break Blinker.java:" + first,
            "continue",
            "info locals",
            "print text[0]@3",
            "print this->halfPeriod->periodTicks",
            "ptype this->halfPeriod",
            "break Blinker.java:" + last,
            "continue",
            "print line->length",
            "whatis line",
            "print *this");

    assertThat(told)
        .containsPattern("Blinker\\.say.* \\(this=0x[^,]*Blinker#\\d+>, text=0x.*\"on\\\\n")
        .contains("No locals.")
        .contains("$1 = \"on\\n\"")
        .contains("$2 = 500")
        .contains("type = struct dev.cortado.time.PeriodicGate {", "    int periodTicks;")
        .contains("$3 = 3")
        .contains("type = struct dev.cortado.hal.SerialBuffer *")
        .containsPattern("\\$4 = \\{.*on = 0x.* \"on\\\\n.*, off = 0x.* \"off\\\\n");
  }

  @Test
  void showsStaticFieldsAndWhatTheCodeNeedsNoMoreBehindAWait(@TempDir Path folder)
      throws Exception {
    String told =
        Gdb.onQemu(
            forDebugger(folder, Inspected.class),
            "break Inspected.java:" + lineOf(INSPECTED, "rounds = next;"),
            "continue",
            "info args",
            "info locals",
            "print 'dev.cortado.examples.witnesses.Inspected.rounds'",
            "print 'dev.cortado.examples.witnesses.Inspected.total'",
            "whatis 'dev.cortado.examples.witnesses.Inspected.total'");

    assertThat(told)
        .contains("\nstep = 5\n", "\nweight = 40\n", "\nnext = 6\n")
        .containsPattern("\nticking = 0x.* <dev/cortado/time/Clock#\\d+>\n")
        .contains("$1 = 5", "$2 = 200", "type = long");
  }

  @Test
  void breaksOnEachLineThatHasCode(@TempDir Path folder) throws Exception {
    List<Integer> lines = linesOfCode("run", "say");

    String told =
        Gdb.run(
            forDebugger(folder),
            lines.stream().map(line -> "break Blinker.java:" + line).toArray(String[]::new));

    assertThat(lines).hasSizeGreaterThan(8);
    assertThat(told)
        .contains(lines.stream().map(line -> "Blinker.java, line " + line + ".").toList());
  }

  private static Path forDebugger(Path folder) throws Exception {
    return forDebugger(folder, Blinky.class);
  }

  private static Path forDebugger(Path folder, Class<?> firmware) throws Exception {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList();
    LinkRequest request =
        new LinkRequest(classPath, firmware.getName(), "microbit", Optimisation.DEBUG);
    return Files.write(folder.resolve("image.elf"), ImageLinker.link(request).elf());
  }

  private static List<Integer> linesOfCode(String... methods) throws IOException {
    Set<Integer> lines = new TreeSet<>();
    new ClassReader("dev.cortado.examples.blinky.Blinker")
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return !List.of(methods).contains(name)
                    ? null
                    : new MethodVisitor(Opcodes.ASM9) {
                      @Override
                      public void visitLineNumber(int line, Label start) {
                        lines.add(line);
                      }
                    };
              }
            },
            0);
    return List.copyOf(lines);
  }

  private static int lineOf(String code) throws IOException {
    return lineOf(SOURCE, code);
  }

  private static int lineOf(Path source, String code) throws IOException {
    List<String> lines = Files.readAllLines(source);
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).strip().equals(code))
            .findFirst()
            .orElseThrow();
  }
}
