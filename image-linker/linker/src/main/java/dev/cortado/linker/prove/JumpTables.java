package dev.cortado.linker.prove;

import dev.cortado.linker.prove.Instruction.Kind;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where jumps through tables go, as far as the tables can be read: TBB and TBH. Host only. */
final class JumpTables {
  /** TBB and TBH with a table that begins right behind them. */
  private static final int TABLE_BEHIND = 0xE8DF;

  private JumpTables() {}

  /** Returns the targets of a jump through a table, or nothing if it is of another kind. */
  static Optional<SortedSet<Integer>> targets(
      MachineCode code, MachineFunction function, Instruction jump) {
    int at = jump.address();
    if (jump.kind() != Kind.JUMP_TABLE || code.half(at) != TABLE_BEHIND) {
      return Optional.empty();
    }
    boolean halves = (code.half(at + 2) & 0x10) != 0;
    Integer next = function.code().higherKey(at);
    int end = next == null ? function.endAddress() : next;
    SortedSet<Integer> targets = new TreeSet<>();
    for (int entry = jump.next(); entry + 2 <= end; entry += 2) {
      int value = code.half(entry);
      targets.add(jump.next() + 2 * (halves ? value : value & 0xFF));
      targets.add(jump.next() + 2 * (halves ? value : value >> 8));
    }
    // What fills up the last word names the table itself.
    targets.removeIf(target -> !function.code().containsKey(target));
    return Optional.of(targets);
  }
}
