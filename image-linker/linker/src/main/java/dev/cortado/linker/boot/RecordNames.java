package dev.cortado.linker.boot;

import dev.cortado.irq.IrqMap;
import dev.cortado.irq.LevelVector;
import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.linker.prove.TaskEntry;
import java.util.List;

/**
 * Names actors, tasks and the idle hook for those who read panic records, without a byte of the
 * image: the symbol's value is what {@code PanicRecord} writes for it. Host only.
 */
final class RecordNames {
  private static final int EXCEPTIONS = 16;

  private final StringBuilder text = new StringBuilder();

  private RecordNames() {}

  /** Returns module-level assembly that defines the names. */
  static String of(IrqMap map, List<TaskEntry> tasks, boolean idleHook) {
    RecordNames names = new RecordNames();
    for (LevelVector level : map.levels()) {
      List<ActorNode> actors = level.level().actors();
      int place = actors.size() == 1 ? 0 : 1;
      for (ActorNode actor : actors) {
        int value = EXCEPTIONS + level.irq() | actor.core() << 7 | place++ << 8;
        names.name("actor " + actor.name(), value);
      }
    }
    int place = 1;
    for (TaskEntry task : tasks) {
      names.name(task.name().replace("\"", ""), place++ << 8);
    }
    if (idleHook) {
      names.name("idle hook", 0);
    }
    return names.text.toString();
  }

  private void name(String name, int value) {
    String symbol = "\\22" + name.replaceAll("[^ -!#-\\[\\]-~]", "?") + "\\22";
    text.append("module asm \".globl " + symbol + "\"\n");
    text.append("module asm \"" + symbol + " = " + value + "\"\n");
  }
}
