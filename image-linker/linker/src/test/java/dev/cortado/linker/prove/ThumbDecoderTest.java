package dev.cortado.linker.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.prove.Instruction.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes and addresses are GNU as's. */
class ThumbDecoderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bl 0, 0x00, 0xF7FF, 0xFFFE, CALL, 0, -1",
    "b.w 0, 0x04, 0xF7FF, 0xBFFC, JUMP, 0, -1",
    "beq.w 0, 0x08, 0xF43F, 0xAFFA, BRANCH, 0, -1",
    "'push.w {r4, r8, r9, lr}', 0x20, 0xE92D, 0x4310, TAKE, 16, -1",
    "'pop.w {r4, r8, r9, pc}', 0x24, 0xE8BD, 0x8310, RETURN, 16, -1",
    "'str.w r8, [sp, #-4]!', 0x28, 0xF84D, 0x8D04, TAKE, 4, -1",
    "'ldr.w r8, [sp], #4', 0x2C, 0xF85D, 0x8B04, POP, 4, 256",
    "'sub.w sp, sp, #1000', 0x34, 0xF5AD, 0x7D7A, TAKE, 1000, -1",
    "'subw sp, sp, #2004', 0x38, 0xF2AD, 0x7DD4, TAKE, 2004, -1",
    "'add.w sp, sp, #4096', 0x3C, 0xF50D, 0x5D80, TAKE, -4096, -1",
    "vpush {d8-d10}, 0x40, 0xED2D, 0x8B06, TAKE, 24, -1",
    "vpop {d8-d10}, 0x44, 0xECBD, 0x8B06, POP, 24, 0",
    "'tbb [pc, r1]', 0x48, 0xE8DF, 0xF001, JUMP_TABLE, 0, 15",
    "'tbh [pc, r1, lsl #1]', 0x4C, 0xE8DF, 0xF011, JUMP_TABLE, 0, 15",
    "'cmp.w sp, #256', 0x5A, 0xF5BD, 0x7F80, OTHER, 0, -1",
    "udf.w #0, 0x60, 0xF7F0, 0xA000, TRAP, 0, -1",
  })
  void readsWideInstructions(
      String text, String at, String first, String second, Kind kind, int operand, int register) {
    Instruction read =
        ThumbDecoder.wide(Integer.decode(at), Integer.decode(first), Integer.decode(second));

    assertThat(read)
        .isEqualTo(new Instruction(Integer.decode(at), 4, kind, operand, register, false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "b 0, 0x0C, 0xE7F8, JUMP, 0, -1",
    "beq 0, 0x0E, 0xD0F7, BRANCH, 0, -1",
    "'cbz r3, 14', 0x10, 0xB103, BRANCH, 20, -1",
    "blx r3, 0x14, 0x4798, CALL_REGISTER, 0, 3",
    "bx lr, 0x16, 0x4770, RETURN, 0, -1",
    "bx r3, 0x18, 0x4718, JUMP_REGISTER, 0, 3",
    "'push {r4, r5, lr}', 0x1A, 0xB530, TAKE, 12, -1",
    "'pop {r4, r5, pc}', 0x1C, 0xBD30, RETURN, 12, -1",
    "'pop {r0, r3}', 0x1E, 0xBC09, POP, 8, 9",
    "'sub sp, #16', 0x30, 0xB084, TAKE, 16, -1",
    "'add sp, #508', 0x32, 0xB07F, TAKE, -508, -1",
    "'mov pc, lr', 0x50, 0x46F7, RETURN, 0, -1",
    "'mov pc, r2', 0x52, 0x4697, JUMP_TABLE, 0, 2",
    "'add pc, r2', 0x54, 0x4497, JUMP_TABLE, 0, 2",
    "'mov sp, r7', 0x56, 0x46BD, SET, 0, 7",
    "'add sp, r6', 0x58, 0x44B5, ADD_REGISTER, 0, 6",
    "udf #0, 0x5E, 0xDE00, TRAP, 0, -1",
    "'ldr r6, [pc, #8]', 0x64, 0x4E02, LOAD_WORD, 112, 6",
    "'negs r6, r6', 0x66, 0x4276, NEGATE, 0, 6",
    "'lsls r6, r6, #4', 0x68, 0x0136, SHIFT, 4, 6",
    "'movs r6, #9', 0x6A, 0x2609, CONSTANT, 9, 6",
    "nop, 0x12, 0xBF00, OTHER, 0, -1",
    "svc #0, 0x12, 0xDF00, OTHER, 0, -1",
  })
  void readsNarrowInstructions(
      String text, String at, String code, Kind kind, int operand, int register) {
    Instruction read = ThumbDecoder.narrow(Integer.decode(at), Integer.decode(code));

    assertThat(read)
        .isEqualTo(new Instruction(Integer.decode(at), 2, kind, operand, register, false));
  }

  @Test
  void knowsTheSizeByTheFirstHalf() {
    assertThat(ThumbDecoder.isWide(0xE7FE)).isFalse();
    assertThat(ThumbDecoder.isWide(0xE800)).isTrue();
    assertThat(ThumbDecoder.isWide(0xF000)).isTrue();
  }
}
