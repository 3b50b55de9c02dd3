package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.core.EngineKind;
import dev.cortado.hal.facts.Nrf51822;
import dev.cortado.machine.CortexM;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs random images on both engines and compares all that can be seen. */
class EnginesAgreeTest {
  private static final int STACK = 0x20004000;
  private static final int DATA = 0x20000100;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void onRandomImages(long seed) {
    Thumb image = randomImage(new Random(seed));

    List<String> reference = run(image, EngineKind.INTERPRETER);

    assertThat(run(image, EngineKind.UNICORN_ALWAYS)).as("seed=%d", seed).isEqualTo(reference);
    assertThat(run(image, EngineKind.UNICORN)).as("seed=%d", seed).isEqualTo(reference);
  }

  private static List<String> run(Thumb code, EngineKind engine) {
    List<String> states = new ArrayList<>();
    try (EmulatedBoard board = EmulatedBoard.named("microbit", engine).load(code.image())) {
      for (int i = 0; i < 8; i++) {
        try {
          board.runCycles(1237 + 7919L * i);
        } catch (ImageFault fault) {
          states.add(fault.getMessage());
          break;
        }
        states.add(state(board));
      }
      if (engine == EngineKind.UNICORN_ALWAYS) {
        assertThat(board.core().unicornInstructions()).isPositive();
      }
    }
    return states;
  }

  private static String state(EmulatedBoard board) {
    StringBuilder text = new StringBuilder();
    CoreProbe core = board.core();
    text.append(core.instructions()).append(" instructions ").append(core.cycles());
    text.append(" cycles ").append(core.exceptions()).append(" exceptions ");
    text.append(core.stackBytes()).append(" stack ").append(core.longestMaskedCycles());
    text.append(" masked, slept ").append(core.sleepCycles());
    for (int i = 0; i < 16; i++) {
      text.append(' ').append(Integer.toHexString(core.register(i)));
    }
    int sum = 0;
    for (int at = 0x20000000; at < STACK; at += 4) {
      sum = 31 * sum + board.memory().word(at);
    }
    return text.append(" ram ").append(sum).append(board.pinChanges()).toString();
  }

  /** Loops over random instructions; r6 points to data, r7 to the GPIO port; two handlers run. */
  private static Thumb randomImage(Random random) {
    Thumb code =
        Thumb.withVectors(0, STACK)
            .handler(CortexM.EXCEPTION_SYSTICK, "tick")
            .handler(CortexM.EXCEPTION_IRQ0 + 20, "soft")
            .handler(CortexM.EXCEPTION_IRQ0 + 21, "soft");
    code.label("reset")
        .poke(CortexM.NVIC_ISER, 3 << 20)
        .poke(CortexM.NVIC_IPR0 + 20, 0x4080)
        .poke(CortexM.SYST_RVR, 211 + random.nextInt(900))
        .poke(CortexM.SYST_CVR, 0)
        .poke(CortexM.SYST_CSR, 7)
        .poke(Nrf51822.GPIO_DIR, 0xff)
        .load(6, DATA)
        .load(7, Nrf51822.GPIO_BASE + 0x500)
        .b("loop")
        .pool();
    code.label("loop");
    for (int i = 0; i < 60; i++) {
      body(code, random, i);
    }
    code.b("loop").pool();
    code.label("leaf");
    for (int i = 0; i < 5; i++) {
      data(code, random);
    }
    code.bx(14);
    code.label("tick").push(0x30 | 1 << 14);
    code.load(4, CortexM.NVIC_ISPR).load(5, 1 << 20).str(5, 4, 0);
    code.pop(0x30 | 1 << 15);
    code.pool();
    code.label("soft");
    code.load(2, DATA + 0x40).ldr(3, 2, 0).adds(3, 1).str(3, 2, 0);
    code.load(1, CortexM.NVIC_ISPR).load(0, 1 << 21);
    code.lsrs(3, 3, 1).b(3, "softEnd").str(0, 1, 0);
    code.label("softEnd").bx(14);
    return code;
  }

  private static void body(Thumb code, Random random, int i) {
    String skip = "skip" + i;
    switch (random.nextInt(16)) {
      case 0 -> code.b(random.nextInt(14), skip).movs(0, i).adds(1, 3).label(skip);
      case 1 -> {
        int list = random.nextInt(63) + 1;
        code.push(list).nop().pop(list);
      }
      case 2 -> code.bl("leaf");
      case 3 -> code.str(random.nextInt(6), 7, 4);
      case 4 -> code.ldr(random.nextInt(6), 7, 4);
      case 5 -> code.cpsid().movs(2, i).cpsie();
      case 6 -> code.half(random.nextBoolean() ? 0xc607 : 0xce07).subs(6, 12);
      case 7 -> {
        int count = 1 + random.nextInt(20);
        code.movs(5, count).label(skip).muls(3, 4).adds(3, 1).subs(5, 1).bne(skip);
      }
      case 8 -> code.mrs(random.nextInt(6), 16);
      case 9 -> code.mov(4, 7).mov(3, 6).str(1, 3, 4).mov(3, 4).str(1, 3, 4);
      default -> data(code, random);
    }
  }

  private static void data(Thumb code, Random random) {
    int d = random.nextInt(6);
    int m = random.nextInt(6);
    switch (random.nextInt(12)) {
      case 0 -> code.half(0x4000 | random.nextInt(16) << 6 | m << 3 | d);
      case 1 -> code.half(random.nextInt(3) << 11 | random.nextInt(32) << 6 | m << 3 | d);
      case 2 -> code.adds(d, m, random.nextInt(6));
      case 3 -> code.half(0x1a00 | m << 3 | d);
      case 4 -> code.half(0x4400 | m << 3 | d);
      case 5 -> code.str(d, 6, random.nextInt(16) * 4);
      case 6 -> code.ldr(d, 6, random.nextInt(16) * 4);
      case 7 -> code.strb(d, 6, random.nextInt(32));
      case 8 -> code.ldrb(d, 6, random.nextInt(32));
      case 9 -> code.half(0xb200 | random.nextInt(4) << 6 | m << 3 | d);
      case 10 -> code.half(0xba00 | random.nextInt(2) << 6 | m << 3 | d);
      default -> code.movs(d, random.nextInt(256));
    }
  }
}
