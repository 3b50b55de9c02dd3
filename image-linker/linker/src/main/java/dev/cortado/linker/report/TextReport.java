package dev.cortado.linker.report;

import dev.cortado.linker.prove.MaskedSection;
import dev.cortado.linker.prove.SectionStep;
import dev.cortado.linker.prove.StackEntry;
import dev.cortado.linker.prove.StackFrame;
import dev.cortado.linker.prove.StackLevel;
import dev.cortado.linker.prove.TaskStack;
import java.util.List;
import java.util.Locale;

/** Prints a report as text of up to 100 columns. Host only. */
public final class TextReport {
  /** How many owners are listed; JSON has them all. */
  private static final int LARGEST = 12;

  private static final int BAR_WIDTH = 40;

  private final ImageReport report;
  private final StringBuilder text = new StringBuilder();

  private TextReport(ImageReport report) {
    this.report = report;
  }

  /** Returns the text, ended by a line feed. */
  public static String of(ImageReport report) {
    return new TextReport(report).print();
  }

  /** Returns the one line that a build prints, without its end. */
  public static String summary(ImageReport report) {
    return "flash "
        + of(report.flash())
        + ", RAM "
        + of(report.ram())
        + " with "
        + TextTable.digits(report.stack().totalBytes())
        + " of stack";
  }

  private static String of(MemoryReport memory) {
    return TextTable.digits(memory.usedBytes())
        + " of "
        + TextTable.digits(memory.capacityBytes())
        + " bytes ("
        + TextTable.digits(memory.headroomBytes())
        + " free)";
  }

  private String print() {
    text.append(report.firmware()).append(" for ").append(report.board());
    text.append(" (").append(report.chip()).append("), optimised for ");
    text.append(report.optimisation()).append('\n');
    memory("Flash", report.flash());
    memory("RAM", report.ram());
    levels();
    stack();
    masked();
    graph();
    vectors();
    files();
    return text.toString();
  }

  private void title(String title) {
    text.append('\n').append(title).append('\n');
  }

  private void memory(String name, MemoryReport memory) {
    title(name + ": " + of(memory));
    long filled = (long) memory.usedBytes() * BAR_WIDTH / Math.max(1, memory.capacityBytes());
    int bar = (int) Math.max(0, Math.min(BAR_WIDTH, filled));
    text.append("  [").append("#".repeat(bar)).append(".".repeat(BAR_WIDTH - bar));
    double percent = 100.0 * memory.usedBytes() / Math.max(1, memory.capacityBytes());
    text.append(String.format(Locale.ROOT, "] %.1f %%%n", percent).replace("\r\n", "\n"));
    shares("bytes", "class", memory.byClass());
    shares("bytes", "method or object", memory.byObject());
  }

  private void shares(String bytes, String owner, List<Share> shares) {
    TextTable table = new TextTable(bytes, owner);
    shares.stream().limit(LARGEST).forEach(share -> table.row(share.bytes(), share.owner()));
    if (shares.size() > LARGEST) {
      List<Share> rest = shares.subList(LARGEST, shares.size());
      int sum = rest.stream().mapToInt(Share::bytes).sum();
      table.row(sum, "(" + rest.size() + " others)");
    }
    text.append('\n').append(table.print());
  }

  private void levels() {
    title("Priorities, most urgent first");
    TextTable table = new TextTable("priority", "nvic", "irq", "line", "runs");
    for (LevelRow level : report.levels()) {
      String runs = level.actors().isEmpty() ? level.runs() : String.join(", ", level.actors());
      table.row(
          level.priority() == 0 ? "" : level.priority(),
          level.nvicLevel(),
          level.irq() < 0 ? "" : level.irq(),
          level.line(),
          runs);
    }
    text.append(table.print());
  }

  private void stack() {
    int total = report.stack().totalBytes();
    title("Stack: at most " + TextTable.digits(total) + " bytes, if every level preempts the last");
    TextTable table = new TextTable("nvic", "level", "frame", "code", "function");
    for (StackLevel level : report.stack().levels()) {
      String nvic = level.nvicLevel() == StackEntry.MAIN ? "" : "" + level.nvicLevel();
      chain(table, nvic, level.exceptionBytes(), level);
    }
    text.append(table.print());
    tasks();
  }

  private void tasks() {
    if (!report.stack().tasks().isEmpty()) {
      title("Tasks, most urgent first, and their stacks");
      TextTable table = new TextTable("bytes", "task", "frame", "code", "function");
      for (TaskStack task : report.stack().tasks()) {
        int frame = task.level().exceptionBytes() + task.savedBytes();
        chain(table, TextTable.digits(task.totalBytes()), frame, task.level());
      }
      text.append(table.print());
    }
  }

  private static void chain(TextTable table, String first, int frameBytes, StackLevel level) {
    String begin = first;
    String name = level.name();
    String frame = TextTable.digits(frameBytes);
    for (StackFrame step : level.chain()) {
      String at = step.at().map(place -> " (" + place + ")").orElse("");
      table.row(begin, name, frame, step.bytes(), SymbolOwner.of(step.function()).object() + at);
      begin = "";
      name = "";
      frame = "";
    }
  }

  private void masked() {
    title(MaskedText.title(report.masked()));
    if (report.masked().sections().isEmpty()) {
      return;
    }
    MaskedText.waits(report.masked()).forEach(line -> text.append("  ").append(line).append('\n'));
    TextTable table = new TextTable("cycles", "instructions", "line", "function");
    for (MaskedSection section : report.masked().unbounded()) {
      table.row("", "", section.at(), SymbolOwner.of(section.function()).object());
      table.row("", "", "", "no bound: " + section.unbounded().orElseThrow());
    }
    report
        .masked()
        .longest()
        .ifPresent(
            section -> {
              String cycles = section.cycles().map(TextTable::digits).orElse("");
              String instructions = TextTable.digits(section.instructions());
              String function = SymbolOwner.of(section.function()).object();
              table.row(cycles, instructions, section.at(), function);
              for (SectionStep step : section.path()) {
                table.row("", "", step.at(), SymbolOwner.of(step.function()).object());
              }
            });
    text.append(table.print());
  }

  private void graph() {
    title("Actors");
    TextTable actors = new TextTable("priority", "name", "wired at", "class");
    for (GraphReport.ActorRow actor : report.graph().actors()) {
      actors.row(actor.priority(), actor.name(), actor.at(), actor.className());
    }
    text.append(actors.print());
    if (!report.graph().pools().isEmpty()) {
      title("Pools");
      TextTable pools = new TextTable("messages", "name", "wired at");
      report.graph().pools().forEach(pool -> pools.row(pool.messages(), pool.name(), pool.at()));
      text.append(pools.print());
    }
    if (!report.graph().queues().isEmpty()) {
      title("Queues");
      TextTable queues = new TextTable("name", "wired at", "used by");
      for (GraphReport.QueueRow queue : report.graph().queues()) {
        queues.row(queue.name(), queue.at(), users(queue.name()));
      }
      text.append(queues.print());
    }
  }

  private String users(String queue) {
    return report.graph().edges().stream()
        .filter(edge -> edge.to() == GraphReport.Kind.QUEUE && edge.toName().equals(queue))
        .map(edge -> edge.fromName() + " (" + edge.verb() + ")")
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private void vectors() {
    title("Vectors that are used");
    TextTable table = new TextTable("number", "name", "handler");
    for (VectorRow vector : report.vectors()) {
      table.row(vector.number(), vector.name(), SymbolOwner.of(vector.handler()).object());
    }
    text.append(table.print());
  }

  private void files() {
    if (!report.files().isEmpty()) {
      title("Files");
      TextTable table = new TextTable("bytes", "name");
      report.files().forEach(file -> table.row(file.bytes(), file.name()));
      text.append(table.print());
    }
  }
}
