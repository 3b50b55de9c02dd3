package dev.cortado.linker.boot;

/** What the linker script has for tasks: their stacks, which lie above the main one. Host only. */
public final class TaskStacks {
  /** The section that holds the stacks and nothing else. */
  public static final String SECTION = ".tasks";

  /** The section that holds the addresses of the tasks' first functions, which nobody calls. */
  static final String STARTS = ".starts";

  private TaskStacks() {}

  /** Returns the absolute symbol that gives the stack of a task its size, a multiple of 8 bytes. */
  public static String bytes(int task) {
    return "_task" + task + "_bytes";
  }

  /** Returns the symbol of the end of a task's stack. */
  static String top(int task) {
    return "_task" + task + "_top";
  }

  /** Returns the section of the stacks of so many tasks, for the script; nothing for none. */
  static String section(int tasks) {
    if (tasks == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("\n  " + STARTS + " : { *(" + STARTS + ") } > FLASH");
    text.append("\n  ").append(SECTION).append(" (NOLOAD) : {");
    for (int task = 0; task < tasks; task++) {
      text.append(" . += ").append(bytes(task)).append("; ").append(top(task)).append(" = .;");
    }
    return text + " } > RAM";
  }
}
