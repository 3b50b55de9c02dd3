package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Rp2040;

/**
 * ROSC, XOSC, both PLLs and CLOCKS (sections 2.15 to 2.18), with a 12 MHz crystal. Host only.
 *
 * <p>The ring oscillator runs at 6.5 MHz. Changing clk_sys changes the core's clock.
 */
final class ClockTree implements Registers.Behaviour {
  static final long CRYSTAL_HZ = 12_000_000;
  static final long RING_HZ = 6_500_000;
  private static final long PLL_LOCK_NANOS = 50_000;
  private static final int ENABLE_MASK = 0xfff000;
  private static final int ENABLE = 0xfab000;
  private static final int STABLE = 1 << 31;
  private static final int ENABLED = 1 << 12;
  private static final int LOCK = 1 << 31;
  private static final int PLL_POWER_DOWN = 1;
  private static final int PLL_VCO_POWER_DOWN = 1 << 5;
  private static final int PLL_POST_DIVIDERS_POWER_DOWN = 1 << 3;
  private static final int CLOCK_ENABLE = 1 << 11;
  private static final int BEYOND_CLOCKS = Rp2040.CLOCKS_CLK_SYS_RESUS_CTRL;

  private final Timeline timeline;
  private final Block clocks;
  private final Block crystal;
  private final Block ring;
  private final Block systemPll;
  private final Block usbPll;
  private boolean crystalStable;

  ClockTree(Timeline timeline, UnknownAccesses unknown) {
    this.timeline = timeline;
    clocks = new Block(Rp2040.CLOCKS_BASE, this, unknown);
    for (int at = Rp2040.CLOCKS_BASE; at < BEYOND_CLOCKS; at += 12) {
      clocks.registers().declare(at, 0).declare(at + 4, 0x100).declareReadOnly(at + 8, 1);
    }
    clocks.registers().declareMany(BEYOND_CLOCKS, 20, 0);
    crystal = new Block(Rp2040.XOSC_BASE, this, unknown);
    crystal
        .registers()
        .declare(Rp2040.XOSC_CTRL, 0)
        .declareReadOnly(Rp2040.XOSC_STATUS, 0)
        .declare(Rp2040.XOSC_STARTUP, 0xc4)
        .declare(Rp2040.XOSC_COUNT, 0);
    ring = new Block(Rp2040.ROSC_BASE, this, unknown);
    ring.registers()
        .declare(Rp2040.ROSC_CTRL, 0xaa0)
        .declareMany(Rp2040.ROSC_FREQA, 2, 0)
        .declare(Rp2040.ROSC_DIV, 0xaa0)
        .declare(Rp2040.ROSC_PHASE, 8)
        .declareReadOnly(Rp2040.ROSC_STATUS, STABLE | ENABLED)
        .declareReadOnly(Rp2040.ROSC_RANDOMBIT, 1)
        .declare(Rp2040.ROSC_COUNT, 0);
    systemPll = pll(Rp2040.PLL_SYS_BASE, unknown);
    usbPll = pll(Rp2040.PLL_USB_BASE, unknown);
    timeline.clockHz(RING_HZ, timeline.now());
  }

  private Block pll(int base, UnknownAccesses unknown) {
    Block block = new Block(base, new Pll(base), unknown);
    int delta = base - Rp2040.PLL_SYS_BASE;
    block
        .registers()
        .declare(Rp2040.PLL_SYS_CS + delta, 1)
        .declare(Rp2040.PLL_SYS_PWR + delta, 0x2d)
        .declare(Rp2040.PLL_SYS_FBDIV_INT + delta, 0)
        .declare(Rp2040.PLL_SYS_PRIM + delta, 0x77000);
    return block;
  }

  Block clocks() {
    return clocks;
  }

  Block crystal() {
    return crystal;
  }

  Block ring() {
    return ring;
  }

  Block systemPll() {
    return systemPll;
  }

  Block usbPll() {
    return usbPll;
  }

  /** Returns the reference clock's frequency. */
  long referenceHz() {
    Registers registers = clocks.registers();
    int control = registers.get(Rp2040.CLOCKS_CLK_REF_CTRL);
    long source =
        switch (control & 3) {
          case 0 -> RING_HZ;
          case 1 -> pllHz(usbPll, Rp2040.PLL_USB_BASE);
          default -> crystalHz();
        };
    return Math.max(1, source / divider(registers.get(Rp2040.CLOCKS_CLK_REF_DIV)));
  }

  /** Returns the peripheral clock's frequency, or 0 while it is off. */
  long peripheralHz() {
    int control = clocks.registers().get(Rp2040.CLOCKS_CLK_PERI_CTRL);
    if ((control & CLOCK_ENABLE) == 0) {
      return 0;
    }
    return switch (control >> 5 & 7) {
      case 0 -> timeline.clockHz();
      case 1 -> pllHz(systemPll, Rp2040.PLL_SYS_BASE);
      case 2 -> pllHz(usbPll, Rp2040.PLL_USB_BASE);
      case 3 -> RING_HZ;
      default -> crystalHz();
    };
  }

  @Override
  public void stored(int address, int value, int previous) {
    switch (address) {
      case Rp2040.XOSC_CTRL -> startCrystal(value);
      case Rp2040.CLOCKS_CLK_REF_CTRL ->
          clocks.registers().set(Rp2040.CLOCKS_CLK_REF_SELECTED, 1 << (value & 3));
      case Rp2040.CLOCKS_CLK_SYS_CTRL ->
          clocks.registers().set(Rp2040.CLOCKS_CLK_SYS_SELECTED, 1 << (value & 1));
      default -> {
        // Only the frequencies may change.
      }
    }
    update();
  }

  private void startCrystal(int control) {
    crystalStable = false;
    boolean on = (control & ENABLE_MASK) == ENABLE;
    crystal.registers().set(Rp2040.XOSC_STATUS, on ? ENABLED : 0);
    if (on) {
      // STARTUP counts in units of 256 periods of the crystal.
      long periods = (crystal.registers().get(Rp2040.XOSC_STARTUP) & 0x3fff) * 256L;
      long nanos = periods * 1_000_000_000L / CRYSTAL_HZ;
      timeline.at(timeline.after(nanos), cycle -> crystalIsStable());
    }
  }

  private void crystalIsStable() {
    crystalStable = true;
    crystal.registers().set(Rp2040.XOSC_STATUS, STABLE | ENABLED);
    update();
  }

  private long crystalHz() {
    return crystalStable ? CRYSTAL_HZ : 0;
  }

  private static long divider(int register) {
    return Math.max(1, register >>> 8);
  }

  private long pllHz(Block pll, int base) {
    int delta = base - Rp2040.PLL_SYS_BASE;
    Registers registers = pll.registers();
    int power = registers.get(Rp2040.PLL_SYS_PWR + delta);
    int control = registers.get(Rp2040.PLL_SYS_CS + delta);
    boolean runs = control < 0 && (power & PLL_POST_DIVIDERS_POWER_DOWN) == 0;
    int dividers = registers.get(Rp2040.PLL_SYS_PRIM + delta);
    int product = (dividers >> 16 & 7) * (dividers >> 12 & 7);
    if (!runs || product == 0) {
      return 0;
    }
    long reference = crystalHz() / Math.max(1, control & 0x3f);
    return reference * (registers.get(Rp2040.PLL_SYS_FBDIV_INT + delta) & 0xfff) / product;
  }

  private void update() {
    Registers registers = clocks.registers();
    int control = registers.get(Rp2040.CLOCKS_CLK_SYS_CTRL);
    long source =
        (control & 1) == 0
            ? referenceHz()
            : switch (control >> 5 & 7) {
              case 0 -> pllHz(systemPll, Rp2040.PLL_SYS_BASE);
              case 1 -> pllHz(usbPll, Rp2040.PLL_USB_BASE);
              case 2 -> RING_HZ;
              default -> crystalHz();
            };
    long hz = source / divider(registers.get(Rp2040.CLOCKS_CLK_SYS_DIV));
    // Without a clock the core would stand still for ever: keep the last one.
    if (hz > 0) {
      timeline.clockHz(hz, timeline.now());
    }
  }

  /** One of the two PLLs: locks a while after it is powered. */
  private final class Pll implements Registers.Behaviour {
    private final int delta;
    private Timeline.Event lock;

    Pll(int base) {
      delta = base - Rp2040.PLL_SYS_BASE;
    }

    @Override
    public void stored(int address, int value, int previous) {
      Registers registers = (delta == 0 ? systemPll : usbPll).registers();
      int control = Rp2040.PLL_SYS_CS + delta;
      if (address == control) {
        registers.set(control, value & ~LOCK | previous & LOCK);
      } else if (address == Rp2040.PLL_SYS_PWR + delta) {
        boolean on = (value & (PLL_POWER_DOWN | PLL_VCO_POWER_DOWN)) == 0;
        if (!on) {
          timeline.cancel(lock);
          registers.set(control, registers.get(control) & ~LOCK);
        } else if ((registers.get(control) & LOCK) == 0 && (lock == null || !lock.isWaiting())) {
          lock =
              timeline.at(
                  timeline.after(PLL_LOCK_NANOS),
                  cycle -> registers.set(control, registers.get(control) | LOCK));
        }
      }
      update();
    }
  }
}
