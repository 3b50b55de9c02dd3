package dev.cortado.linker;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.PoolNode;
import dev.cortado.kernel.graph.QueueNode;
import dev.cortado.kernel.graph.TaskNode;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.lower.Lowering;
import dev.cortado.linker.report.SymbolOwner;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.world.ClassCopies;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Says for the report what each symbol of the image's data stands for. Host only. */
final class Owners {
  private Owners() {}

  static Map<String, SymbolOwner> of(FlowAnalysis flow, Graph graph) {
    Map<Object, String> names = new IdentityHashMap<>();
    for (ActorNode actor : graph.actors()) {
      names.put(actor.actor(), "actor \"" + actor.name() + "\"");
    }
    for (TaskNode task : graph.taskNodes()) {
      names.put(task.task(), "task \"" + task.name() + "\"");
    }
    for (QueueNode queue : graph.queues()) {
      names.put(queue.queue(), "queue \"" + queue.name() + "\"");
    }
    for (PoolNode pool : graph.pools()) {
      names.put(pool.pool(), "pool \"" + pool.name() + "\"");
    }
    Map<String, SymbolOwner> owners = new HashMap<>();
    for (HeapObject object : flow.heap().objects()) {
      if (object.isTemporary()) {
        continue;
      }
      String name = names.getOrDefault(object.host(), object.reason());
      SymbolOwner owner = new SymbolOwner(type(object), name);
      owners.put(ImageHeap.symbol(object), owner);
      owners.put(ImageHeap.variableSymbol(object), owner);
      owners.put(Lowering.frameSymbol(object), new SymbolOwner(type(object), name + ", frame"));
    }
    return owners;
  }

  /** Of a hidden class's name, no two JVMs have the same. */
  private static String type(HeapObject object) {
    Class<?> type = object.host().getClass();
    return type.isHidden()
        ? ClassCopies.original(object.type()).replace('/', '.')
        : type.getTypeName();
  }
}
