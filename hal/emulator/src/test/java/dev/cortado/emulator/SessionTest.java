package dev.cortado.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.emulator.image.ImageFormatException;
import dev.cortado.hal.facts.Nrf51822;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
  @TempDir private Path folder;

  private Path image() {
    Thumb code = Thumb.withVectors(0, 0x20004000).label("reset");
    code.poke(Nrf51822.GPIO_DIRSET, 1 << 13).poke(Nrf51822.GPIO_OUTSET, 1 << 13);
    code.poke(Nrf51822.UART0_PSELTXD, 24).poke(Nrf51822.UART0_BAUDRATE, 0x01D7E000);
    code.poke(Nrf51822.UART0_ENABLE, 4).poke(Nrf51822.UART0_TASKS_STARTTX, 1);
    code.load(2, Nrf51822.UART0_TXD).load(3, Nrf51822.UART0_EVENTS_TXDRDY);
    byte[] text = {'h', (byte) 0xc3, (byte) 0xa9, '\r', '\n', '!'};
    for (int i = 0; i < text.length; i++) {
      code.movs(0, text[i] & 0xff).str(0, 2, 0).label("wait" + i).ldr(0, 3, 0).cmp(0, 0);
      code.beq("wait" + i).movs(0, 0).str(0, 3, 0);
    }
    code.label("end").wfi().b("end");
    try {
      return Files.write(folder.resolve("x.bin"), code.bytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tellsLinesAndPinsInTheOrderOfTime() {
    List<String> told = new ArrayList<>();

    try (Session session = Session.open("microbit", image())) {
      session
          .onText((time, text) -> told.add(time.toNanos() / 1000 + " us " + text))
          .onPin(change -> told.add(change.name() + " " + change.high()))
          .run(Duration.ofMillis(2));
    }

    assertThat(told).containsExactly("P0.13 true", "440 us h\u00e9", "2000 us !");
  }

  @Test
  void endsFromAListener() {
    List<String> lines = new ArrayList<>();

    try (Session session = Session.open("microbit", image())) {
      session.onText(
          (time, text) -> {
            lines.add(text);
            session.end();
          });
      session.runUntilEnd();
    }

    assertThat(lines).containsExactly("h\u00e9");
  }

  @Test
  void listenerStopsARunEarly() {
    try (Session session = Session.open("microbit", image())) {
      session.onPin(change -> session.board().stop()).run(Duration.ofSeconds(1));

      assertThat(session.board().time()).isLessThan(Duration.ofMillis(1));
    }
  }

  @Test
  void refusesCorruptImageAndUnknownBoard() throws IOException {
    Path corrupt = Files.write(folder.resolve("x.elf"), new byte[] {0x7f, 'E', 'L', 'F', 9});

    assertThatThrownBy(() -> Session.open("microbit", corrupt))
        .isInstanceOf(ImageFormatException.class);
    assertThatThrownBy(() -> Session.open("pico2", corrupt)).hasMessageContaining("unknown board");
  }
}
