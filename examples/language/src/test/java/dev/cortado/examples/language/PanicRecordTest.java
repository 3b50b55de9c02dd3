package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.PanicWords;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import dev.cortado.machine.Panic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanicRecordTest {
  private static final Duration LONG = Duration.ofMillis(500);

  /** The line of the access that fails. */
  private static final int FAILS = 176;

  /** The lines that divide by zero in a boot step, and in the idle hook. */
  private static final int BOOTS = 112;

  private static final int IDLES = 120;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"microbit,SIZE,36", "microbit,SPEED,36", "microbit,DEBUG,36", "pico,SIZE,42"})
  void tellsTheNextRunOfAPanicAndOfAFault(String name, Optimisation optimisation, int exception)
      throws Exception {
    try (EmulatedBoard board = board(name, optimisation, PanicPrograms.Resets.class)) {
      var words = board.memory().watch(Throwing.OUT);

      board.runFor(LONG);

      List<Integer> values = words.marks().stream().map(mark -> mark.value()).toList();
      assertThat(values).hasSize(1 + 6 + 6 + 1).startsWith(100).endsWith(0);
      PanicWords panic = PanicWords.of(values.subList(1, 7));
      assertThat(panic.isValid()).isTrue();
      assertThat(panic.kind()).isEqualTo(Panic.DIVISION_BY_ZERO);
      assertThat(panic.exception()).isEqualTo(exception);
      assertThat(panic.uptimeTicks()).isEqualTo(3);
      assertThat(board.explain(panic))
          .startsWith("panic: division by zero (pc=0x")
          .containsPattern("\n    at [\\w/]*PanicPrograms.java:77")
          .containsPattern("[\\w/]*PanicPrograms.java:63")
          .endsWith("in actor \"divider\" of level 1, 3 ticks after boot");
      PanicWords fault = PanicWords.of(values.subList(7, 13));
      assertThat(fault.kind()).isEqualTo(Panic.FAULT);
      assertThat(fault.uptimeTicks()).isEqualTo(7);
      assertThat(board.explain(fault)).startsWith("fault (pc=0x");
    }
  }

  @Test
  void staysInMemoryOfAHaltedChip() throws Exception {
    try (EmulatedBoard board = board("microbit", Optimisation.SIZE, PanicPrograms.Halts.class)) {
      assertThat(board.panicRecord()).isEmpty();

      board.runFor(LONG);

      assertThat(board.panicRecord())
          .hasValueSatisfying(record -> assertThat(record.kind()).isEqualTo(3));
    }
  }

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,DEBUG", "pico,SPEED"})
  void namesTheActorOfALevelWithSeveral(String name, Optimisation optimisation) throws Exception {
    try (EmulatedBoard board = board(name, optimisation, PanicPrograms.SharesLevel.class)) {
      var words = board.memory().watch(Throwing.OUT);

      board.runFor(LONG);

      List<Integer> values = words.marks().stream().map(mark -> mark.value()).toList();
      assertThat(values).hasSize(3 + 6).startsWith(0, 1, 2);
      PanicWords panic = PanicWords.of(values.subList(3, 9));
      assertThat(panic.kind()).isEqualTo(Panic.INDEX_OUT_OF_BOUNDS);
      assertThat(board.explain(panic))
          .startsWith("panic: index out of bounds (pc=0x")
          .containsPattern("\n    at [\\w/]*PanicPrograms.java:" + FAILS)
          .endsWith("in actor \"failing\" of level 1, 8 ticks after boot");
    }
  }

  @ParameterizedTest
  @CsvSource({"microbit,SIZE", "microbit,DEBUG", "pico,SPEED"})
  void tellsWhereASupervisedActorFailedLast(String name, Optimisation optimisation)
      throws Exception {
    try (EmulatedBoard board = board(name, optimisation, PanicPrograms.Escalates.class)) {
      var words = board.memory().watch(Throwing.OUT);

      board.runFor(LONG);

      List<Integer> values = words.marks().stream().map(mark -> mark.value()).toList();
      assertThat(values).hasSize(4 + 4 + 6).startsWith(0, 1, 2, 300, 0, 1, 2, 300);
      PanicWords panic = PanicWords.of(values.subList(8, 14));
      assertThat(panic.isValid()).isTrue();
      assertThat(panic.kind()).isEqualTo(Panic.INDEX_OUT_OF_BOUNDS);
      assertThat(board.explain(panic))
          .startsWith("panic: index out of bounds (pc=0x")
          .containsPattern("\n    at [\\w/]*PanicPrograms.java:" + FAILS)
          .endsWith("in actor \"failing\" of level 1, 16 ticks after boot");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "microbit,SIZE,BootsBadly,'in boot, 0 ticks after boot'",
    "pico,SPEED,BootsBadly,'in boot, 0 ticks after boot'",
    "microbit,SIZE,IdlesBadly,'in boot or the idle hook, 3 ticks after boot'",
    "microbit,DEBUG,IdlesBadly,'in boot or the idle hook, 3 ticks after boot'",
    "pico,SPEED,IdlesBadly,'in boot or the idle hook, 3 ticks after boot'"
  })
  void tellsTheLineWhereNoActorRuns(
      String name, Optimisation optimisation, String program, String where) throws Exception {
    Class<?> firmware = Class.forName(PanicPrograms.class.getName() + "$" + program);
    try (EmulatedBoard board = board(name, optimisation, firmware)) {
      board.runFor(LONG);

      PanicWords panic = board.panicRecord().orElseThrow();
      assertThat(panic.kind()).isEqualTo(Panic.DIVISION_BY_ZERO);
      assertThat(board.explain(panic))
          .containsPattern(
              "\\(pc=0x\\w+\\)\n    at [\\w/]*PanicPrograms.java:"
                  + (program.equals("BootsBadly") ? BOOTS : IDLES))
          .endsWith(where);
    }
  }

  @Test
  void isNoRecordWithAWrongCheckWord() {
    PanicWords words = new PanicWords(1, 3, 0x1c6, 0x1b9, 36, 7);

    assertThat(words.isValid()).isFalse();
    assertThat(new PanicWords(words.expectedCheck(), 3, 0x1c6, 0x1b9, 36, 7).isValid()).isTrue();
  }

  private EmulatedBoard board(String name, Optimisation optimisation, Class<?> firmware)
      throws Exception {
    Path image = folder.resolve("image.elf");
    LinkRequest request =
        new LinkRequest(EqualityTest.classPath(), firmware.getName(), name, optimisation);
    Files.write(image, ImageLinker.link(request).elf());
    return EmulatedBoard.named(name).load(image).faultsReachImage(true);
  }
}
