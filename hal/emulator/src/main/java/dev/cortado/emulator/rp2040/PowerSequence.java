package dev.cortado.emulator.rp2040;

import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.registers.Registers;
import dev.cortado.hal.facts.Rp2040;

/**
 * PSM (section 2.13), as far as it holds cores, and what the boot ROM does on core 1: it waits for
 * core 0 to say where to begin (section 2.8.2). Host only.
 *
 * <p>Core 1 comes after core 0 in the sequence: it is held with it unless it is forced on. A core 1
 * that is let go empties its FIFO some cycles later; what was sent to it before is lost.
 */
final class PowerSequence implements Registers.Behaviour {
  private static final int PROC0 = 1 << 15;
  private static final int PROC1 = 1 << 16;
  private static final int ROM_CYCLES = 60;
  private static final int WORDS = 4;

  private final Core first;
  private final Core second;
  private final Fifo toSecond;
  private final Fifo toFirst;
  private final Sio sio;
  private final Block block;
  private final int[] said = new int[WORDS];
  private int heard;
  private Timeline.Event start;

  /** Makes the state after power-on: core 1 listens; {@code sio} is core 1's. */
  PowerSequence(Core first, Core second, SioShared shared, Sio sio, UnknownAccesses unknown) {
    this.first = first;
    this.second = second;
    this.sio = sio;
    toSecond = shared.fifos[1];
    toFirst = shared.fifos[0];
    block = new Block(Rp2040.PSM_BASE, this, unknown);
    block.registers().declareMany(Rp2040.PSM_FRCE_ON, 3, 0);
    block.registers().declareReadOnly(Rp2040.PSM_DONE, 0x1ffff);
    second.powerOff();
    second.onReset(this::restart);
    begin();
  }

  Block block() {
    return block;
  }

  @Override
  public void stored(int address, int value, int previous) {
    int off = block.registers().get(Rp2040.PSM_FRCE_OFF);
    boolean forcedOn = (block.registers().get(Rp2040.PSM_FRCE_ON) & PROC1) != 0;
    if (address != Rp2040.PSM_FRCE_OFF) {
      return;
    }
    if ((off & PROC0) != 0) {
      first.powerOff();
    } else if ((previous & PROC0) != 0) {
      BootRom.start(first);
    }
    boolean was = (previous & PROC1) != 0;
    if ((off & PROC1) != 0 || (off & PROC0) != 0 && !forcedOn) {
      hold();
    } else if (was) {
      restart();
    }
  }

  private void restart() {
    hold();
    start = first.timeline().at(first.timeline().now() + ROM_CYCLES, cycle -> begin());
  }

  private void hold() {
    first.timeline().cancel(start);
    toSecond.onChange(() -> {});
    second.powerOff();
  }

  /** Empties the FIFO, and says so with a 0. */
  private void begin() {
    heard = 0;
    toSecond.onChange(() -> {});
    toSecond.clear();
    if (!toFirst.isFull()) {
      toFirst.push(0);
    }
    toSecond.onChange(this::take);
  }

  /** After a 1 the next three words count; each is sent back. Any other word begins anew. */
  private void take() {
    if (toSecond.isEmpty()) {
      return;
    }
    int word = toSecond.pop();
    if (heard == 0 ? word != 1 : word == 0) {
      begin();
      return;
    }
    said[heard++] = word;
    toFirst.push(word);
    if (heard == WORDS) {
      toSecond.onChange(sio::updateInterrupt);
      second.reset(said[2], said[3]);
      second.exceptions().vectorTable(said[1]);
      first.join();
    }
  }
}
