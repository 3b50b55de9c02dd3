package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.machine.CortexM;
import dev.cortado.machine.Panic;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
  private static final int STACK = 0x20004000;
  private static final Duration LIMIT = Duration.ofMillis(1);

  private static Thumb reset() {
    return Thumb.withVectors(0, STACK).label("reset");
  }

  private static ImageFault fault(Thumb code, EngineKind engine) {
    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      return catchThrowableOfType(ImageFault.class, () -> board.runFor(LIMIT));
    }
  }

  private static ImageFault fault(Thumb code) {
    return fault(code, EngineKind.INTERPRETER);
  }

  @ParameterizedTest
  @CsvSource({
    "1, null pointer",
    "2, index out of bounds",
    "3, division by zero",
    "4, class cast",
    "5, negative array size",
    "6, array store",
    "7, explicit panic or uncaught throw",
    "8, unreachable code was reached",
    "9, kind 9"
  })
  void namesThePanicOfAnUdf(int kind, String name) {
    assertThat(fault(reset().nop().udf(kind)).getMessage())
        .startsWith("panic: " + name + " (pc=0x000000c2)\n");
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void stopsAtLoadFromUnmappedAddress(EngineKind engine) {
    Thumb code = reset().movs(0, 1).load(1, 0x30000000).movs(2, 2).ldr(0, 1, 4).movs(2, 3);

    ImageFault fault = fault(code, engine);

    assertThat(fault.what()).isEqualTo("fault: load from unmapped address 0x30000004");
    assertThat(fault.pc()).isEqualTo(0xc6);
    assertThat(fault.registers()[2]).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void stopsAtStoreToFlash(EngineKind engine) {
    ImageFault fault = fault(reset().movs(1, 0x80).str(1, 1, 0), engine);

    assertThat(fault.what()).isEqualTo("fault: store to read-only address 0x00000080");
  }

  @ParameterizedTest
  @EnumSource(value = EngineKind.class, names = "INTERPRETER")
  void stopsAtUnalignedAccess(EngineKind engine) {
    ImageFault fault = fault(reset().load(1, 0x20000002).ldr(0, 1, 0), engine);

    assertThat(fault.what()).isEqualTo("fault: unaligned access at 0x20000002");
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void stopsAtInstructionsThatOnlyLargerCoresHave(EngineKind engine) {
    assertThat(fault(reset().half(0xb100), engine).what())
        .isEqualTo("fault: undefined instruction 0xb100");
    assertThat(fault(reset().half(0xbf08), engine).what())
        .isEqualTo("fault: undefined instruction 0xbf08");
    assertThat(fault(reset().half(0xfb90).half(0xf0f1), engine).what())
        .isEqualTo("fault: undefined instruction 0xfb90f0f1");
    assertThat(fault(reset().half(0xe9d0).half(0x0100), engine).what())
        .isEqualTo("fault: undefined instruction 0xe9d00100");
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void stopsAtBranchToEvenAddress(EngineKind engine) {
    ImageFault fault = fault(reset().movs(0, 0x80).bx(0), engine);

    assertThat(fault.what()).contains("0x00000080, whose lowest bit is not set");
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void stopsAtBranchToNowhere(EngineKind engine) {
    ImageFault fault = fault(reset().load(0, 0x30000001).bx(0), engine);

    assertThat(fault.what()).isEqualTo("fault: instruction fetch from 0x30000000");
  }

  @Test
  void stopsAtBreakpoint() {
    assertThat(fault(reset().half(0xbeab)).what()).isEqualTo("fault: bkpt #171 without a debugger");
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void stopsWhenTheStackLeavesRam(EngineKind engine) {
    Thumb code = reset().label("deeper").push(0xff).b("deeper");

    ImageFault fault = fault(code, engine);

    assertThat(fault.what()).isEqualTo("fault: store to unmapped address 0x1fffffe0");
  }

  @Test
  void stopsWhenAnExceptionFrameDoesNotFit() {
    Thumb code = Thumb.withVectors(0, 0x20000010);
    code.label("reset").poke(CortexM.ICSR, CortexM.ICSR_PENDSVSET).nop();

    assertThat(fault(code).what())
        .isEqualTo("fault: exception frame does not fit at sp=0x1ffffff0");
  }

  @Test
  void stopsAtVectorThatIsNoCode() {
    Thumb code = reset().poke(CortexM.ICSR, CortexM.ICSR_PENDSVSET).nop().label("none");
    code.handler(CortexM.EXCEPTION_PENDSV, "missing");

    assertThat(fault(code).what())
        .isEqualTo("fault: exception vector at 0x00000038 is not a Thumb address");
  }

  @Test
  void saysWhichInterruptItWasIn() {
    Thumb code = reset().poke(CortexM.NVIC_ISER, 1 << 20).poke(CortexM.NVIC_ISPR, 1 << 20).wfi();
    code.handler(CortexM.EXCEPTION_IRQ0 + 20, "handler").pool().label("handler");
    code.udf(Panic.EXPLICIT);

    assertThat(fault(code).getMessage()).contains(" in interrupt 20)\n");
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void letsTheImageHandleFaultsOnRequest(EngineKind engine) {
    Thumb code = reset().load(1, 0x30000000).ldr(0, 1, 0).pool();
    code.handler(CortexM.EXCEPTION_HARD_FAULT, "hard").label("hard");
    code.mrs(5, 5).label("end").b("end");

    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      board.faultsReachImage(true).runFor(LIMIT);

      assertThat(board.core().register(5)).isEqualTo(CortexM.EXCEPTION_HARD_FAULT);
      assertThat(board.memory().word(STACK - 8)).isEqualTo(0xc2);
    }
  }

  @Test
  void locksUpAtFaultInHardFaultHandler() {
    Thumb code = reset().udf(1).handler(CortexM.EXCEPTION_HARD_FAULT, "hard").label("hard").udf(2);

    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(code.image())) {
      board.faultsReachImage(true);

      assertThatThrownBy(() -> board.runFor(LIMIT))
          .isInstanceOf(ImageFault.class)
          .hasMessageStartingWith(
              "lockup: panic: index out of bounds (pc=0x000000c2 in HardFault)");
    }
  }

  @Test
  void strictModeStopsAtUnknownRegisters() {
    Thumb code = reset().poke(0x40018000, 1).label("end").b("end");

    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(code.image())) {
      board.runFor(LIMIT);
      assertThat(board.unknownAccesses()).hasSize(1);
    }
    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(code.image()).strict(true)) {
      assertThatThrownBy(() -> board.runFor(LIMIT))
          .hasMessageStartingWith("fault: access to unknown register 0x40018000");
    }
  }
}
