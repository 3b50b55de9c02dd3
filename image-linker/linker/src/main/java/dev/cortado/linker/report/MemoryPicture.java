package dev.cortado.linker.report;

import java.util.Locale;

/** Draws a memory as a bar: the largest classes, the others, and what is free. Host only. */
final class MemoryPicture {
  private static final int WIDTH = 960;
  private static final int BAR_HEIGHT = 34;
  private static final int LARGEST = 8;
  private static final int NARROWEST_NAMED = 60;
  private static final String[] COLOURS = {
    "#4e79a7", "#f28e2b", "#76b7b2", "#e15759", "#59a14f", "#edc948", "#b07aa1", "#9c755f"
  };
  private static final String OTHERS = "#bab0ac";
  private static final String FREE = "#f0f0f0";

  private final MemoryReport memory;
  private final StringBuilder svg = new StringBuilder();
  private final double scale;
  private double at;

  private MemoryPicture(MemoryReport memory) {
    this.memory = memory;
    this.scale = (double) WIDTH / Math.max(1, memory.usedBytes());
  }

  /** Returns two bars as SVG: the whole memory, and what is used of it. */
  static String of(MemoryReport memory) {
    return new MemoryPicture(memory).draw();
  }

  private String draw() {
    int height = 14 + 8 + BAR_HEIGHT + 4;
    svg.append("<svg width=\"100%\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
    svg.append("\" role=\"img\">\n");
    double used = (double) WIDTH * memory.usedBytes() / Math.max(1, memory.capacityBytes());
    rectangle(0, 0, WIDTH, 14, FREE, TextTable.digits(memory.headroomBytes()) + " bytes free");
    rectangle(0, 0, Math.min(WIDTH, used), 14, COLOURS[0], "used");
    int others = memory.usedBytes();
    for (int i = 0; i < Math.min(LARGEST, memory.byClass().size()); i++) {
      Share share = memory.byClass().get(i);
      part(share.owner(), share.bytes(), COLOURS[i]);
      others -= share.bytes();
    }
    part("others", others, OTHERS);
    return svg.append("</svg>\n").toString();
  }

  private void part(String owner, int bytes, String colour) {
    double width = bytes * scale;
    if (bytes <= 0) {
      return;
    }
    rectangle(at, 22, width, BAR_HEIGHT, colour, owner + ": " + TextTable.digits(bytes) + " bytes");
    if (width >= NARROWEST_NAMED) {
      String simple = owner.substring(owner.lastIndexOf('.') + 1);
      String name = TextTable.cut(simple, Math.max(5, (int) width / 7 - 1));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"43\">%s</text>\n",
              at + 5,
              HtmlReport.escaped(name)));
    }
    at += width;
  }

  private void rectangle(double x, int y, double width, int height, String colour, String title) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"#fff\">"
                + "<title>%s</title></rect>\n",
            x,
            y,
            width,
            height,
            colour,
            HtmlReport.escaped(title)));
  }
}
