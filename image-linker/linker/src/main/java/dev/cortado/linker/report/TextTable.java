package dev.cortado.linker.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns of text, numbers to the right. Host only.
 *
 * <p>The last column takes what the line has left; what is longer is cut in its middle, so that the
 * beginnings and ends of names stay readable.
 */
final class TextTable {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final String CUT = "...";
  private static final int SMALLEST_LAST = 16;

  private final List<List<String>> rows = new ArrayList<>();
  private final int columns;

  TextTable(String... titles) {
    columns = titles.length;
    rows.add(List.of(titles));
  }

  TextTable row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell instanceof Integer number ? digits(number) : cell.toString());
    }
    rows.add(row);
    return this;
  }

  /** Returns {@code number} with spaces between its thousands. */
  static String digits(int number) {
    StringBuilder text = new StringBuilder(Integer.toString(number));
    for (int at = text.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
      text.insert(at, ' ');
    }
    return text.toString();
  }

  /** Returns the lines, each ended. */
  String print() {
    int[] widths = new int[columns];
    boolean[] numbers = new boolean[columns];
    for (int column = 0; column < columns; column++) {
      numbers[column] = rows.size() > 1;
      for (int row = 0; row < rows.size(); row++) {
        String cell = rows.get(row).get(column);
        widths[column] = Math.max(widths[column], cell.length());
        numbers[column] &= row == 0 || cell.matches("-?[0-9 ]*");
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(line(row, widths, numbers)).append('\n');
    }
    return text.toString();
  }

  private String line(List<String> row, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder(INDENT);
    for (int column = 0; column < columns; column++) {
      String cell = row.get(column);
      if (column == columns - 1) {
        cell = cut(cell, Math.max(SMALLEST_LAST, WIDTH - line.length()));
      }
      String padding = " ".repeat(Math.max(0, widths[column] - cell.length()));
      if (column == columns - 1 && !numbers[column]) {
        padding = "";
      }
      line.append(numbers[column] ? padding + cell : cell + padding).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int head = (width - CUT.length()) / 2;
    int tail = width - CUT.length() - head;
    return text.substring(0, head) + CUT + text.substring(text.length() - tail);
  }
}
