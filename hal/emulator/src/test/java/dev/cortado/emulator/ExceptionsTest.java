package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.core.Timings;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.CortexM;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The marks of handlers, in order, show who ran when. */
class ExceptionsTest {
  private static final int STACK = 0x20004000;
  private static final int MARK = 0x50000504;
  private static final int FIRST = 20;

  private static Thumb image() {
    return Thumb.withVectors(0, STACK);
  }

  /** A handler that marks {@code value}, pends {@code mask} and marks again, plus 100. */
  private static void handler(Thumb code, int irq, int value, int mask) {
    String name = "irq" + irq;
    code.handler(CortexM.EXCEPTION_IRQ0 + irq, name).pool().label(name);
    code.push(1 << 14).load(0, MARK).movs(1, value).str(1, 0, 0);
    if (mask != 0) {
      code.load(2, CortexM.NVIC_ISPR).load(3, mask).str(3, 2, 0).nop();
    }
    code.adds(1, 100).str(1, 0, 0).pop(1 << 15);
  }

  private static List<Integer> marks(Thumb code, EngineKind engine) {
    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      Watch watch = board.memory().watch(MARK);
      board.runFor(Duration.ofMillis(5));
      return watch.marks().stream().map(Watch.Mark::value).toList();
    }
  }

  /** Lines 20, 21 and 22 with priorities 0xc0, 0x80 and 0x40. */
  private static Thumb threeLevels() {
    return image()
        .label("reset")
        .poke(CortexM.NVIC_IPR0 + 20, 0x4080c0)
        .poke(CortexM.NVIC_ISER, 7 << FIRST);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void moreUrgentLinePreempts(EngineKind engine) {
    Thumb code = threeLevels().poke(CortexM.NVIC_ISPR, 1 << 20).label("end").b("end");
    handler(code, 20, 1, 1 << 21);
    handler(code, 21, 2, 1 << 22);
    handler(code, 22, 3, 0);

    assertThat(marks(code, engine)).containsExactly(1, 2, 3, 103, 102, 101);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void lessUrgentLineIsTailChained(EngineKind engine) {
    Thumb code = threeLevels().poke(CortexM.NVIC_ISPR, 1 << 22).label("end").b("end");
    handler(code, 22, 3, 3 << 20);
    handler(code, 21, 2, 0);
    handler(code, 20, 1, 0);

    assertThat(marks(code, engine)).containsExactly(3, 103, 2, 102, 1, 101);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void equalPriorityDoesNotPreemptAndLowestNumberGoesFirst(EngineKind engine) {
    Thumb code = image().label("reset").poke(CortexM.NVIC_ISER, 7 << FIRST);
    code.poke(CortexM.NVIC_ISPR, 1 << 21).label("end").b("end");
    handler(code, 21, 2, 5 << 20);
    handler(code, 20, 1, 0);
    handler(code, 22, 3, 0);

    assertThat(marks(code, engine)).containsExactly(2, 102, 1, 101, 3, 103);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void primaskHoldsInterruptsBackAndWfiStillWakes(EngineKind engine) {
    Thumb code = threeLevels().load(4, MARK).cpsid().poke(CortexM.NVIC_ISPR, 1 << 20);
    code.wfi().movs(5, 9).str(5, 4, 0).cpsie().movs(5, 10).str(5, 4, 0).label("end").b("end");
    handler(code, 20, 1, 0);

    assertThat(marks(code, engine)).containsExactly(9, 1, 101, 10);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void disabledLineStaysPending(EngineKind engine) {
    Thumb code = image().label("reset").load(4, MARK).poke(CortexM.NVIC_ISPR, 1 << 20);
    code.movs(5, 9).str(5, 4, 0).poke(CortexM.NVIC_ISER, 1 << 20).label("end").b("end");
    handler(code, 20, 1, 0);

    assertThat(marks(code, engine)).containsExactly(9, 1, 101);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void clearedPendingLineIsForgotten(EngineKind engine) {
    Thumb code = image().label("reset").poke(CortexM.NVIC_ISPR, 3 << 20);
    code.poke(CortexM.NVIC_ICPR, 1 << 20).poke(CortexM.NVIC_ISER, 3 << 20).label("end").b("end");
    handler(code, 20, 1, 0);
    handler(code, 21, 2, 0);

    assertThat(marks(code, engine)).containsExactly(2, 102);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void supervisorCallAndPendSvRun(EngineKind engine) {
    Thumb code = image().label("reset").load(4, MARK);
    code.poke(CortexM.SHPR3, 0xc0 << 16).half(0xdf07).movs(5, 9).str(5, 4, 0);
    code.label("end").b("end").pool();
    code.handler(CortexM.EXCEPTION_SVCALL, "svc").label("svc");
    code.load(0, CortexM.ICSR).load(1, CortexM.ICSR_PENDSVSET).str(1, 0, 0);
    code.movs(1, 1).str(1, 4, 0).bx(14).pool();
    code.handler(CortexM.EXCEPTION_PENDSV, "pendsv").label("pendsv");
    code.movs(1, 2).str(1, 4, 0).bx(14);

    assertThat(marks(code, engine)).containsExactly(1, 2, 9);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void sleepOnExitNeverReturnsToThread(EngineKind engine) {
    Thumb code = threeLevels().load(4, MARK).poke(CortexM.SCR, CortexM.SCR_SLEEPONEXIT);
    code.poke(CortexM.NVIC_ISPR, 1 << 20).movs(5, 9).str(5, 4, 0).label("end").b("end");
    handler(code, 20, 1, 0);

    assertThat(marks(code, engine)).containsExactly(1, 101);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void eventRegisterMakesWfeReturnOnce(EngineKind engine) {
    Thumb code = image().label("reset").load(4, MARK).sev().wfe().movs(5, 1).str(5, 4, 0);
    code.wfe().movs(5, 2).str(5, 4, 0).label("end").b("end");

    assertThat(marks(code, engine)).containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void pendingAnyLineWakesWfeWithSevOnPend(EngineKind engine) {
    Thumb code = image().label("reset").load(4, MARK).poke(CortexM.SCR, CortexM.SCR_SEVONPEND);
    code.wfe().movs(5, 1).str(5, 4, 0).label("end").b("end");

    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      Watch watch = board.memory().watch(MARK);
      board.core().pendAt(Duration.ofMillis(1), 25);
      board.runFor(Duration.ofMillis(2));

      assertThat(watch.marks()).hasSize(1);
      assertThat(watch.marks().get(0).cycles()).isBetween(16_000L, 16_010L);
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void processStackKeepsFramesOfThreadMode(EngineKind engine) {
    Thumb code = image().label("reset").load(0, 0x20001004).msr(9, 0).movs(0, 2).msr(20, 0);
    code.half(0xf3bf).half(0x8f6f).movs(0, 77).half(0xdf00).label("end").b("end").pool();
    code.handler(CortexM.EXCEPTION_SVCALL, "svc").label("svc").mov(6, 14).mrs(5, 9).bx(14);

    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      board.runFor(Duration.ofMillis(1));

      assertThat(board.core().register(6)).isEqualTo(CortexM.EXC_RETURN_THREAD_PSP);
      assertThat(board.core().register(5)).isEqualTo(0x20000fe0);
      assertThat(board.memory().word(0x20000fe0)).isEqualTo(77);
      assertThat(board.core().register(13)).isEqualTo(0x20001004);
      assertThat(board.core().stackBytes()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void resetRequestStartsTheImageAnewAndKeepsRam(EngineKind engine) {
    Thumb code = image().label("reset").load(4, MARK).load(3, 0x20000200).ldr(5, 3, 0);
    code.adds(5, 1).str(5, 3, 0).str(5, 4, 0).load(2, Nrf51822.POWER_RESETREAS).ldr(2, 2, 0);
    code.str(2, 4, 0).cmp(5, 2).beq("end");
    code.poke(CortexM.AIRCR, CortexM.AIRCR_VECTKEY | CortexM.AIRCR_SYSRESETREQ);
    code.label("end").b("end");

    assertThat(marks(code, engine)).containsExactly(1, 0, 2, 4);
  }

  @ParameterizedTest
  @EnumSource(EngineKind.class)
  void entryAndTailChainTakeTheirCycles(EngineKind engine) {
    Thumb code = threeLevels().load(4, MARK).load(1, CortexM.NVIC_ISPR).load(2, 3 << 20);
    code.movs(3, 1).label("here").str(2, 1, 0).label("end").b("end").pool();
    code.handler(CortexM.EXCEPTION_IRQ0 + 21, "h21").label("h21").str(3, 4, 0).bx(14);
    code.handler(CortexM.EXCEPTION_IRQ0 + 20, "h20").label("h20").str(3, 4, 0).bx(14);

    try (EmulatedBoard board =
        EmulatedBoard.named("microbit", engine, Timings.CORTEX_M0PLUS).load(code.image())) {
      Watch watch = board.memory().watch(MARK);
      board.runFor(Duration.ofMillis(1));

      // BX 2 and the tail-chain 7, then the store 2.
      List<Watch.Mark> marks = watch.marks();
      assertThat(marks.get(1).cycles() - marks.get(0).cycles()).isEqualTo(2 + 7 + 2);
    }
  }
}
