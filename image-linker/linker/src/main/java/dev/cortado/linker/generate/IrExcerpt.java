package dev.cortado.linker.generate;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds the lines of IR that LLVM complains of to what it says, for bug reports. Host only. */
final class IrExcerpt {
  private static final int LINES_AROUND = 3;
  private static final int MOST_REASON_LINES = 20;
  private static final Pattern POSITION = Pattern.compile("image\\.ll:(\\d+):\\d+:");
  private static final Pattern FUNCTION = Pattern.compile("ptr (@\"[^\"]+\"|@[\\w.$-]+)");
  private static final Pattern INDENT = Pattern.compile("^ +");

  private IrExcerpt() {}

  /** Returns {@code reason} with the numbered lines of {@code ir} that it names or quotes. */
  static String explain(String reason, String ir) {
    List<String> reasonLines = reason.strip().lines().limit(MOST_REASON_LINES).toList();
    StringBuilder text = new StringBuilder(String.join("\n", reasonLines));
    if (ir.isEmpty()) {
      return text.toString();
    }
    List<String> lines = ir.lines().toList();
    SortedSet<Integer> shown = new TreeSet<>();
    for (String said : reasonLines) {
      find(said.strip(), lines, shown);
    }
    for (int line : shown) {
      text.append("\n  ").append(line + 1).append(" | ");
      text.append(INDENT.matcher(lines.get(line)).replaceFirst("  "));
    }
    return text.toString();
  }

  private static void find(String said, List<String> lines, SortedSet<Integer> shown) {
    Matcher position = POSITION.matcher(said);
    if (position.find()) {
      around(Integer.parseInt(position.group(1)) - 1, lines, shown);
      return;
    }
    Matcher function = FUNCTION.matcher(said);
    String definition = function.matches() ? function.group(1) + "(" : null;
    String quoted = said.replace(" ", "");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean defines =
          definition != null && line.startsWith("define") && line.contains(definition);
      if (defines || (!quoted.isEmpty() && line.replace(" ", "").equals(quoted))) {
        around(i, lines, shown);
        return;
      }
    }
  }

  private static void around(int line, List<String> lines, SortedSet<Integer> shown) {
    int last = Math.min(lines.size() - 1, line + LINES_AROUND);
    for (int i = Math.max(0, line - LINES_AROUND); i <= last; i++) {
      shown.add(i);
    }
  }
}
