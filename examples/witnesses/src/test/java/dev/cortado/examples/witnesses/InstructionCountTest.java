package dev.cortado.examples.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QEMU, one instruction at a time, against the round trip that the benchmarks count. */
class InstructionCountTest {
  private static final Path IMAGE = Path.of("../benchmarks/target/w2.elf");
  private static final int MARKER = 0x50000504;
  private static final int SERVER = 1;
  private static final int PROGRAM_COUNTER = 15;
  private static final int ROUNDS = 5;
  private static final int LINES_ENOUGH = 5000;
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir Path folder;

  @Test
  void executesTheSameInstructionsInARoundTrip() throws Exception {
    Tools.require("qemu-system-arm");
    List<Integer> round = addressesOfARound();

    List<Integer> traced = traced();

    int first = Collections.indexOfSubList(traced, round);
    assertThat(first).as("first round in QEMU's trace").isPositive();
    for (int i = 0; i < ROUNDS; i++) {
      int start = first + i * round.size();
      assertThat(traced.subList(start, start + round.size())).isEqualTo(round);
    }
  }

  private static List<Integer> addressesOfARound() {
    try (EmulatedBoard board = EmulatedBoard.named("microbit").load(IMAGE)) {
      board.runFor(Duration.ofMillis(2));
      Watch watch = board.memory().watch(MARKER);
      untilMark(board, watch, 1);
      List<Integer> addresses = untilMark(board, watch, 2);
      assertThat(
              watch.marks().get(watch.marks().size() - 1).instructions()
                  - watch.marks().get(watch.marks().size() - 3).instructions())
          .isEqualTo(addresses.size());
      return addresses;
    }
  }

  /** Returns where the instructions are that run until the server has marked often enough. */
  private static List<Integer> untilMark(EmulatedBoard board, Watch watch, int times) {
    List<Integer> addresses = new ArrayList<>();
    while (watch.marks().stream().filter(mark -> mark.value() == SERVER).count() < times) {
      addresses.add(board.core().register(PROGRAM_COUNTER));
      board.runCycles(1);
    }
    return addresses;
  }

  private List<Integer> traced() throws IOException, InterruptedException {
    Path log = folder.resolve("trace.log");
    try (Qemu qemu = new Qemu(IMAGE, "-singlestep", "-d", "exec,nochain", "-D", log.toString())) {
      long start = System.nanoTime();
      while (System.nanoTime() - start < LIMIT_NANOS
          && (!Files.exists(log) || lines(log).size() < LINES_ENOUGH)) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    return lines(log).stream()
        .limit(LINES_ENOUGH)
        .map(line -> (int) Long.parseLong(line.split("[/\\[\\]]")[2], 16))
        .toList();
  }

  /** Returns the lines that tell an instruction: {@code Trace 0: host [flags/address/...]}. */
  private static List<String> lines(Path log) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.startsWith("Trace ")).toList();
  }
}
