package dev.cortado.emulator.core;

import dev.cortado.machine.CortexM;

/**
 * The registers at 0xE000E000: SysTick, NVIC and system control block. Host only.
 *
 * <p>Word accesses only, as ARMv6-M demands; others load 0 and store nothing.
 */
public final class SystemControlSpace implements Device {
  /** Where the registers lie. */
  public static final int BASE = 0xE000E000;

  /** How far they reach. */
  public static final int SIZE_BYTES = 0x1000;

  private static final int SYSTICK_CALIBRATION_ABSENT = 1 << 31;
  private static final int CCR_FIXED = 0x208;
  private static final int PRIORITY_REGISTERS_BYTES = 0x20;

  private final Core core;
  private final int cpuid;
  private final int vectorTableMask;
  private final SysTickTimer sysTick;
  private int sleepDeep;

  /**
   * Makes the registers of {@code core}.
   *
   * @param vectorTableMask the bits of VTOR that exist; 0 if the chip has none
   */
  public SystemControlSpace(Core core, int cpuid, int vectorTableMask) {
    this.core = core;
    this.cpuid = cpuid;
    this.vectorTableMask = vectorTableMask;
    this.sysTick = new SysTickTimer(core);
  }

  /** Puts the registers into their state after reset. */
  public void reset() {
    sysTick.reset();
    sleepDeep = 0;
  }

  @Override
  public int load(int offset, int sizeBytes) {
    if (sizeBytes != 4) {
      return 0;
    }
    Nvic nvic = core.exceptions.nvic();
    int address = BASE + offset;
    if (address >= CortexM.NVIC_IPR0 && address < CortexM.NVIC_IPR0 + PRIORITY_REGISTERS_BYTES) {
      return priorities(CortexM.EXCEPTION_IRQ0 + address - CortexM.NVIC_IPR0);
    }
    return switch (address) {
      case CortexM.SYST_CSR -> sysTick.control();
      case CortexM.SYST_RVR -> sysTick.reload();
      case CortexM.SYST_CVR -> sysTick.value();
      case CortexM.SYST_CALIB -> SYSTICK_CALIBRATION_ABSENT;
      case CortexM.NVIC_ISER, CortexM.NVIC_ICER -> nvic.enabled();
      case CortexM.NVIC_ISPR, CortexM.NVIC_ICPR -> nvic.pending();
      case CortexM.CPUID -> cpuid;
      case CortexM.ICSR -> interruptState(nvic);
      case CortexM.VTOR -> vectorTableMask == 0 ? 0 : core.exceptions.vectorTable();
      case CortexM.AIRCR -> 0xFA05 << 16;
      case CortexM.SCR ->
          (core.exceptions.sleepOnExit() ? CortexM.SCR_SLEEPONEXIT : 0)
              | sleepDeep
              | (nvic.sendsEventOnPend() ? CortexM.SCR_SEVONPEND : 0);
      case CortexM.CCR -> CCR_FIXED;
      case CortexM.SHPR2 -> nvic.priorityOf(CortexM.EXCEPTION_SVCALL) << 24;
      case CortexM.SHPR3 ->
          nvic.priorityOf(CortexM.EXCEPTION_SYSTICK) << 24
              | nvic.priorityOf(CortexM.EXCEPTION_PENDSV) << 16;
      default -> 0;
    };
  }

  @Override
  public void store(int offset, int sizeBytes, int value) {
    if (sizeBytes != 4) {
      return;
    }
    Nvic nvic = core.exceptions.nvic();
    int address = BASE + offset;
    if (address >= CortexM.NVIC_IPR0 && address < CortexM.NVIC_IPR0 + PRIORITY_REGISTERS_BYTES) {
      for (int i = 0; i < 4; i++) {
        int exception = CortexM.EXCEPTION_IRQ0 + address - CortexM.NVIC_IPR0 + i;
        nvic.priority(exception, value >>> 8 * i & 0xff);
      }
      return;
    }
    switch (address) {
      case CortexM.SYST_CSR -> sysTick.control(value);
      case CortexM.SYST_RVR -> sysTick.reload(value);
      case CortexM.SYST_CVR -> sysTick.clear();
      case CortexM.NVIC_ISER -> nvic.enable(value);
      case CortexM.NVIC_ICER -> nvic.disable(value);
      case CortexM.NVIC_ISPR -> nvic.pend(value);
      case CortexM.NVIC_ICPR -> nvic.clearPending(value);
      case CortexM.ICSR -> changePending(nvic, value);
      case CortexM.VTOR -> {
        if (vectorTableMask != 0) {
          core.exceptions.vectorTable(value & vectorTableMask);
        }
      }
      case CortexM.AIRCR -> {
        if ((value & 0xffff0000) == CortexM.AIRCR_VECTKEY
            && (value & CortexM.AIRCR_SYSRESETREQ) != 0) {
          core.requestReset();
        }
      }
      case CortexM.SCR -> {
        core.exceptions.sleepOnExit((value & CortexM.SCR_SLEEPONEXIT) != 0);
        sleepDeep = value & CortexM.SCR_SLEEPDEEP;
        nvic.sendEventOnPend((value & CortexM.SCR_SEVONPEND) != 0);
      }
      case CortexM.SHPR2 -> nvic.priority(CortexM.EXCEPTION_SVCALL, value >>> 24);
      case CortexM.SHPR3 -> {
        nvic.priority(CortexM.EXCEPTION_SYSTICK, value >>> 24);
        nvic.priority(CortexM.EXCEPTION_PENDSV, value >>> 16 & 0xff);
      }
      default -> {
        // The rest is read-only or not there.
      }
    }
  }

  private int priorities(int first) {
    Nvic nvic = core.exceptions.nvic();
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= nvic.priorityOf(first + i) << 8 * i;
    }
    return value;
  }

  private int interruptState(Nvic nvic) {
    int mostUrgent = nvic.best(Integer.MAX_VALUE);
    return core.ipsr
        | mostUrgent << CortexM.ICSR_VECTPENDING_SHIFT
        | ((nvic.pending() & nvic.enabled()) != 0 ? CortexM.ICSR_ISRPENDING : 0)
        | (nvic.isSystemPending(CortexM.EXCEPTION_SYSTICK) ? CortexM.ICSR_PENDSTSET : 0)
        | (nvic.isSystemPending(CortexM.EXCEPTION_PENDSV) ? CortexM.ICSR_PENDSVSET : 0)
        | (nvic.isSystemPending(CortexM.EXCEPTION_NMI) ? CortexM.ICSR_NMIPENDSET : 0);
  }

  private static void changePending(Nvic nvic, int value) {
    if ((value & CortexM.ICSR_PENDSVSET) != 0) {
      nvic.pendSystem(CortexM.EXCEPTION_PENDSV, true);
    } else if ((value & CortexM.ICSR_PENDSVCLR) != 0) {
      nvic.pendSystem(CortexM.EXCEPTION_PENDSV, false);
    }
    if ((value & CortexM.ICSR_PENDSTSET) != 0) {
      nvic.pendSystem(CortexM.EXCEPTION_SYSTICK, true);
    } else if ((value & CortexM.ICSR_PENDSTCLR) != 0) {
      nvic.pendSystem(CortexM.EXCEPTION_SYSTICK, false);
    }
    if ((value & CortexM.ICSR_NMIPENDSET) != 0) {
      nvic.pendSystem(CortexM.EXCEPTION_NMI, true);
    }
  }
}
