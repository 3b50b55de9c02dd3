package dev.cortado.linker.report;

import dev.cortado.linker.prove.MaskedSection;
import dev.cortado.linker.prove.StackEntry;
import dev.cortado.linker.prove.StackFrame;
import dev.cortado.linker.prove.StackLevel;
import dev.cortado.linker.prove.TaskStack;
import java.util.List;
import java.util.Locale;

/** Prints a report as one HTML page with its pictures in it; it loads nothing. Host only. */
public final class HtmlReport {
  private static final String STYLE =
      """
      body { font: 15px/1.45 system-ui, sans-serif; color: #222 }
      body { margin: 2em auto; max-width: 62em }
      h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 2em }
      table { border-collapse: collapse } td, th { padding: .15em .8em .15em 0; text-align: left }
      th { font-weight: 600; border-bottom: 1px solid #999 } .n { text-align: right }
      code { font-size: .93em } .dim { color: #777 } details { margin: .6em 0 }
      svg text { font: 12px system-ui, sans-serif; fill: #222 }
      """;

  private final ImageReport report;
  private final StringBuilder page = new StringBuilder();

  private HtmlReport(ImageReport report) {
    this.report = report;
  }

  /** Returns the page. */
  public static String of(ImageReport report) {
    return new HtmlReport(report).print();
  }

  /** Returns {@code text} with what HTML reserves written as entities. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String print() {
    String title = escaped(report.firmware()) + " for " + escaped(report.board());
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    page.append(title)
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head><body>\n");
    page.append("<h1>").append(title).append("</h1>\n<p>").append(escaped(report.chip()));
    page.append(", optimised for ").append(escaped(report.optimisation())).append("</p>\n");
    memory("Flash", report.flash());
    memory("RAM", report.ram());
    heading("Actors, queues and pools");
    page.append(GraphPicture.of(report.graph()));
    levels();
    stack();
    masked();
    vectors();
    files();
    return page.append("</body></html>\n").toString();
  }

  private void heading(String text) {
    page.append("<h2>").append(escaped(text)).append("</h2>\n");
  }

  private void memory(String name, MemoryReport memory) {
    heading(
        String.format(
            Locale.ROOT,
            "%s: %s of %s bytes",
            name,
            TextTable.digits(memory.usedBytes()),
            TextTable.digits(memory.capacityBytes())));
    page.append(MemoryPicture.of(memory));
    shares("By class", "class", memory.byClass());
    shares("By method or object", "method or object", memory.byObject());
  }

  private void shares(String summary, String owner, List<Share> shares) {
    page.append("<details><summary>").append(summary).append("</summary>\n");
    tableOf("bytes", owner);
    shares.forEach(share -> row(share.bytes(), share.owner()));
    page.append("</table></details>\n");
  }

  private void levels() {
    heading("Priorities, most urgent first");
    tableOf("priority", "NVIC", "line", "runs", "because");
    for (LevelRow level : report.levels()) {
      String line = level.irq() < 0 ? level.line() : level.irq() + " " + level.line();
      String runs = level.actors().isEmpty() ? level.runs() : String.join(", ", level.actors());
      String priority = level.priority() == 0 ? "" : "" + level.priority();
      row(priority, level.nvicLevel(), line, runs, level.because());
    }
    page.append("</table>\n");
  }

  private void stack() {
    heading("Stack: at most " + TextTable.digits(report.stack().totalBytes()) + " bytes");
    tableOf("NVIC", "level", "exception", "code", "function", "source");
    for (StackLevel level : report.stack().levels()) {
      String nvic = level.nvicLevel() == StackEntry.MAIN ? "" : "" + level.nvicLevel();
      row(nvic, level.name(), level.exceptionBytes(), level.chainBytes(), "", "");
      chain(level);
    }
    page.append("</table>\n");
    if (!report.stack().tasks().isEmpty()) {
      heading("Tasks, most urgent first, and their stacks");
      tableOf("bytes", "task", "exception and registers", "code", "function", "source");
      for (TaskStack task : report.stack().tasks()) {
        int kept = task.level().exceptionBytes() + task.savedBytes();
        row(task.totalBytes(), task.level().name(), kept, task.level().chainBytes(), "", "");
        chain(task.level());
      }
      page.append("</table>\n");
    }
  }

  private void chain(StackLevel level) {
    for (StackFrame step : level.chain()) {
      String function = SymbolOwner.of(step.function()).object();
      row("", "", "", step.bytes(), function, step.at().orElse(""));
    }
  }

  private void masked() {
    heading(MaskedText.title(report.masked()));
    tableOf("cycles", "instructions", "line", "function", "plus, or why there is no bound");
    for (MaskedSection section : report.masked().sections()) {
      row(
          section.cycles().map(TextTable::digits).orElse(""),
          section.unbounded().isPresent() ? "" : TextTable.digits(section.instructions()),
          section.at(),
          SymbolOwner.of(section.function()).object(),
          section.unbounded().orElse(String.join(", ", section.beside())));
    }
    page.append("</table>\n");
  }

  private void vectors() {
    heading("Vectors that are used");
    tableOf("number", "name", "handler");
    report.vectors().forEach(each -> row(each.number(), each.name(), each.handler()));
    page.append("</table>\n");
  }

  private void files() {
    if (!report.files().isEmpty()) {
      heading("Files");
      tableOf("bytes", "name");
      report.files().forEach(file -> row(file.bytes(), file.name()));
      page.append("</table>\n");
    }
  }

  private void tableOf(String... titles) {
    page.append("<table><tr>");
    for (String title : titles) {
      page.append("<th>").append(title).append("</th>");
    }
    page.append("</tr>\n");
  }

  private void row(Object... cells) {
    page.append("<tr>");
    for (Object cell : cells) {
      if (cell instanceof Integer number) {
        page.append("<td class=\"n\">").append(TextTable.digits(number)).append("</td>");
      } else {
        page.append("<td>").append(escaped(cell.toString())).append("</td>");
      }
    }
    page.append("</tr>\n");
  }
}
