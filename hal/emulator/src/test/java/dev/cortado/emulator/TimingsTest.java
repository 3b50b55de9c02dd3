package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.core.Timings;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The instruction timings of the two manuals, table 3-1 each. */
class TimingsTest {
  private record Row(String name, Consumer<Thumb> code, int cyclesM0, int cyclesM0plus) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Arguments> rows() {
    Stream<Row> rows =
        Stream.of(
            new Row("MOVS", code -> code.movs(0, 1), 1, 1),
            new Row("MULS", code -> code.muls(0, 1), 1, 1),
            new Row("LDR", code -> code.ldr(0, 6, 0), 2, 2),
            new Row("STR", code -> code.str(0, 6, 0), 2, 2),
            new Row("LDR literal", code -> code.half(0x4800), 2, 2),
            new Row("LDM of 3", code -> code.half(0xce07), 4, 4),
            new Row("STM of 3", code -> code.half(0xc607), 4, 4),
            new Row("PUSH of 3", code -> code.push(7), 4, 4),
            new Row("PUSH of 3, POP of 3", code -> code.push(7).pop(7), 8, 8),
            new Row("B", code -> code.b("next").label("next"), 3, 2),
            new Row("Bcc not taken", code -> code.cmp(7, 0).beq("reset"), 2, 2),
            new Row("Bcc taken", code -> code.cmp(7, 0).bne("over").nop().label("over"), 4, 3),
            new Row("BL", code -> code.bl("next").label("next"), 4, 3),
            new Row("BX", code -> code.load(0, "next").bx(0).label("next"), 5, 4),
            new Row("MOV pc", code -> code.load(0, "next").mov(15, 0).label("next"), 5, 4),
            new Row("PUSH lr, POP pc", Pops::pushAndPop, 9, 8),
            new Row("MRS", code -> code.mrs(0, 16), 4, 3),
            new Row("MSR", code -> code.msr(16, 5), 4, 3),
            new Row("CPSID", Thumb::cpsid, 1, 1),
            new Row("DMB", code -> code.half(0xf3bf).half(0x8f5f), 4, 3),
            new Row("NOP", Thumb::nop, 1, 1),
            new Row("SEV", Thumb::sev, 1, 1));
    return rows.flatMap(
        row -> Stream.of(EngineKind.values()).map(engine -> Arguments.of(row, engine)));
  }

  /** A row that needs two steps. */
  private static final class Pops {
    private static void pushAndPop(Thumb code) {
      // LDR 2, PUSH of 1 takes 2, POP of the program counter 4 + 1 or 3 + 1.
      code.load(0, "next").push(1).pop(1 << 15).label("next");
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void takesTheManualsCycles(Row row, EngineKind engine) {
    assertThat(cycles(row, engine, Timings.CORTEX_M0)).isEqualTo(row.cyclesM0);
    assertThat(cycles(row, engine, Timings.CORTEX_M0PLUS)).isEqualTo(row.cyclesM0plus);
  }

  private static long cycles(Row row, EngineKind engine, Timings timings) {
    Thumb code = Thumb.withVectors(0, 0x20004000);
    code.label("reset").load(6, 0x20000100).movs(7, 1).movs(5, 0).label("before");
    row.code.accept(code);
    code.label("after").wfi().b("after");
    try (EmulatedBoard board =
        EmulatedBoard.named("microbit", engine, timings).load(code.image())) {
      board.runCycles(100);
      // A load of a constant and two moves before, the WFI after.
      return board.core().activeCycles() - (2 + 1 + 1) - 2;
    }
  }
}
