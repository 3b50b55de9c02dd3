package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.core.Timings;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.boot.FloatRoutines;
import dev.cortado.linker.boot.SupportRoutines;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.generate.Lld;
import dev.cortado.linker.generate.Llvm;
import dev.cortado.linker.generate.TargetMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes and cycles of each floating-point routine alone, with all that it calls, on a Cortex-M0+
 * beside those of libgcc and newlib, if an arm-none-eabi-gcc is there to ask.
 *
 * <p>Cycles are the mean over operand pairs with exponents around zero, without the call itself.
 */
class FloatFiguresTest {
  private static final int OUT = 0x20003ff0;
  private static final int PAIRS = 64;
  private static final Path GOLDEN = Path.of("src/test/golden/float-figures.txt");

  private static final String SCRIPT =
      """
      ENTRY(reset)
      SECTIONS {
        .vectors 0 : { KEEP(*(.vectors)) }
        .text : { *(.text*) *(.rodata*) }
        _stack_top = 0x20002000;
        .data 0x20002000 (NOLOAD) : { *(.data*) }
        .bss (NOLOAD) : { *(.bss*) *(COMMON) }
        /DISCARD/ : { *(.ARM.exidx*) *(.ARM.extab*) *(.ARM.attributes) *(.comment) *(.note*) }
      }
      """;

  @TempDir Path folder;

  /** What is measured: the routine's name, its operands' type, how many, and its result's type. */
  private record Routine(String title, String name, String operand, int operands, String result) {}

  private record Figures(int bytes, int cycles) {}

  private static final List<Routine> ROUTINES =
      List.of(
          new Routine("float +", "__aeabi_fadd", "float", 2, "i32"),
          new Routine("float *", "__aeabi_fmul", "float", 2, "i32"),
          new Routine("float /", "__aeabi_fdiv", "float", 2, "i32"),
          new Routine("float sqrt", "sqrtf", "root", 1, "i32"),
          new Routine("float <", "__aeabi_fcmplt", "float", 2, "i32"),
          new Routine("float ==", "__aeabi_fcmpeq", "float", 2, "i32"),
          new Routine("(float) int", "__aeabi_i2f", "int", 1, "i32"),
          new Routine("(int) float", "__aeabi_f2iz", "float", 1, "i32"),
          new Routine("(double) float", "__aeabi_f2d", "float", 1, "i64"),
          new Routine("double +", "__aeabi_dadd", "double", 2, "i64"),
          new Routine("double *", "__aeabi_dmul", "double", 2, "i64"),
          new Routine("double /", "__aeabi_ddiv", "double", 2, "i64"),
          new Routine("double sqrt", "sqrt", "wideroot", 1, "i64"),
          new Routine("double <", "__aeabi_dcmplt", "double", 2, "i32"),
          new Routine("double ==", "__aeabi_dcmpeq", "double", 2, "i32"),
          new Routine("(double) int", "__aeabi_i2d", "int", 1, "i64"),
          new Routine("(int) double", "__aeabi_d2iz", "double", 1, "i32"),
          new Routine("(float) double", "__aeabi_d2f", "double", 1, "i32"));

  @Test
  void printsWhatEachRoutineCosts() throws Exception {
    List<byte[]> ours =
        List.of(
            FloatRoutines.compiledFor(Chip.Core.CORTEX_M0PLUS).object(),
            SupportRoutines.compiledFor(Chip.Core.CORTEX_M0PLUS).object());
    List<byte[]> theirs = libraries();
    StringBuilder golden = new StringBuilder();
    System.out.printf("%-15s %16s %20s%n", "Cortex-M0+", "bytes  cycles", "libgcc: bytes  cycles");

    for (Routine routine : ROUTINES) {
      Figures own = measure(routine, ours);
      golden.append(
          "%-15s %5d bytes %5d cycles%n".formatted(routine.title(), own.bytes(), own.cycles()));
      String other = "";
      if (!theirs.isEmpty()) {
        Figures figures = measure(routine, theirs);
        other =
            "%13d %7d   %.2f %.2f"
                .formatted(
                    figures.bytes(),
                    figures.cycles(),
                    (double) own.bytes() / figures.bytes(),
                    (double) own.cycles() / figures.cycles());
      }
      System.out.printf("%-15s %8d %7d %s%n", routine.title(), own.bytes(), own.cycles(), other);
    }

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, golden);
    }
    assertThat(golden.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  private Figures measure(Routine routine, List<byte[]> libraries) throws Exception {
    byte[] image = image(routine, routine.name(), libraries);
    byte[] empty = image(routine, "nothing", libraries);
    int bytes = codeBytes(image) - codeBytes(empty);
    return new Figures(bytes, (int) ((cycles(image) - cycles(empty) + PAIRS / 2) / PAIRS));
  }

  private static int codeBytes(byte[] elf) throws Exception {
    return ElfImage.read(elf).sections().stream()
        .filter(section -> section.isAllocated() && section.hasContent())
        .mapToInt(section -> section.sizeBytes())
        .sum();
  }

  private long cycles(byte[] elf) throws Exception {
    Path file = folder.resolve("figures.elf");
    Files.write(file, elf);
    try (EmulatedBoard board =
        EmulatedBoard.named("microbit", EngineKind.DEFAULT, Timings.CORTEX_M0PLUS)) {
      board.load(file);
      var watch = board.memory().watch(OUT);
      board.runCycles(1_000_000);
      var marks = watch.marks();
      return marks.get(1).cycles() - marks.get(0).cycles();
    }
  }

  private static byte[] image(Routine routine, String name, List<byte[]> libraries)
      throws Exception {
    String type = List.of("double", "wideroot").contains(routine.operand()) ? "i64" : "i32";
    String operands = routine.operands() == 2 ? type + " %a, " + type + " %b" : type + " %a";
    String declared = operands.replaceAll(" %.", "");
    String text =
        """
        target triple = "thumbv6m-unknown-none-eabi"
        @vectors = constant [2 x ptr] [ptr @_stack_top, ptr @reset], section ".vectors"
        @_stack_top = external global i8
        @as = constant [COUNT x TYPE] [AS]
        @bs = constant [COUNT x TYPE] [BS]
        DECLARE
        define RESULT @nothing(OPERANDS) noinline optnone nounwind "warn-stack-size"="0" {
          ret RESULT 0
        }
        define void @reset() minsize optsize nounwind "warn-stack-size"="0" {
          %sink = alloca RESULT
          store volatile i32 0, ptr inttoptr (i32 OUT to ptr)
          br label %turn
        turn:
          %i = phi i32 [ 0, %0 ], [ %next, %turn ]
          %pa = getelementptr TYPE, ptr @as, i32 %i
          %pb = getelementptr TYPE, ptr @bs, i32 %i
          %a = load volatile TYPE, ptr %pa
          %b = load volatile TYPE, ptr %pb
          %r = call RESULT @NAME(OPERANDS)
          store volatile RESULT %r, ptr %sink
          %next = add i32 %i, 1
          %more = icmp ne i32 %next, COUNT
          br i1 %more, label %turn, label %done
        done:
          store volatile i32 1, ptr inttoptr (i32 OUT to ptr)
          br label %stop
        stop:
          br label %stop
        }
        """
            .replace(
                "DECLARE",
                name.equals("nothing") ? "" : "declare RESULT @NAME(" + declared + ") nounwind")
            .replace("OPERANDS", operands)
            .replace("TYPE", type)
            .replace("RESULT", routine.result())
            .replace("NAME", name)
            .replace("COUNT", Integer.toString(PAIRS))
            .replace("OUT", Integer.toString(OUT))
            .replace("AS", values(routine.operand(), type, 1))
            .replace("BS", values(routine.operand(), type, 2));
    TargetMachine target = TargetMachine.of(Chip.Core.CORTEX_M0PLUS);
    List<byte[]> objects = new ArrayList<>(List.of(Llvm.compile(text, target).object()));
    objects.addAll(libraries);
    return Lld.link(objects, SCRIPT, List.of("--gc-sections"), Map.of());
  }

  private static String values(String operand, String type, long seed) {
    Random random = new Random(seed);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      double value = (random.nextDouble() + 0.5) * Math.pow(2, random.nextInt(16) - 6);
      value = random.nextInt(4) == 0 && !operand.endsWith("root") ? -value : value;
      values.add(
          type
              + " "
              + switch (operand) {
                case "int" -> (int) (value * 100);
                case "float", "root" -> Float.floatToIntBits((float) value);
                default -> Double.doubleToLongBits(value);
              });
    }
    return String.join(", ", values);
  }

  private static List<byte[]> libraries() throws Exception {
    try {
      List<byte[]> found = new ArrayList<>();
      for (String library : List.of("libm.a", "libgcc.a", "libc.a")) {
        Process process =
            new ProcessBuilder(
                    "arm-none-eabi-gcc",
                    "-mcpu=cortex-m0plus",
                    "-mthumb",
                    "-print-file-name=" + library)
                .start();
        Path path = Path.of(new String(process.getInputStream().readAllBytes()).strip());
        if (!Files.exists(path)) {
          return List.of();
        }
        found.add(Files.readAllBytes(path));
      }
      return found;
    } catch (IOException e) {
      return List.of(); // no such compiler here
    }
  }
}
