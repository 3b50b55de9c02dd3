package dev.cortado.machine;

/**
 * Addresses and bits of the registers that every Cortex-M0 and Cortex-M0+ has, as constants.
 *
 * <p>Device and host. Source: ARMv6-M Architecture Reference Manual (DDI 0419), sections B1.5, B3.2
 * (SCB), B3.3 (SysTick) and B3.4 (NVIC).
 */
public final class CortexM {
  // SysTick (B3.3)

  public static final int SYST_CSR = 0xE000E010;
  public static final int SYST_RVR = 0xE000E014;
  public static final int SYST_CVR = 0xE000E018;
  public static final int SYST_CALIB = 0xE000E01C;

  public static final int SYST_CSR_ENABLE = 1;
  public static final int SYST_CSR_TICKINT = 1 << 1;
  public static final int SYST_CSR_CLKSOURCE = 1 << 2;
  public static final int SYST_CSR_COUNTFLAG = 1 << 16;

  // NVIC (B3.4)

  public static final int NVIC_ISER = 0xE000E100;
  public static final int NVIC_ICER = 0xE000E180;
  public static final int NVIC_ISPR = 0xE000E200;
  public static final int NVIC_ICPR = 0xE000E280;

  /** The first of 8, 4 bytes apart, four lines each; a priority is the top bits of its byte. */
  public static final int NVIC_IPR0 = 0xE000E400;

  public static final int NVIC_LINES = 32;
  public static final int PRIORITY_BITS = 2;

  // System control block (B3.2)

  public static final int CPUID = 0xE000ED00;
  public static final int ICSR = 0xE000ED04;

  /** Not on Cortex-M0; on Cortex-M0+ where the chip's maker chose it. */
  public static final int VTOR = 0xE000ED08;

  public static final int AIRCR = 0xE000ED0C;
  public static final int SCR = 0xE000ED10;
  public static final int CCR = 0xE000ED14;
  public static final int SHPR2 = 0xE000ED1C;
  public static final int SHPR3 = 0xE000ED20;
  public static final int SHCSR = 0xE000ED24;

  public static final int ICSR_NMIPENDSET = 1 << 31;
  public static final int ICSR_PENDSVSET = 1 << 28;
  public static final int ICSR_PENDSVCLR = 1 << 27;
  public static final int ICSR_PENDSTSET = 1 << 26;
  public static final int ICSR_PENDSTCLR = 1 << 25;
  public static final int ICSR_ISRPREEMPT = 1 << 23;
  public static final int ICSR_ISRPENDING = 1 << 22;
  public static final int ICSR_VECTPENDING_SHIFT = 12;

  /** What the upper half of AIRCR must be in a write, or the write is ignored. */
  public static final int AIRCR_VECTKEY = 0x05FA << 16;

  public static final int AIRCR_SYSRESETREQ = 1 << 2;
  public static final int AIRCR_VECTCLRACTIVE = 1 << 1;
  public static final int SCR_SLEEPONEXIT = 1 << 1;
  public static final int SCR_SLEEPDEEP = 1 << 2;
  public static final int SCR_SEVONPEND = 1 << 4;

  public static final int CPUID_CORTEX_M0 = 0x410CC200;
  public static final int CPUID_CORTEX_M0PLUS = 0x410CC601;

  // Exception numbers (B1.5.2)

  public static final int EXCEPTION_RESET = 1;
  public static final int EXCEPTION_NMI = 2;
  public static final int EXCEPTION_HARD_FAULT = 3;
  public static final int EXCEPTION_SVCALL = 11;
  public static final int EXCEPTION_PENDSV = 14;
  public static final int EXCEPTION_SYSTICK = 15;

  /** The exception number of interrupt line 0; line n has this plus n. */
  public static final int EXCEPTION_IRQ0 = 16;

  /** Bytes that an exception pushes: r0 to r3, r12, lr, the return address and xPSR (B1.5.6). */
  public static final int EXCEPTION_FRAME_BYTES = 32;

  // Values of lr in a handler (B1.5.8)

  public static final int EXC_RETURN_HANDLER_MSP = 0xFFFFFFF1;
  public static final int EXC_RETURN_THREAD_MSP = 0xFFFFFFF9;
  public static final int EXC_RETURN_THREAD_PSP = 0xFFFFFFFD;

  private CortexM() {}
}
