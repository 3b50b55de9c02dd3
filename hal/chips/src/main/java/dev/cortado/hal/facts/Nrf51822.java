package dev.cortado.hal.facts;

/**
 * Addresses, interrupt lines and sizes of the nRF51822 (variant QFAA: 256 KB of flash, 16 KB of
 * RAM).
 *
 * <p>Sources: nRF51 Series Reference Manual 3.0, whose chapters the sections name, and the vendor's
 * SVD file. A name is the peripheral's and the register's in the manual's spelling, its value the
 * register's address. Of a group of equal registers the first is given. Device and host.
 */
public final class Nrf51822 {
  // Memory (chapter 5)

  public static final int FLASH_BASE = 0x00000000;
  public static final int FLASH_SIZE_BYTES = 256 * 1024;
  public static final int FLASH_PAGE_SIZE_BYTES = 1024;
  public static final int RAM_BASE = 0x20000000;
  public static final int RAM_SIZE_BYTES = 16 * 1024;

  // Interrupt lines (chapter 10.3: a line has the number of the peripheral; 26 to 31 are free)

  public static final int IRQ_COUNT = 32;
  public static final int IRQ_POWER_CLOCK = 0;
  public static final int IRQ_RADIO = 1;
  public static final int IRQ_UART0 = 2;
  public static final int IRQ_SPI0_TWI0 = 3;
  public static final int IRQ_SPI1_TWI1 = 4;
  public static final int IRQ_GPIOTE = 6;
  public static final int IRQ_ADC = 7;
  public static final int IRQ_TIMER0 = 8;
  public static final int IRQ_TIMER1 = 9;
  public static final int IRQ_TIMER2 = 10;
  public static final int IRQ_RTC0 = 11;
  public static final int IRQ_TEMP = 12;
  public static final int IRQ_RNG = 13;
  public static final int IRQ_ECB = 14;
  public static final int IRQ_CCM_AAR = 15;
  public static final int IRQ_WDT = 16;
  public static final int IRQ_RTC1 = 17;
  public static final int IRQ_QDEC = 18;
  public static final int IRQ_LPCOMP = 19;
  public static final int IRQ_SWI0 = 20;
  public static final int IRQ_SWI1 = 21;
  public static final int IRQ_SWI2 = 22;
  public static final int IRQ_SWI3 = 23;
  public static final int IRQ_SWI4 = 24;
  public static final int IRQ_SWI5 = 25;

  // POWER (chapter 12)

  public static final int POWER_BASE = 0x40000000;
  public static final int POWER_TASKS_CONSTLAT = 0x40000078;
  public static final int POWER_TASKS_LOWPWR = 0x4000007C;
  public static final int POWER_EVENTS_POFWARN = 0x40000108;
  public static final int POWER_INTENSET = 0x40000304;
  public static final int POWER_INTENCLR = 0x40000308;
  public static final int POWER_RESETREAS = 0x40000400;
  public static final int POWER_RAMSTATUS = 0x40000428;
  public static final int POWER_SYSTEMOFF = 0x40000500;
  public static final int POWER_POFCON = 0x40000510;
  public static final int POWER_GPREGRET = 0x4000051C;
  public static final int POWER_RAMON = 0x40000524;
  public static final int POWER_RESET = 0x40000544;
  public static final int POWER_RAMONB = 0x40000554;
  public static final int POWER_DCDCEN = 0x40000578;
  public static final int POWER_DCDCFORCE = 0x40000A08;

  // CLOCK (chapter 13)

  public static final int CLOCK_BASE = 0x40000000;
  public static final int CLOCK_TASKS_HFCLKSTART = 0x40000000;
  public static final int CLOCK_TASKS_HFCLKSTOP = 0x40000004;
  public static final int CLOCK_TASKS_LFCLKSTART = 0x40000008;
  public static final int CLOCK_TASKS_LFCLKSTOP = 0x4000000C;
  public static final int CLOCK_TASKS_CAL = 0x40000010;
  public static final int CLOCK_TASKS_CTSTART = 0x40000014;
  public static final int CLOCK_TASKS_CTSTOP = 0x40000018;
  public static final int CLOCK_EVENTS_HFCLKSTARTED = 0x40000100;
  public static final int CLOCK_EVENTS_LFCLKSTARTED = 0x40000104;
  public static final int CLOCK_EVENTS_DONE = 0x4000010C;
  public static final int CLOCK_EVENTS_CTTO = 0x40000110;
  public static final int CLOCK_INTENSET = 0x40000304;
  public static final int CLOCK_INTENCLR = 0x40000308;
  public static final int CLOCK_HFCLKRUN = 0x40000408;
  public static final int CLOCK_HFCLKSTAT = 0x4000040C;
  public static final int CLOCK_LFCLKRUN = 0x40000414;
  public static final int CLOCK_LFCLKSTAT = 0x40000418;
  public static final int CLOCK_LFCLKSRCCOPY = 0x4000041C;
  public static final int CLOCK_LFCLKSRC = 0x40000518;
  public static final int CLOCK_CTIV = 0x40000538;
  public static final int CLOCK_XTALFREQ = 0x40000550;

  // GPIO (chapter 14)

  public static final int GPIO_PIN_COUNT = 32;
  public static final int GPIO_BASE = 0x50000000;
  public static final int GPIO_OUT = 0x50000504;
  public static final int GPIO_OUTSET = 0x50000508;
  public static final int GPIO_OUTCLR = 0x5000050C;
  public static final int GPIO_IN = 0x50000510;
  public static final int GPIO_DIR = 0x50000514;
  public static final int GPIO_DIRSET = 0x50000518;
  public static final int GPIO_DIRCLR = 0x5000051C;

  /**
   * The first of 32, 4 bytes apart: DIR bit 0, INPUT bit 1, PULL bits 3:2, DRIVE 10:8, SENSE 17:16.
   */
  public static final int GPIO_PIN_CNF = 0x50000700;

  // GPIOTE (chapter 15)

  public static final int GPIOTE_BASE = 0x40006000;

  /** The first of 4, 4 bytes apart. */
  public static final int GPIOTE_TASKS_OUT = 0x40006000;

  /** The first of 4, 4 bytes apart. */
  public static final int GPIOTE_EVENTS_IN = 0x40006100;

  public static final int GPIOTE_EVENTS_PORT = 0x4000617C;
  public static final int GPIOTE_INTENSET = 0x40006304;
  public static final int GPIOTE_INTENCLR = 0x40006308;

  /** The first of 4, 4 bytes apart. */
  public static final int GPIOTE_CONFIG = 0x40006510;

  public static final int GPIOTE_POWER = 0x40006FFC;

  // TIMER0 (chapter 18)

  public static final int TIMER0_BASE = 0x40008000;
  public static final int TIMER0_TASKS_START = 0x40008000;
  public static final int TIMER0_TASKS_STOP = 0x40008004;
  public static final int TIMER0_TASKS_COUNT = 0x40008008;
  public static final int TIMER0_TASKS_CLEAR = 0x4000800C;
  public static final int TIMER0_TASKS_SHUTDOWN = 0x40008010;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER0_TASKS_CAPTURE = 0x40008040;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER0_EVENTS_COMPARE = 0x40008140;

  public static final int TIMER0_SHORTS = 0x40008200;
  public static final int TIMER0_INTENSET = 0x40008304;
  public static final int TIMER0_INTENCLR = 0x40008308;
  public static final int TIMER0_MODE = 0x40008504;
  public static final int TIMER0_BITMODE = 0x40008508;
  public static final int TIMER0_PRESCALER = 0x40008510;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER0_CC = 0x40008540;

  public static final int TIMER0_POWER = 0x40008FFC;

  // TIMER1 (chapter 18)

  public static final int TIMER1_BASE = 0x40009000;
  public static final int TIMER1_TASKS_START = 0x40009000;
  public static final int TIMER1_TASKS_STOP = 0x40009004;
  public static final int TIMER1_TASKS_COUNT = 0x40009008;
  public static final int TIMER1_TASKS_CLEAR = 0x4000900C;
  public static final int TIMER1_TASKS_SHUTDOWN = 0x40009010;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER1_TASKS_CAPTURE = 0x40009040;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER1_EVENTS_COMPARE = 0x40009140;

  public static final int TIMER1_SHORTS = 0x40009200;
  public static final int TIMER1_INTENSET = 0x40009304;
  public static final int TIMER1_INTENCLR = 0x40009308;
  public static final int TIMER1_MODE = 0x40009504;
  public static final int TIMER1_BITMODE = 0x40009508;
  public static final int TIMER1_PRESCALER = 0x40009510;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER1_CC = 0x40009540;

  public static final int TIMER1_POWER = 0x40009FFC;

  // TIMER2 (chapter 18)

  public static final int TIMER2_BASE = 0x4000A000;
  public static final int TIMER2_TASKS_START = 0x4000A000;
  public static final int TIMER2_TASKS_STOP = 0x4000A004;
  public static final int TIMER2_TASKS_COUNT = 0x4000A008;
  public static final int TIMER2_TASKS_CLEAR = 0x4000A00C;
  public static final int TIMER2_TASKS_SHUTDOWN = 0x4000A010;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER2_TASKS_CAPTURE = 0x4000A040;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER2_EVENTS_COMPARE = 0x4000A140;

  public static final int TIMER2_SHORTS = 0x4000A200;
  public static final int TIMER2_INTENSET = 0x4000A304;
  public static final int TIMER2_INTENCLR = 0x4000A308;
  public static final int TIMER2_MODE = 0x4000A504;
  public static final int TIMER2_BITMODE = 0x4000A508;
  public static final int TIMER2_PRESCALER = 0x4000A510;

  /** The first of 4, 4 bytes apart. */
  public static final int TIMER2_CC = 0x4000A540;

  public static final int TIMER2_POWER = 0x4000AFFC;

  // RTC0 (chapter 19)

  public static final int RTC0_BASE = 0x4000B000;
  public static final int RTC0_TASKS_START = 0x4000B000;
  public static final int RTC0_TASKS_STOP = 0x4000B004;
  public static final int RTC0_TASKS_CLEAR = 0x4000B008;
  public static final int RTC0_TASKS_TRIGOVRFLW = 0x4000B00C;
  public static final int RTC0_EVENTS_TICK = 0x4000B100;
  public static final int RTC0_EVENTS_OVRFLW = 0x4000B104;

  /** The first of 4, 4 bytes apart. */
  public static final int RTC0_EVENTS_COMPARE = 0x4000B140;

  public static final int RTC0_INTENSET = 0x4000B304;
  public static final int RTC0_INTENCLR = 0x4000B308;
  public static final int RTC0_EVTEN = 0x4000B340;
  public static final int RTC0_EVTENSET = 0x4000B344;
  public static final int RTC0_EVTENCLR = 0x4000B348;
  public static final int RTC0_COUNTER = 0x4000B504;
  public static final int RTC0_PRESCALER = 0x4000B508;

  /** The first of 4, 4 bytes apart. */
  public static final int RTC0_CC = 0x4000B540;

  public static final int RTC0_POWER = 0x4000BFFC;

  // RTC1 (chapter 19)

  public static final int RTC1_BASE = 0x40011000;
  public static final int RTC1_TASKS_START = 0x40011000;
  public static final int RTC1_TASKS_STOP = 0x40011004;
  public static final int RTC1_TASKS_CLEAR = 0x40011008;
  public static final int RTC1_TASKS_TRIGOVRFLW = 0x4001100C;
  public static final int RTC1_EVENTS_TICK = 0x40011100;
  public static final int RTC1_EVENTS_OVRFLW = 0x40011104;

  /** The first of 4, 4 bytes apart. */
  public static final int RTC1_EVENTS_COMPARE = 0x40011140;

  public static final int RTC1_INTENSET = 0x40011304;
  public static final int RTC1_INTENCLR = 0x40011308;
  public static final int RTC1_EVTEN = 0x40011340;
  public static final int RTC1_EVTENSET = 0x40011344;
  public static final int RTC1_EVTENCLR = 0x40011348;
  public static final int RTC1_COUNTER = 0x40011504;
  public static final int RTC1_PRESCALER = 0x40011508;

  /** The first of 4, 4 bytes apart. */
  public static final int RTC1_CC = 0x40011540;

  public static final int RTC1_POWER = 0x40011FFC;

  // RNG (chapter 21)

  public static final int RNG_BASE = 0x4000D000;
  public static final int RNG_TASKS_START = 0x4000D000;
  public static final int RNG_TASKS_STOP = 0x4000D004;
  public static final int RNG_EVENTS_VALRDY = 0x4000D100;
  public static final int RNG_SHORTS = 0x4000D200;
  public static final int RNG_INTENSET = 0x4000D304;
  public static final int RNG_INTENCLR = 0x4000D308;
  public static final int RNG_CONFIG = 0x4000D504;
  public static final int RNG_VALUE = 0x4000D508;
  public static final int RNG_POWER = 0x4000DFFC;

  // UART0 (chapter 29)

  public static final int UART0_BASE = 0x40002000;
  public static final int UART0_TASKS_STARTRX = 0x40002000;
  public static final int UART0_TASKS_STOPRX = 0x40002004;
  public static final int UART0_TASKS_STARTTX = 0x40002008;
  public static final int UART0_TASKS_STOPTX = 0x4000200C;
  public static final int UART0_TASKS_SUSPEND = 0x4000201C;
  public static final int UART0_EVENTS_CTS = 0x40002100;
  public static final int UART0_EVENTS_NCTS = 0x40002104;
  public static final int UART0_EVENTS_RXDRDY = 0x40002108;
  public static final int UART0_EVENTS_TXDRDY = 0x4000211C;
  public static final int UART0_EVENTS_ERROR = 0x40002124;
  public static final int UART0_EVENTS_RXTO = 0x40002144;
  public static final int UART0_SHORTS = 0x40002200;
  public static final int UART0_INTENSET = 0x40002304;
  public static final int UART0_INTENCLR = 0x40002308;
  public static final int UART0_ERRORSRC = 0x40002480;
  public static final int UART0_ENABLE = 0x40002500;
  public static final int UART0_PSELRTS = 0x40002508;
  public static final int UART0_PSELTXD = 0x4000250C;
  public static final int UART0_PSELCTS = 0x40002510;
  public static final int UART0_PSELRXD = 0x40002514;
  public static final int UART0_RXD = 0x40002518;
  public static final int UART0_TXD = 0x4000251C;
  public static final int UART0_BAUDRATE = 0x40002524;
  public static final int UART0_CONFIG = 0x4000256C;
  public static final int UART0_POWER = 0x40002FFC;

  // NVMC (chapter 6)

  public static final int NVMC_BASE = 0x4001E000;
  public static final int NVMC_READY = 0x4001E400;
  public static final int NVMC_CONFIG = 0x4001E504;
  public static final int NVMC_ERASEPAGE = 0x4001E508;
  public static final int NVMC_ERASEALL = 0x4001E50C;
  public static final int NVMC_ERASEPCR0 = 0x4001E510;
  public static final int NVMC_ERASEUICR = 0x4001E514;

  // FICR (chapter 7)

  public static final int FICR_BASE = 0x10000000;
  public static final int FICR_CODEPAGESIZE = 0x10000010;
  public static final int FICR_CODESIZE = 0x10000014;
  public static final int FICR_NUMRAMBLOCK = 0x10000034;
  public static final int FICR_SIZERAMBLOCKS = 0x10000038;
  public static final int FICR_CONFIGID = 0x1000005C;

  /** The first of 2, 4 bytes apart. */
  public static final int FICR_DEVICEID = 0x10000060;

  /** The first of 4, 4 bytes apart. */
  public static final int FICR_ER = 0x10000080;

  /** The first of 4, 4 bytes apart. */
  public static final int FICR_IR = 0x10000090;

  public static final int FICR_DEVICEADDRTYPE = 0x100000A0;

  /** The first of 2, 4 bytes apart. */
  public static final int FICR_DEVICEADDR = 0x100000A4;

  // UICR (chapter 8)

  public static final int UICR_BASE = 0x10001000;
  public static final int UICR_CLENR0 = 0x10001000;
  public static final int UICR_RBPCONF = 0x10001004;
  public static final int UICR_XTALFREQ = 0x10001008;
  public static final int UICR_FWID = 0x10001010;
  public static final int UICR_BOOTLOADERADDR = 0x10001014;

  /** The first of 12, 4 bytes apart. */
  public static final int UICR_NRFHW = 0x10001050;

  /** The first of 32, 4 bytes apart. */
  public static final int UICR_CUSTOMER = 0x10001080;

  private Nrf51822() {}
}
