package dev.cortado.linker.boot;

import dev.cortado.irq.DeviceVector;
import dev.cortado.irq.IrqMap;
import dev.cortado.irq.LevelVector;
import dev.cortado.irq.TickVector;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a core's interrupt controller is told at boot. Host only.
 *
 * @param priorities the words of the priority registers, by their place
 * @param all the lines that the core handles, a bit each
 * @param levels those of them that run actors
 * @param sysTickPriority the byte of SysTick, 0 where another timer ticks
 */
record CoreLines(Map<Integer, Integer> priorities, int all, int levels, int sysTickPriority) {
  /** Where a core ends up that has nothing to do but its interrupts. */
  static final String SLEEP =
      """
        br label %idle
      idle:
        call void asm sideeffect "wfi", "~{memory}"()
        br label %idle
      }
      """;

  /** Returns the lines of {@code core}; the tick's is core 0's. */
  static CoreLines of(IrqMap map, int core) {
    Map<Integer, Integer> priorities = new TreeMap<>();
    int all = 0;
    int levels = 0;
    for (LevelVector level : map.levels()) {
      if (level.level().core() == core) {
        add(priorities, level.irq(), level.priorityByte());
        levels |= 1 << level.irq();
      }
    }
    for (DeviceVector device : map.devices()) {
      if (device.interrupt().core() == core) {
        add(priorities, device.interrupt().irq(), map.priorityByte(device.nvicLevel()));
        all |= 1 << device.interrupt().irq();
      }
    }
    int sysTick = 0;
    TickVector tick = core == 0 ? map.tick().orElse(null) : null;
    if (tick != null && tick.tick().isSysTick()) {
      sysTick = map.priorityByte(tick.nvicLevel());
    } else if (tick != null) {
      add(priorities, tick.tick().irq(), tick.priorityByte());
      all |= 1 << tick.tick().irq();
    }
    return new CoreLines(priorities, all | levels, levels, sysTick);
  }

  private static void add(Map<Integer, Integer> priorities, int irq, int priorityByte) {
    priorities.merge(irq / 4, priorityByte << irq % 4 * 8, (a, b) -> a | b);
  }

  /** Returns the core that runs {@code handler}, a level or a driver's. */
  static int coreOf(IrqMap map, Object handler) {
    for (LevelVector level : map.levels()) {
      if (level.level().level() == handler) {
        return level.level().core();
      }
    }
    for (DeviceVector device : map.devices()) {
      if (device.interrupt().handler() == handler) {
        return device.interrupt().core();
      }
    }
    return 0;
  }
}
