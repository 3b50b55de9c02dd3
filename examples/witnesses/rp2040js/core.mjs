// What rp2040js 1.4.1 has to learn about the Cortex-M0+ before interrupts and sleep behave as on silicon.

const LOWEST_PRIORITY = 4;
const NVIC_ICPR = 0x280;
const FIRST_EXTERNAL_EXCEPTION = 16;

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
