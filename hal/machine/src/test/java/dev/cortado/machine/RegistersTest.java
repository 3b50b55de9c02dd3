package dev.cortado.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegistersTest {
  private static final int ADDRESS = 0x50000504;

  private final List<String> stores = new ArrayList<>();
  private final ThreadedMachine machine = new ThreadedMachine(activity -> {});

  RegistersTest() {
    machine.onStore((address, value) -> stores.add(String.format("%08x=%08x", address, value)));
  }

  @AfterEach
  void close() {
    machine.close();
  }

  @Nested
  class Loads {
    @Test
    void areZeroExtendedToTheirWidth() {
      Memory.store32(ADDRESS, 0xfedcba98);

      assertThat(Memory.load32(ADDRESS)).isEqualTo(0xfedcba98);
      assertThat(Memory.load16(ADDRESS)).isEqualTo(0xba98);
      assertThat(Memory.load8(ADDRESS)).isEqualTo(0x98);
    }
  }

  @Nested
  class Register {
    private final Register32 register = new Register32(ADDRESS);

    @Test
    void readsBackWhatWasSet() {
      register.set(-2);

      assertThat(register.value()).isEqualTo(-2);
    }

    @Test
    void setsAndClearsBitsByReadingFirst() {
      register.set(0b0101);

      register.setBits(0b0010);
      register.clearBits(0b0100);

      assertThat(register.value()).isEqualTo(0b0011);
      assertThat(stores)
          .containsExactly("50000504=00000005", "50000504=00000007", "50000504=00000003");
    }

    @Test
    void refusesAnAddressThatIsNoMultipleOfFour() {
      assertThatThrownBy(() -> new Register32(ADDRESS + 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("address=0x50000506");
    }
  }

  /** Addresses as in the ARMv6-M Architecture Reference Manual, tables B3-26 and B3-21. */
  @Nested
  class CoreRegisters {
    @Test
    void interruptControllerWritesTheMaskOnce() {
      Nvic.enable(1);
      Nvic.disable(2);
      Nvic.pend(1 << 31);
      Nvic.clearPending(8);

      assertThat(stores)
          .containsExactly(
              "e000e100=00000001", "e000e180=00000002", "e000e200=80000000", "e000e280=00000008");
    }

    @Test
    void tickReloadsWithOneLessThanThePeriodAndStartsAtTheTop() {
      SysTick.start(16_000);

      assertThat(stores)
          .containsExactly("e000e014=00003e7f", "e000e018=00000000", "e000e010=00000007");
    }

    @Test
    void tickTellsWhatIsLeftOfThePeriod() {
      Memory.store32(0xe000e018, 1234);

      assertThat(SysTick.remainingCycles()).isEqualTo(1234);
    }
  }
}
