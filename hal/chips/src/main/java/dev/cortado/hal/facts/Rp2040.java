package dev.cortado.hal.facts;

/**
 * Addresses, interrupt lines and sizes of the RP2040, and of the Pico's flash.
 *
 * <p>Source: RP2040 Datasheet, whose sections are named, and the vendor's SVD file. A name is the
 * peripheral's and the register's in the datasheet's spelling, its value the register's address. Of
 * a group of equal registers the first is given. Device and host.
 */
public final class Rp2040 {
  // Memory (section 2.2; the flash chip of the Pico: W25Q16, 2 MB)

  public static final int ROM_BASE = 0x00000000;
  public static final int ROM_SIZE_BYTES = 16 * 1024;
  public static final int FLASH_BASE = 0x10000000;
  public static final int FLASH_SIZE_BYTES = 2 * 1024 * 1024;
  public static final int RAM_BASE = 0x20000000;

  /** SRAM0 to SRAM5: the first 256 KB are striped over four banks, two banks of 4 KB follow. */
  public static final int RAM_SIZE_BYTES = 264 * 1024;

  public static final int XIP_NOALLOC_BASE = 0x11000000;
  public static final int XIP_NOCACHE_BASE = 0x12000000;
  public static final int XIP_NOCACHE_NOALLOC_BASE = 0x13000000;

  // Boot stage 2 (section 2.8.1.3): 252 bytes and their CRC32, at the start of flash

  public static final int BOOT2_SIZE_BYTES = 256;
  public static final int BOOT2_CHECKSUM_OFFSET = 252;

  /** Where the boot ROM copies boot stage 2 to and enters it: the end of SRAM5. */
  public static final int BOOT2_RUN_ADDRESS = 0x20041F00;

  // Aliases of each APB and AHB register for atomic writes (section 2.1.2), to be added

  public static final int ALIAS_XOR = 0x1000;
  public static final int ALIAS_SET = 0x2000;
  public static final int ALIAS_CLR = 0x3000;

  // Interrupt lines (section 2.3.2)

  public static final int IRQ_COUNT = 32;
  public static final int IRQ_TIMER_0 = 0;
  public static final int IRQ_TIMER_1 = 1;
  public static final int IRQ_TIMER_2 = 2;
  public static final int IRQ_TIMER_3 = 3;
  public static final int IRQ_PWM_WRAP = 4;
  public static final int IRQ_USBCTRL = 5;
  public static final int IRQ_XIP = 6;
  public static final int IRQ_PIO0_0 = 7;
  public static final int IRQ_PIO0_1 = 8;
  public static final int IRQ_PIO1_0 = 9;
  public static final int IRQ_PIO1_1 = 10;
  public static final int IRQ_DMA_0 = 11;
  public static final int IRQ_DMA_1 = 12;
  public static final int IRQ_IO_BANK0 = 13;
  public static final int IRQ_IO_QSPI = 14;
  public static final int IRQ_SIO_PROC0 = 15;
  public static final int IRQ_SIO_PROC1 = 16;
  public static final int IRQ_CLOCKS = 17;
  public static final int IRQ_SPI0 = 18;
  public static final int IRQ_SPI1 = 19;
  public static final int IRQ_UART0 = 20;
  public static final int IRQ_UART1 = 21;
  public static final int IRQ_ADC_FIFO = 22;
  public static final int IRQ_I2C0 = 23;
  public static final int IRQ_I2C1 = 24;
  public static final int IRQ_RTC = 25;

  /** Lines 26 to 31 are never driven by hardware: the spare lines. */
  public static final int IRQ_SPARE_FIRST = 26;

  public static final int IRQ_SPARE_LAST = 31;

  // SIO, the single-cycle IO block (section 2.3.1)

  public static final int SIO_BASE = 0xD0000000;
  public static final int SIO_CPUID = 0xD0000000;
  public static final int SIO_GPIO_IN = 0xD0000004;
  public static final int SIO_GPIO_HI_IN = 0xD0000008;
  public static final int SIO_GPIO_OUT = 0xD0000010;
  public static final int SIO_GPIO_OUT_SET = 0xD0000014;
  public static final int SIO_GPIO_OUT_CLR = 0xD0000018;
  public static final int SIO_GPIO_OUT_XOR = 0xD000001C;
  public static final int SIO_GPIO_OE = 0xD0000020;
  public static final int SIO_GPIO_OE_SET = 0xD0000024;
  public static final int SIO_GPIO_OE_CLR = 0xD0000028;
  public static final int SIO_GPIO_OE_XOR = 0xD000002C;
  public static final int SIO_GPIO_HI_OUT = 0xD0000030;
  public static final int SIO_GPIO_HI_OUT_SET = 0xD0000034;
  public static final int SIO_GPIO_HI_OUT_CLR = 0xD0000038;
  public static final int SIO_GPIO_HI_OUT_XOR = 0xD000003C;
  public static final int SIO_GPIO_HI_OE = 0xD0000040;
  public static final int SIO_GPIO_HI_OE_SET = 0xD0000044;
  public static final int SIO_GPIO_HI_OE_CLR = 0xD0000048;
  public static final int SIO_GPIO_HI_OE_XOR = 0xD000004C;
  public static final int SIO_FIFO_ST = 0xD0000050;
  public static final int SIO_FIFO_WR = 0xD0000054;
  public static final int SIO_FIFO_RD = 0xD0000058;
  public static final int SIO_SPINLOCK_ST = 0xD000005C;
  public static final int SIO_DIV_UDIVIDEND = 0xD0000060;
  public static final int SIO_DIV_UDIVISOR = 0xD0000064;
  public static final int SIO_DIV_SDIVIDEND = 0xD0000068;
  public static final int SIO_DIV_SDIVISOR = 0xD000006C;
  public static final int SIO_DIV_QUOTIENT = 0xD0000070;
  public static final int SIO_DIV_REMAINDER = 0xD0000074;
  public static final int SIO_DIV_CSR = 0xD0000078;

  /** The first of 32, 4 bytes apart. */
  public static final int SIO_SPINLOCK0 = 0xD0000100;

  // IO_BANK0 (section 2.19.6.1)

  public static final int IO_BANK0_BASE = 0x40014000;

  /** The first of 30, 8 bytes apart. */
  public static final int IO_BANK0_GPIO0_STATUS = 0x40014000;

  /** The first of 30, 8 bytes apart; FUNCSEL is bits 4:0. */
  public static final int IO_BANK0_GPIO0_CTRL = 0x40014004;

  /**
   * The first of 4, 4 bytes apart; each holds 4 bits for each of 8 pins: level low, level high,
   * edge low, edge high.
   */
  public static final int IO_BANK0_INTR0 = 0x400140F0;

  public static final int IO_BANK0_PROC0_INTE0 = 0x40014100;
  public static final int IO_BANK0_PROC0_INTF0 = 0x40014110;
  public static final int IO_BANK0_PROC0_INTS0 = 0x40014120;
  public static final int IO_BANK0_PROC1_INTE0 = 0x40014130;
  public static final int IO_BANK0_PROC1_INTF0 = 0x40014140;
  public static final int IO_BANK0_PROC1_INTS0 = 0x40014150;
  public static final int GPIO_COUNT = 30;
  public static final int FUNCSEL_SPI = 1;
  public static final int FUNCSEL_UART = 2;
  public static final int FUNCSEL_I2C = 3;
  public static final int FUNCSEL_PWM = 4;
  public static final int FUNCSEL_SIO = 5;
  public static final int FUNCSEL_PIO0 = 6;
  public static final int FUNCSEL_PIO1 = 7;
  public static final int FUNCSEL_CLOCK = 8;
  public static final int FUNCSEL_USB = 9;
  public static final int FUNCSEL_NULL = 31;

  // PADS_BANK0 (section 2.19.6.3)

  public static final int PADS_BANK0_BASE = 0x4001C000;
  public static final int PADS_BANK0_VOLTAGE_SELECT = 0x4001C000;

  /**
   * The first of 30, 4 bytes apart: OD bit 7, IE 6, DRIVE 5:4, PUE 3, PDE 2, SCHMITT 1, SLEWFAST 0.
   */
  public static final int PADS_BANK0_GPIO0 = 0x4001C004;

  // RESETS (section 2.14), and the bits of its three registers

  public static final int RESETS_BASE = 0x4000C000;
  public static final int RESETS_RESET = 0x4000C000;
  public static final int RESETS_WDSEL = 0x4000C004;
  public static final int RESETS_RESET_DONE = 0x4000C008;
  public static final int RESETS_ADC = 1 << 0;
  public static final int RESETS_BUSCTRL = 1 << 1;
  public static final int RESETS_DMA = 1 << 2;
  public static final int RESETS_I2C0 = 1 << 3;
  public static final int RESETS_I2C1 = 1 << 4;
  public static final int RESETS_IO_BANK0 = 1 << 5;
  public static final int RESETS_IO_QSPI = 1 << 6;
  public static final int RESETS_JTAG = 1 << 7;
  public static final int RESETS_PADS_BANK0 = 1 << 8;
  public static final int RESETS_PADS_QSPI = 1 << 9;
  public static final int RESETS_PIO0 = 1 << 10;
  public static final int RESETS_PIO1 = 1 << 11;
  public static final int RESETS_PLL_SYS = 1 << 12;
  public static final int RESETS_PLL_USB = 1 << 13;
  public static final int RESETS_PWM = 1 << 14;
  public static final int RESETS_RTC = 1 << 15;
  public static final int RESETS_SPI0 = 1 << 16;
  public static final int RESETS_SPI1 = 1 << 17;
  public static final int RESETS_SYSCFG = 1 << 18;
  public static final int RESETS_SYSINFO = 1 << 19;
  public static final int RESETS_TBMAN = 1 << 20;
  public static final int RESETS_TIMER = 1 << 21;
  public static final int RESETS_UART0 = 1 << 22;
  public static final int RESETS_UART1 = 1 << 23;
  public static final int RESETS_USBCTRL = 1 << 24;

  // CLOCKS (section 2.15)

  public static final int CLOCKS_BASE = 0x40008000;
  public static final int CLOCKS_CLK_REF_CTRL = 0x40008030;
  public static final int CLOCKS_CLK_REF_DIV = 0x40008034;
  public static final int CLOCKS_CLK_REF_SELECTED = 0x40008038;
  public static final int CLOCKS_CLK_SYS_CTRL = 0x4000803C;
  public static final int CLOCKS_CLK_SYS_DIV = 0x40008040;
  public static final int CLOCKS_CLK_SYS_SELECTED = 0x40008044;
  public static final int CLOCKS_CLK_PERI_CTRL = 0x40008048;
  public static final int CLOCKS_CLK_PERI_SELECTED = 0x40008050;
  public static final int CLOCKS_CLK_USB_CTRL = 0x40008054;
  public static final int CLOCKS_CLK_USB_DIV = 0x40008058;
  public static final int CLOCKS_CLK_USB_SELECTED = 0x4000805C;
  public static final int CLOCKS_CLK_ADC_CTRL = 0x40008060;
  public static final int CLOCKS_CLK_ADC_DIV = 0x40008064;
  public static final int CLOCKS_CLK_ADC_SELECTED = 0x40008068;
  public static final int CLOCKS_CLK_RTC_CTRL = 0x4000806C;
  public static final int CLOCKS_CLK_RTC_DIV = 0x40008070;
  public static final int CLOCKS_CLK_RTC_SELECTED = 0x40008074;
  public static final int CLOCKS_CLK_SYS_RESUS_CTRL = 0x40008078;
  public static final int CLOCKS_CLK_SYS_RESUS_STATUS = 0x4000807C;
  public static final int CLOCKS_WAKE_EN0 = 0x400080A0;
  public static final int CLOCKS_WAKE_EN1 = 0x400080A4;
  public static final int CLOCKS_SLEEP_EN0 = 0x400080A8;
  public static final int CLOCKS_SLEEP_EN1 = 0x400080AC;
  public static final int CLOCKS_ENABLED0 = 0x400080B0;
  public static final int CLOCKS_ENABLED1 = 0x400080B4;
  public static final int CLOCKS_INTR = 0x400080B8;
  public static final int CLOCKS_INTE = 0x400080BC;
  public static final int CLOCKS_INTF = 0x400080C0;
  public static final int CLOCKS_INTS = 0x400080C4;

  // XOSC (section 2.16)

  public static final int XOSC_BASE = 0x40024000;
  public static final int XOSC_CTRL = 0x40024000;
  public static final int XOSC_STATUS = 0x40024004;
  public static final int XOSC_DORMANT = 0x40024008;
  public static final int XOSC_STARTUP = 0x4002400C;
  public static final int XOSC_COUNT = 0x4002401C;

  // ROSC (section 2.17)

  public static final int ROSC_BASE = 0x40060000;
  public static final int ROSC_CTRL = 0x40060000;
  public static final int ROSC_FREQA = 0x40060004;
  public static final int ROSC_FREQB = 0x40060008;
  public static final int ROSC_DORMANT = 0x4006000C;
  public static final int ROSC_DIV = 0x40060010;
  public static final int ROSC_PHASE = 0x40060014;
  public static final int ROSC_STATUS = 0x40060018;
  public static final int ROSC_RANDOMBIT = 0x4006001C;
  public static final int ROSC_COUNT = 0x40060020;

  // PLL_SYS and PLL_USB (section 2.18)

  public static final int PLL_SYS_BASE = 0x40028000;
  public static final int PLL_SYS_CS = 0x40028000;
  public static final int PLL_SYS_PWR = 0x40028004;
  public static final int PLL_SYS_FBDIV_INT = 0x40028008;
  public static final int PLL_SYS_PRIM = 0x4002800C;
  public static final int PLL_USB_BASE = 0x4002C000;
  public static final int PLL_USB_CS = 0x4002C000;
  public static final int PLL_USB_PWR = 0x4002C004;
  public static final int PLL_USB_FBDIV_INT = 0x4002C008;
  public static final int PLL_USB_PRIM = 0x4002C00C;

  // PSM (section 2.13)

  public static final int PSM_BASE = 0x40010000;
  public static final int PSM_FRCE_ON = 0x40010000;
  public static final int PSM_FRCE_OFF = 0x40010004;
  public static final int PSM_WDSEL = 0x40010008;
  public static final int PSM_DONE = 0x4001000C;

  // UART0 and UART1, Arm PL011 (section 4.2)

  public static final int UART0_BASE = 0x40034000;
  public static final int UART0_UARTDR = 0x40034000;
  public static final int UART0_UARTRSR = 0x40034004;
  public static final int UART0_UARTFR = 0x40034018;
  public static final int UART0_UARTILPR = 0x40034020;
  public static final int UART0_UARTIBRD = 0x40034024;
  public static final int UART0_UARTFBRD = 0x40034028;
  public static final int UART0_UARTLCR_H = 0x4003402C;
  public static final int UART0_UARTCR = 0x40034030;
  public static final int UART0_UARTIFLS = 0x40034034;
  public static final int UART0_UARTIMSC = 0x40034038;
  public static final int UART0_UARTRIS = 0x4003403C;
  public static final int UART0_UARTMIS = 0x40034040;
  public static final int UART0_UARTICR = 0x40034044;
  public static final int UART0_UARTDMACR = 0x40034048;

  public static final int UART1_BASE = 0x40038000;
  public static final int UART1_UARTDR = 0x40038000;
  public static final int UART1_UARTRSR = 0x40038004;
  public static final int UART1_UARTFR = 0x40038018;
  public static final int UART1_UARTILPR = 0x40038020;
  public static final int UART1_UARTIBRD = 0x40038024;
  public static final int UART1_UARTFBRD = 0x40038028;
  public static final int UART1_UARTLCR_H = 0x4003802C;
  public static final int UART1_UARTCR = 0x40038030;
  public static final int UART1_UARTIFLS = 0x40038034;
  public static final int UART1_UARTIMSC = 0x40038038;
  public static final int UART1_UARTRIS = 0x4003803C;
  public static final int UART1_UARTMIS = 0x40038040;
  public static final int UART1_UARTICR = 0x40038044;
  public static final int UART1_UARTDMACR = 0x40038048;

  // TIMER (section 4.6)

  public static final int TIMER_BASE = 0x40054000;
  public static final int TIMER_TIMEHW = 0x40054000;
  public static final int TIMER_TIMELW = 0x40054004;
  public static final int TIMER_TIMEHR = 0x40054008;
  public static final int TIMER_TIMELR = 0x4005400C;
  public static final int TIMER_ALARM0 = 0x40054010;
  public static final int TIMER_ALARM1 = 0x40054014;
  public static final int TIMER_ALARM2 = 0x40054018;
  public static final int TIMER_ALARM3 = 0x4005401C;
  public static final int TIMER_ARMED = 0x40054020;
  public static final int TIMER_TIMERAWH = 0x40054024;
  public static final int TIMER_TIMERAWL = 0x40054028;
  public static final int TIMER_DBGPAUSE = 0x4005402C;
  public static final int TIMER_PAUSE = 0x40054030;
  public static final int TIMER_INTR = 0x40054034;
  public static final int TIMER_INTE = 0x40054038;
  public static final int TIMER_INTF = 0x4005403C;
  public static final int TIMER_INTS = 0x40054040;

  // WATCHDOG (section 4.7)

  public static final int WATCHDOG_BASE = 0x40058000;
  public static final int WATCHDOG_CTRL = 0x40058000;
  public static final int WATCHDOG_LOAD = 0x40058004;
  public static final int WATCHDOG_REASON = 0x40058008;

  /** The first of 8, 4 bytes apart. */
  public static final int WATCHDOG_SCRATCH0 = 0x4005800C;

  public static final int WATCHDOG_TICK = 0x4005802C;

  // VREG_AND_CHIP_RESET (section 2.10.5)

  public static final int VREG_AND_CHIP_RESET_BASE = 0x40064000;
  public static final int VREG_AND_CHIP_RESET_VREG = 0x40064000;
  public static final int VREG_AND_CHIP_RESET_BOD = 0x40064004;
  public static final int VREG_AND_CHIP_RESET_CHIP_RESET = 0x40064008;

  // SYSINFO (section 2.20) and SYSCFG (section 2.21)

  public static final int SYSINFO_BASE = 0x40000000;
  public static final int SYSINFO_CHIP_ID = 0x40000000;
  public static final int SYSINFO_PLATFORM = 0x40000004;
  public static final int SYSINFO_GITREF_RP2040 = 0x40000040;
  public static final int SYSCFG_BASE = 0x40004000;
  public static final int SYSCFG_PROC0_NMI_MASK = 0x40004000;
  public static final int SYSCFG_PROC1_NMI_MASK = 0x40004004;
  public static final int SYSCFG_PROC_CONFIG = 0x40004008;
  public static final int SYSCFG_PROC_IN_SYNC_BYPASS = 0x4000400C;
  public static final int SYSCFG_PROC_IN_SYNC_BYPASS_HI = 0x40004010;
  public static final int SYSCFG_DBGFORCE = 0x40004014;
  public static final int SYSCFG_MEMPOWERDOWN = 0x40004018;

  // XIP_CTRL (section 2.6.3.6) and XIP_SSI (section 4.10)

  public static final int XIP_CTRL_BASE = 0x14000000;
  public static final int XIP_CTRL_CTRL = 0x14000000;
  public static final int XIP_CTRL_FLUSH = 0x14000004;
  public static final int XIP_CTRL_STAT = 0x14000008;
  public static final int XIP_CTRL_CTR_HIT = 0x1400000C;
  public static final int XIP_CTRL_CTR_ACC = 0x14000010;
  public static final int XIP_CTRL_STREAM_ADDR = 0x14000014;
  public static final int XIP_CTRL_STREAM_CTR = 0x14000018;
  public static final int XIP_CTRL_STREAM_FIFO = 0x1400001C;
  public static final int XIP_SSI_BASE = 0x18000000;
  public static final int XIP_SSI_CTRLR0 = 0x18000000;
  public static final int XIP_SSI_CTRLR1 = 0x18000004;
  public static final int XIP_SSI_SSIENR = 0x18000008;
  public static final int XIP_SSI_MWCR = 0x1800000C;
  public static final int XIP_SSI_SER = 0x18000010;
  public static final int XIP_SSI_BAUDR = 0x18000014;
  public static final int XIP_SSI_TXFTLR = 0x18000018;
  public static final int XIP_SSI_RXFTLR = 0x1800001C;
  public static final int XIP_SSI_TXFLR = 0x18000020;
  public static final int XIP_SSI_RXFLR = 0x18000024;
  public static final int XIP_SSI_SR = 0x18000028;
  public static final int XIP_SSI_IMR = 0x1800002C;
  public static final int XIP_SSI_ISR = 0x18000030;
  public static final int XIP_SSI_RISR = 0x18000034;
  public static final int XIP_SSI_TXOICR = 0x18000038;
  public static final int XIP_SSI_RXOICR = 0x1800003C;
  public static final int XIP_SSI_RXUICR = 0x18000040;
  public static final int XIP_SSI_MSTICR = 0x18000044;
  public static final int XIP_SSI_ICR = 0x18000048;
  public static final int XIP_SSI_DMACR = 0x1800004C;
  public static final int XIP_SSI_DMATDLR = 0x18000050;
  public static final int XIP_SSI_DMARDLR = 0x18000054;
  public static final int XIP_SSI_IDR = 0x18000058;
  public static final int XIP_SSI_SSI_VERSION_ID = 0x1800005C;
  public static final int XIP_SSI_DR0 = 0x18000060;
  public static final int XIP_SSI_RX_SAMPLE_DLY = 0x180000F0;
  public static final int XIP_SSI_SPI_CTRLR0 = 0x180000F4;
  public static final int XIP_SSI_TXD_DRIVE_EDGE = 0x180000F8;

  // PPB, the registers of the Cortex-M0+ (section 2.4.8)

  public static final int PPB_BASE = 0xE0000000;
  public static final int PPB_VTOR = 0xE000ED08;

  private Rp2040() {}
}
