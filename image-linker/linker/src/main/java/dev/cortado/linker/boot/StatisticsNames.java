package dev.cortado.linker.boot;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.kernel.graph.StatisticsNode;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.snapshot.ImageHeap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Names statistics for debuggers and emulators, such as {@code statistics of actor "lamp"}, without
 * a byte of the image; also keeps what only these read. Host only.
 */
public final class StatisticsNames {
  private StatisticsNames() {}

  /**
   * Returns the names of {@code graph}'s statistics as IR; those of what never runs are left out.
   */
  public static String text(Graph graph, ImageHeap heap) {
    Map<Object, String> names = new IdentityHashMap<>();
    for (ActorNode actor : graph.actors()) {
      names.put(actor.actor(), "actor \"" + actor.name() + "\"");
    }
    for (QueueNode queue : graph.queues()) {
      names.put(queue.queue(), "queue \"" + queue.name() + "\"");
    }
    for (PoolNode pool : graph.pools()) {
      names.put(pool.pool(), "pool \"" + pool.name() + "\"");
    }
    StringBuilder text = new StringBuilder();
    for (StatisticsNode node : graph.statistics()) {
      HeapObject object = heap.layouts().flow().heap().find(node.statistics());
      String name = names.get(node.subject());
      if (object != null && name != null) {
        text.append("@\"statistics of ")
            .append(name.replaceAll("[^ -!#-\\[\\]-~\"]", "?").replace("\"", "\\22"))
            .append("\" = alias i8, ptr @\"")
            .append(heap.writtenSymbol(object))
            .append("\"\n");
      }
    }
    return text.toString();
  }
}
