// What rp2040js 1.4.1 has to learn about the Cortex-M0+ before interrupts and sleep behave as on silicon,
// and about the timer.

const LOWEST_PRIORITY = 4;
const NVIC_ICPR = 0x280;
const FIRST_EXTERNAL_EXCEPTION = 16;
const TIMER_PAGE = 0x40054;
const TIMEHW = 0;
const TIMELW = 4;

/** Corrects the core and the NVIC of chip, and lets wakes(core) tell whether a sleeping core wakes. */
export function correctCore(chip) {
  const { core, ppb } = chip;
  let asserted = 0;

  // Asleep, a core only wakes; it enters the handler at the next instruction, unless it is masked.
  const checkForInterrupts = core.checkForInterrupts.bind(core);
  core.checkForInterrupts = () => !core.waiting && checkForInterrupts();

  // A line that its peripheral does not hold is pending only until its handler is entered.
  const setInterrupt = core.setInterrupt.bind(core);
  core.setInterrupt = (line, level) => {
    asserted = level ? asserted | (1 << line) : asserted & ~(1 << line);
    setInterrupt(line, level);
  };
  const exceptionEntry = core.exceptionEntry.bind(core);
  core.exceptionEntry = (number) => {
    if (number >= FIRST_EXTERNAL_EXCEPTION) {
      core.pendingInterrupts &= ~((1 << (number - FIRST_EXTERNAL_EXCEPTION)) & ~asserted);
    }
    exceptionEntry(number);
    // Bit 0 of a vector says Thumb; left in PC it spoils what code computes from PC.
    core.PC &= ~1;
  };
  const writeUint32 = ppb.writeUint32.bind(ppb);
  ppb.writeUint32 = (offset, value) => {
    if (offset === NVIC_ICPR) {
      core.pendingInterrupts &= ~(value & ~asserted);
    } else {
      writeUint32(offset, value);
    }
  };
}

/** Lets the image set the time of chip's timer, which rp2040js takes for an error. */
export function correctTimer(chip) {
  const timer = chip.peripherals[TIMER_PAGE];
  const { clock } = timer;
  let startNanos = 0;
  let low = 0;
  timer.clock = {
    get nanos() {
      return clock.nanos - startNanos;
    },
  };
  const writeUint32 = timer.writeUint32.bind(timer);
  timer.writeUint32 = (offset, value) => {
    if (offset === TIMELW) {
      low = value >>> 0;
    } else if (offset === TIMEHW) {
      startNanos = clock.nanos - ((value >>> 0) * 2 ** 32 + low) * 1000;
    } else {
      writeUint32(offset, value);
    }
  };
}

/** Returns whether something is pending that is more urgent than what runs, whatever PRIMASK says. */
export function wakes(core) {
  const running = core.IPSR === 0 ? LOWEST_PRIORITY : core.exceptionPriority(core.IPSR);
  const lines = core.pendingInterrupts & core.enabledInterrupts;
  const pending = core.interruptPriorities.findIndex((mask) => (mask & lines) !== 0);
  return (
    core.pendingNMI ||
    (core.pendingSystick && core.systickPriority < running) ||
    (core.pendingPendSV && core.pendSVPriority < running) ||
    (pending >= 0 && pending < running)
  );
}
