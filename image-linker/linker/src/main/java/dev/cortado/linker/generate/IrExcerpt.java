package dev.cortado.linker.generate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds the lines of IR that LLVM complains of to what it says, for bug reports. Host only. */
final class IrExcerpt {
  private static final int LINES_AROUND = 3;
  private static final Pattern POSITION = Pattern.compile("image\\.ll:(\\d+):\\d+:");
  private static final Pattern INDENT = Pattern.compile("^ +");

  private IrExcerpt() {}

  /** Returns {@code reason} with the numbered lines of {@code ir} that it names or quotes. */
  static String explain(String reason, String ir) {
    if (ir.isEmpty()) {
      return reason;
    }
    List<String> lines = ir.lines().toList();
    Set<Integer> shown = new LinkedHashSet<>();
    Matcher position = POSITION.matcher(reason);
    while (position.find()) {
      around(Integer.parseInt(position.group(1)) - 1, lines, shown);
    }
    reason
        .lines()
        .map(String::strip)
        .filter(quoted -> quoted.contains("%") || quoted.contains("@"))
        .forEach(quoted -> findQuoted(quoted, lines, shown));
    StringBuilder text = new StringBuilder(reason.strip());
    for (int line : shown) {
      text.append("\n  ").append(line + 1).append(" | ");
      text.append(INDENT.matcher(lines.get(line)).replaceFirst("  "));
    }
    return text.toString();
  }

  private static void findQuoted(String quoted, List<String> lines, Set<Integer> shown) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(quoted)) {
        around(i, lines, shown);
        return;
      }
    }
  }

  private static void around(int line, List<String> lines, Set<Integer> shown) {
    int last = Math.min(lines.size() - 1, line + LINES_AROUND);
    for (int i = Math.max(0, line - LINES_AROUND); i <= last; i++) {
      shown.add(i);
    }
  }
}
