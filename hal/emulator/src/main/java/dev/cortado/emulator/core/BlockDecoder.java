package dev.cortado.emulator.core;

import dev.cortado.emulator.core.Instruction.Access;
import java.util.ArrayList;
import java.util.List;

/** Finds out what a run of instructions costs before it runs. Host only. */
final class BlockDecoder {
  private final Bus bus;
  private final Timings timings;

  BlockDecoder(Bus bus, Timings timings) {
    this.bus = bus;
    this.timings = timings;
  }

  List<Instruction> instructions(int start, int end) {
    List<Instruction> list = new ArrayList<>();
    int at = start;
    while (at < end) {
      int op = bus.fetch(at);
      int next = at + 2 < end ? bus.fetch(at + 2) : 0;
      Instruction instruction = Instruction.decode(at, op, next, timings);
      list.add(instruction);
      at += instruction.sizeBytes;
    }
    return list;
  }

  Block block(int start, int end) {
    List<Instruction> list = instructions(start, end);
    int cycles = 0;
    int takenExtra = 0;
    int stack = 0;
    int lowest = 0;
    boolean plain = true;
    for (Instruction each : list) {
      cycles += each.cycles;
      takenExtra = each.takenExtra;
      stack += each.stackDelta;
      lowest = Math.min(lowest, stack);
      plain &= each.plain;
    }
    plain &= !isAmbiguous(list);
    return new Block(start, end, list.size(), cycles, takenExtra, stack, lowest, plain);
  }

  private static boolean isAmbiguous(List<Instruction> list) {
    for (int i = 0; i < list.size(); i++) {
      Instruction earlier = list.get(i);
      if (earlier.access == Access.NONE) {
        continue;
      }
      int written = earlier.writes;
      for (int j = i + 1; j < list.size(); j++) {
        if (earlier.couldBeTakenFor(list.get(j), written)) {
          return true;
        }
        written |= list.get(j).writes;
      }
    }
    return false;
  }

  /**
   * Returns the instruction of {@code block} that accessed {@code address}, or null.
   *
   * @param r the registers as that instruction found them
   */
  Instruction culprit(Block block, Access access, int address, int[] r) {
    for (Instruction each : instructions(block.start(), block.end())) {
      if (each.access == access && each.reaches(address, r)) {
        return each;
      }
    }
    return null;
  }
}
