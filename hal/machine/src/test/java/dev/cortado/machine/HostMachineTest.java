package dev.cortado.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostMachineTest {
  static Stream<Arguments> operations() {
    return Stream.of(
        operation("disableInterrupts", Cpu::disableInterrupts),
        operation("enableInterrupts", Cpu::enableInterrupts),
        operation("waitForInterrupt", Cpu::waitForInterrupt),
        operation("barrier", Cpu::dataSynchronizationBarrier),
        operation("pass", Cpu::pass),
        operation("load", () -> Memory.load32(0)),
        operation("store", () -> Memory.store32(0, 0)),
        operation("suspend", Suspension::suspend),
        operation("resume", () -> Suspension.resume("activity")),
        operation("current", Suspension::current));
  }

  private static Arguments operation(String name, ThrowingCallable call) {
    return Arguments.of(name, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void everyOperationRefusesToRunWithoutAMachine(String name, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "device code was called where no device is: wiring and tests have none; leave it to"
                + " actors and boot steps, or let a test install a HostMachine");
  }

  @Test
  void installReturnsTheMachineBefore() {
    try (ThreadedMachine outer = new ThreadedMachine(activity -> {})) {
      try (ThreadedMachine inner = new ThreadedMachine(activity -> {})) {
        assertThat(HostMachine.installed()).isSameAs(inner);
      }

      assertThat(HostMachine.installed()).isSameAs(outer);
      assertThat(HostMachine.install(outer)).isSameAs(outer);
    }

    assertThat(HostMachine.install(null)).isNull();
  }

  @Test
  void aMachineBelongsToOneThread() throws InterruptedException {
    try (ThreadedMachine machine = new ThreadedMachine(activity -> {})) {
      Throwable[] seen = new Throwable[1];
      Thread other =
          new Thread(
              () -> {
                try {
                  HostMachine.installed();
                } catch (IllegalStateException e) {
                  seen[0] = e;
                }
              });

      other.start();
      other.join();

      assertThat(HostMachine.installed()).isSameAs(machine);
      assertThat(seen[0]).isNotNull();
    }
  }

  @Test
  void panicStopsTheHostToo() {
    assertThatThrownBy(Panic::stop).isInstanceOf(IllegalStateException.class).hasMessage("panic");
  }

  @Test
  void startingOtherCodeHasNoHostBody() {
    assertThatThrownBy(() -> Cpu.startFrom(0x10000100))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("vectorTable=268435712 has no host body");
  }

  @Test
  void aBrokenInvariantOfTheKernelIsSeenOnTheHost() {
    assertThat(Proved.nonNull("here")).isEqualTo("here");
    assertThatThrownBy(() -> Proved.nonNull(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("an invariant of the kernel does not hold");
  }
}
