package dev.cortado.examples.language;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.kernel.Actor;
import dev.cortado.kernel.BoardProvider;
import dev.cortado.kernel.Firmware;
import dev.cortado.kernel.Wiring;
import dev.cortado.machine.HostMachine;
import dev.cortado.time.Clock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Runs a program of one actor on the JVM and on a device, and collects the words that it writes.
 */
final class OneActor {
  private static final int OUT = 0x50000504;

  private OneActor() {}

  static List<Integer> onDevice(String board, Path image) {
    return onDevice(board, image, Duration.ofSeconds(3));
  }

  static List<Integer> onDevice(String board, Path image, Duration time) {
    try (EmulatedBoard emulator = EmulatedBoard.named(board)) {
      emulator.load(image);
      var words = emulator.memory().watch(OUT);
      emulator.runFor(time);
      return words.marks().stream().map(mark -> mark.value()).toList();
    }
  }

  static void wire(Firmware firmware) {
    BoardProvider provider =
        ServiceLoader.load(BoardProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(candidate -> candidate.name().equals("microbit"))
            .findFirst()
            .orElseThrow();
    Wiring wiring = new Wiring(provider);
    try {
      firmware.wire(wiring);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    wiring.seal();
  }

  static List<Integer> onHost(Clock clock, Actor actor, Runnable run) {
    List<Integer> words = new ArrayList<>();
    HostMachine before = HostMachine.install(new Ticking(clock, actor, words));
    try {
      run.run();
    } finally {
      HostMachine.install(before);
    }
    return words;
  }

  /** A machine on which every wait lets one tick pass. */
  private record Ticking(Clock clock, Actor actor, List<Integer> words) implements HostMachine {
    @Override
    public int load(int address, int widthBytes) {
      return 0;
    }

    @Override
    public void store(int address, int widthBytes, int value) {
      if (address == OUT) {
        words.add(value);
      }
    }

    @Override
    public void disableInterrupts() {
      // one thread runs
    }

    @Override
    public void enableInterrupts() {
      // one thread runs
    }

    @Override
    public void waitForInterrupt() {
      throw new IllegalStateException("nobody idles here");
    }

    @Override
    public void suspend() {
      clock.onInterrupt();
    }

    @Override
    public void resume(Object activity) {
      throw new IllegalStateException("one activity runs");
    }

    @Override
    public Object current() {
      return actor;
    }
  }
}
