package dev.cortado.linker.flow;

import dev.cortado.linker.world.MethodKey;

/** The methods of the kernel's task switch that compiled code calls by name. Host only. */
public final class TaskCode {
  private static final String SWITCH = "dev/cortado/kernel/TaskSwitch";

  /** What a wait is in a task. */
  public static final MethodKey BLOCK = new MethodKey(SWITCH, "block", "()V");

  /** What PendSV asks. */
  public static final MethodKey NEXT = new MethodKey(SWITCH, "next", "()J");

  private TaskCode() {}
}
