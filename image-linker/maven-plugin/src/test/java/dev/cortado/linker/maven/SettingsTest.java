package dev.cortado.linker.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.Optimisation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Settings settings = new Settings();

  private String onlyProblem() {
    assertThat(settings.problems()).hasSize(1);
    return settings.problems().get(0).toString();
  }

  @Test
  void readsOptimisations() {
    assertThat(settings.optimisation("speed")).isEqualTo(Optimisation.SPEED);
    assertThat(settings.optimisation(" debug ")).isEqualTo(Optimisation.DEBUG);
    assertThat(settings.optimisation(null)).isEqualTo(Optimisation.SIZE);
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void readsDurations() {
    assertThat(settings.duration("3s")).contains(new SimulatedTime(3_000_000_000L));
    assertThat(settings.duration("0.5 ms")).contains(new SimulatedTime(500_000L));
    assertThat(settings.duration("2MIN")).contains(new SimulatedTime(120_000_000_000L));
    assertThat(settings.duration("7us")).contains(new SimulatedTime(7_000L));
    assertThat(settings.duration(" ")).isEmpty();
    assertThat(settings.duration(null)).isEmpty();
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void collectsAllProblems() {
    settings.optimisation("fast");
    settings.duration("soon");
    settings.format("xml");
    settings.outputName("../x");

    assertThat(settings.problems())
        .extracting(Problem::id)
        .containsExactly("CRT0121", "CRT0123", "CRT0124", "CRT0122");
  }

  @Test
  void refusesAnUnknownOptimisation() {
    settings.optimisation("fast");

    assertThat(onlyProblem())
        .isEqualTo(
            """
            error CRT0121: optimisation "fast" is unknown
               why: code is optimised for one of size, speed, debug
               fix: set optimisation, or image-linker.optimisation, to one of them, or leave it out \
            for size\
            """);
  }

  @Test
  void refusesANameThatIsNoFile() {
    for (String name : List.of("", "a/b", "..", "-x", "a b")) {
      Settings each = new Settings();
      each.outputName(name);
      assertThat(each.problems()).as(name).hasSize(1);
    }
    settings.outputName("a/b");

    assertThat(onlyProblem())
        .isEqualTo(
            """
            error CRT0122: output name "a/b" is no name of a file
               why: the image's files are the output name with .elf, .bin, .hex and so on, in the \
            build folder; it has letters, digits, '.', '_' and '-', and begins with a letter or digit
               fix: set outputName, or image-linker.outputName, to such a name, or leave it out for \
            the artifact's\
            """);
  }

  @Test
  void refusesATimeThatIsNone() {
    for (String time : List.of("3", "s", "-1s", "0s", "1h", "1e9s")) {
      Settings each = new Settings();
      each.duration(time);
      assertThat(each.problems()).as(time).hasSize(1);
    }
    settings.duration("3 weeks");

    assertThat(onlyProblem())
        .isEqualTo(
            """
            error CRT0123: duration "3 weeks" is not understood
               why: simulated time is a number above 0 and one of the units us, ms, s and min, such \
            as 3s
               fix: set for, image-linker.for, or just -Dfor=3s\
            """);
  }

  @Test
  void refusesAnUnknownFormat() {
    settings.format("xml");

    assertThat(onlyProblem())
        .isEqualTo(
            """
            error CRT0124: report format "xml" is unknown
               why: reports are printed as one of text, json
               fix: set format, or image-linker.format, to one of them, or leave it out for text\
            """);
  }
}
