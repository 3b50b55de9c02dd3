package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.host.HostBoard;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.RawBinary;
import dev.cortado.linker.report.MemoryReport;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images without a tick do on others' emulators, and on the JVM, what they do on ours. */
class TicklessTest {
  private static final Duration LENGTH = Duration.ofMillis(1_000);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"microbit", "pico"})
  void tellsEachTimeInItsOrder(String name) throws Exception {
    try (EmulatedBoard board = EmulatedBoard.named(name).load(link(name, "elf"));
        EmulatedBoard unicorn =
            EmulatedBoard.named(name, EngineKind.UNICORN_ALWAYS).load(link(name, "elf"));
        HostBoard host = HostBoard.start(new Alarms(), name).strict(true)) {
      board.runUntil(LENGTH);
      unicorn.runUntil(LENGTH);
      host.runUntil(LENGTH);

      assertThat(board.uart().text()).startsWith(expected().substring(0, 400));
      assertThat(expected()).startsWith(board.uart().text());
      assertThat(unicorn.uart().text()).isEqualTo(board.uart().text());
      assertThat(unicorn.pinChanges()).isEqualTo(board.pinChanges());
      assertThat(unicorn.core().cycles()).isEqualTo(board.core().cycles());
      assertThat(host.uart().text()).isEqualTo(board.uart().text());
      assertThat(board.unknownAccesses()).isEmpty();
    }
  }

  /** QEMU's clock counts instructions here, 64 ns for each, so a busy machine changes nothing. */
  @Test
  void saysTheSameOnQemu() throws Exception {
    Tools.require("qemu-system-arm");
    try (Qemu qemu = new Qemu(link("microbit", "elf"), "-icount", "shift=6,sleep=off")) {
      String said = qemu.awaitText(expected().length());

      assertThat(said).startsWith(expected());
    }
  }

  /** Where QEMU lags behind the time of day, the lines of one actor may pass the other's. */
  @Test
  void isNotEarlyByTheTimeOfDay() throws Exception {
    Tools.require("qemu-system-arm");
    long start = System.nanoTime();
    try (Qemu qemu = new Qemu(link("microbit", "elf"))) {
      String said = qemu.awaitText(expected().length());
      Duration taken = Duration.ofNanos(System.nanoTime() - start);

      assertNoneIsEarly(times(said, "fast "), Alarms.FAST, taken);
      assertNoneIsEarly(times(said, "slow "), Alarms.SLOW, taken);
    }
  }

  private static List<Integer> times(String text, String word) {
    return text.substring(0, text.lastIndexOf('\n'))
        .lines()
        .filter(line -> line.startsWith(word))
        .map(line -> Integer.valueOf(line.substring(word.length())))
        .toList();
  }

  private static void assertNoneIsEarly(List<Integer> times, int period, Duration taken) {
    assertThat(times)
        .isNotEmpty()
        .isEqualTo(IntStream.rangeClosed(1, times.size()).mapToObj(i -> i * period).toList());
    assertThat(taken).isGreaterThan(Duration.of(times.size() * (long) period, ChronoUnit.MICROS));
  }

  @Test
  void blinksAtTheSameTimesOnRp2040js() throws Exception {
    Rp2040js.require();
    List<PinChange> ours;
    String text;
    try (EmulatedBoard board = EmulatedBoard.named("pico").load(link("pico", "elf"))) {
      board.runUntil(LENGTH);
      ours = board.pinChanges();
      text = board.uart().text();
    }

    Rp2040js.Told told = Rp2040js.run(link("pico", "bin"), LENGTH, List.of());

    assertThat(told.text()).startsWith(text);
    assertThat(told.pins()).hasSameSizeAs(ours).hasSizeGreaterThan(30);
    for (int i = 1; i < ours.size(); i++) {
      assertThat(told.pins().get(i).millis() - told.pins().get(0).millis())
          .isCloseTo((ours.get(i).nanos() - ours.get(0).nanos()) / 1e6, Offset.offset(0.01));
    }
  }

  /** Returns what is said in a second: a line for each multiple of either period, by time. */
  private static String expected() {
    StringBuilder text = new StringBuilder();
    for (int at = 10_000; at < LENGTH.toMillis() * 1000; at += 10_000) {
      if (at % Alarms.FAST == 0) {
        text.append("fast ").append(at).append('\n');
      }
      if (at % Alarms.SLOW == 0) {
        text.append("slow ").append(at).append('\n');
      }
    }
    return text.toString();
  }

  private Path link(String board, String ending) throws Exception {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList();
    LinkResult image =
        ImageLinker.link(
            new LinkRequest(classPath, Alarms.class.getName(), board, Optimisation.SIZE));
    byte[] bytes = ending.equals("elf") ? image.elf() : binary(image);
    return Files.write(folder.resolve(board + "." + ending), bytes);
  }

  private static byte[] binary(LinkResult image) throws Exception {
    MemoryReport flash = image.report().flash();
    return RawBinary.of(ElfImage.read(image.elf()), flash.base(), flash.capacityBytes()).bytes();
  }
}
