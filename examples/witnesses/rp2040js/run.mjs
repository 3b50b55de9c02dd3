// Runs a raw Pico image on rp2040js and tells what its pins and its serial line do.
//
// node run.mjs IMAGE.bin MILLIS [press=PIN@MILLIS ...] [send=HEX@MILLIS]
//
// Prints "pin MILLIS GPnn high|low" for each change of an output, then "text HEX" for all bytes that
// UART0 has sent. A warning of rp2040js, which knows no HardFault, ends the run with exit status 1.
import fs from 'node:fs';
import { Simulator } from 'rp2040js';
import { correctCore, correctTimer, wakes } from './core.mjs';

const CYCLE_NANOS = 8;
const FLASH_BASE = 0x10000000;
const BOOT_BLOCK_BYTES = 256;
const BOOT_BLOCK_COPY = 0x20041f00;
const INITIAL_STACK = 0x20041f00;
const BYTE_NANOS = 1e10 / 115200;
const HOLD_NANOS = 2e6;
const PULLED_UP = [1, 14, 15];
const LOW = 0;
const HIGH = 1;

const [imageFile, millis, ...stimuli] = process.argv.slice(2);
const untilNanos = Number(millis) * 1e6;
const simulator = new Simulator();
const chip = simulator.rp2040;
const { clock } = simulator;
const { core } = chip;
const sent = [];

function fail(component, message) {
  console.error(`at ${(clock.nanos / 1e6).toFixed(3)} ms, pc=0x${core.PC.toString(16)}: ${component}: ${message}`);
  process.exit(1);
}

function at(nanos, action) {
  const alarm = clock.createAlarm(action);
  alarm.schedule(nanos);
}

function stimulate(stimulus) {
  const [, kind, what, when] = /^(press|send)=([0-9a-f]+)@(\d+)$/.exec(stimulus);
  const nanos = Number(when) * 1e6;
  if (kind === 'press') {
    const pin = chip.gpio[Number(what)];
    at(nanos, () => pin.setInputValue(false));
    at(nanos + HOLD_NANOS, () => pin.setInputValue(true));
  } else {
    Buffer.from(what, 'hex').forEach((byte, index) => {
      at(nanos + (index + 1) * BYTE_NANOS, () => chip.uart[0].feedByte(byte));
    });
  }
}

chip.logger = { debug() {}, info() {}, warn: fail, error: fail };
chip.onBreak = (code) => fail('core', `bkpt ${code}`);
chip.uart[0].onByte = (byte) => sent.push(byte);
correctCore(chip);
correctTimer(chip);
PULLED_UP.forEach((pin) => chip.gpio[pin].setInputValue(true));
chip.gpio.forEach((pin, number) => {
  let last = LOW;
  pin.addListener((state) => {
    if ((state === LOW || state === HIGH) && state !== last) {
      last = state;
      console.log(`pin ${(clock.nanos / 1e6).toFixed(3)} GP${number} ${state === HIGH ? 'high' : 'low'}`);
    }
  });
});
stimuli.forEach(stimulate);

// As the boot ROM does: the first 256 bytes of flash run from RAM.
chip.flash.set(fs.readFileSync(imageFile), 0);
for (let offset = 0; offset < BOOT_BLOCK_BYTES; offset += 4) {
  chip.writeUint32(BOOT_BLOCK_COPY + offset, chip.readUint32(FLASH_BASE + offset));
}
core.SP = INITIAL_STACK;
core.PC = BOOT_BLOCK_COPY;

while (clock.nanos < untilNanos) {
  if (!core.waiting) {
    clock.tick(core.executeInstruction() * CYCLE_NANOS);
  } else if (wakes(core)) {
    core.waiting = false;
    core.interruptsUpdated = true;
  } else {
    clock.tick(Math.max(CYCLE_NANOS, Math.min(clock.nanosToNextAlarm || Infinity, untilNanos - clock.nanos)));
  }
}
console.log(`text ${Buffer.from(sent).toString('hex')}`);
