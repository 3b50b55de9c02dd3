package dev.cortado.linker.report;

import dev.cortado.linker.report.GraphReport.Edge;
import dev.cortado.linker.report.GraphReport.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws actors and interrupts on the left, queues and pools on the right, and who uses what between
 * them; what gives messages to actors points left. Host only.
 */
final class GraphPicture {
  private static final int WIDTH = 960;
  private static final int BOX_WIDTH = 300;
  private static final int BOX_HEIGHT = 30;
  private static final int STEP = 46;
  private static final String ACTOR = "#dbe7f3";
  private static final String TASK = "#e3dcf3";
  private static final String INTERRUPT = "#f8dcdc";
  private static final String QUEUE = "#e2f0dd";
  private static final String POOL = "#f6efcf";

  private final GraphReport graph;
  private final StringBuilder boxes = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();
  private final Map<String, int[]> places = new HashMap<>();
  private int leftCount;
  private int rightCount;

  private GraphPicture(GraphReport graph) {
    this.graph = graph;
  }

  /** Returns the picture as SVG. */
  static String of(GraphReport graph) {
    return new GraphPicture(graph).draw();
  }

  private String draw() {
    for (GraphReport.ActorRow actor : graph.actors()) {
      left(Kind.ACTOR, actor.name(), actor.name() + ", priority " + actor.priority(), ACTOR);
    }
    for (String task : names(Kind.TASK)) {
      left(Kind.TASK, task, task + ", task", TASK);
    }
    for (String interrupt : names(Kind.INTERRUPT)) {
      left(Kind.INTERRUPT, interrupt, interrupt + ", interrupt", INTERRUPT);
    }
    for (GraphReport.QueueRow queue : graph.queues()) {
      right(Kind.QUEUE, queue.name(), queue.name() + ", queue", QUEUE);
    }
    for (GraphReport.PoolRow pool : graph.pools()) {
      right(Kind.POOL, pool.name(), pool.name() + ", pool of " + pool.messages(), POOL);
    }
    graph.edges().forEach(this::line);
    int height = Math.max(1, Math.max(leftCount, rightCount)) * STEP;
    return "<svg width=\"100%\" viewBox=\"0 0 "
        + WIDTH
        + ' '
        + height
        + "\" role=\"img\">\n"
        + "<defs><marker id=\"tip\" markerWidth=\"9\" markerHeight=\"9\" refX=\"8\" refY=\"4\""
        + " orient=\"auto\"><path d=\"M0,0 L9,4 L0,8 z\" fill=\"#777\"/></marker></defs>\n"
        + lines
        + boxes
        + "</svg>\n";
  }

  private List<String> names(Kind kind) {
    List<String> names = new ArrayList<>();
    for (Edge edge : graph.edges()) {
      if (edge.from() == kind && !names.contains(edge.fromName())) {
        names.add(edge.fromName());
      }
    }
    return names;
  }

  private void left(Kind kind, String name, String label, String colour) {
    box(kind, name, label, colour, 0, leftCount++);
  }

  private void right(Kind kind, String name, String label, String colour) {
    box(kind, name, label, colour, WIDTH - BOX_WIDTH, rightCount++);
  }

  private void box(Kind kind, String name, String label, String colour, int x, int row) {
    int y = row * STEP + (STEP - BOX_HEIGHT) / 2;
    places.put(kind + " " + name, new int[] {x, y});
    boxes.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>"
                + "<text x=\"%d\" y=\"%d\">%s</text>\n",
            x,
            y,
            BOX_WIDTH,
            BOX_HEIGHT,
            colour,
            x + 10,
            y + 20,
            HtmlReport.escaped(TextTable.cut(label, 42))));
  }

  private void line(Edge edge) {
    int[] from = places.get(edge.from() + " " + edge.fromName());
    int[] to = places.get(edge.to() + " " + edge.toName());
    if (from == null || to == null) {
      return;
    }
    int middle = BOX_HEIGHT / 2;
    int[] start = {from[0] + BOX_WIDTH, from[1] + middle};
    int[] end = {to[0], to[1] + middle};
    boolean pointsLeft = edge.verb().equals("take") || edge.verb().equals("alloc");
    int[] tail = pointsLeft ? end : start;
    int[] tip = pointsLeft ? start : end;
    lines.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%d,%d L%d,%d\" stroke=\"#777\" fill=\"none\" marker-end=\"url(#tip)\">"
                + "<title>%s</title></path>\n",
            tail[0],
            tail[1],
            tip[0],
            tip[1],
            HtmlReport.escaped(edge.fromName() + " " + edge.verb() + " " + edge.toName())));
  }
}
