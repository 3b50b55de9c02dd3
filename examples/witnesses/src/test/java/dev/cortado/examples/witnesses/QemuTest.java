package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QemuTest {
  @BeforeAll
  static void findTools() {
    Tools.require("qemu-system-arm");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatOurBoardSays(Example example) throws Exception {
    String greeting;
    String expected;
    try (EmulatedBoard board = example.load("microbit", ".elf")) {
      board.runUntil(Example.INPUT_AT);
      greeting = board.uart().text();
      board.runUntil(example.duration);
      expected = board.uart().text();
    }

    String said;
    try (Qemu qemu = new Qemu(example.file(".elf"))) {
      qemu.awaitText(greeting.length());
      qemu.send(example.input);
      said = qemu.awaitText(expected.length());
    }

    assertThat(expected).isNotEmpty();
    assertThat(said).startsWith(expected);
  }
}
