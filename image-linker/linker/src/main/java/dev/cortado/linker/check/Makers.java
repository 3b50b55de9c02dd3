package dev.cortado.linker.check;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * Which exceptions an instruction makes, itself or in what it calls, by how it ends: normally, or
 * with which exception. Host only.
 *
 * <p>What a call makes and lets out is made only where it ends with that exception; what it makes
 * and catches itself may be made however it ends. Found backward from each end, over the ways that
 * lead to it; the graph of calls has no cycles, which {@link Recursion} sees to.
 */
final class Makers {
  /** The end of what goes on with the next instruction, or returns; others are exceptions' ids. */
  static final int NORMAL = -1;

  private record Ending(MethodKey method, int end) {}

  private final FlowAnalysis flow;
  private final IntPredicate counts;
  private final Map<MethodKey, BitSet> all = new HashMap<>();
  private final Map<Ending, BitSet> byEnd = new HashMap<>();

  /** Looks at the exceptions that {@code counts} accepts, by id. */
  Makers(FlowAnalysis flow, IntPredicate counts) {
    this.flow = flow;
    this.counts = counts;
  }

  /** Returns what the instruction makes, however it ends. */
  BitSet made(AbstractInsnNode instruction, Site site) {
    BitSet made = created(instruction);
    site.targets().keySet().forEach(target -> made.or(madeBy(target)));
    return made;
  }

  private BitSet madeBy(MethodKey key) {
    BitSet known = all.get(key);
    if (known != null) {
      return known;
    }
    BitSet made = new BitSet();
    all.put(key, made);
    MethodInfo method = flow.method(key);
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      if (site != null && method.isReached(instruction)) {
        made.or(made(instruction, site));
      }
    }
    return made;
  }

  /** Returns what the instruction may have made when it ends so. */
  BitSet made(AbstractInsnNode instruction, Site site, int end) {
    BitSet made = end == NORMAL ? created(instruction) : new BitSet();
    site.targets().keySet().forEach(target -> made.or(madeBy(new Ending(target, end))));
    return made;
  }

  private BitSet created(AbstractInsnNode instruction) {
    BitSet made = new BitSet();
    if (instruction.getOpcode() == Opcodes.NEW) {
      flow.exceptions()
          .madeAt(instruction)
          .values()
          .forEach(object -> made.set(object.id(), counts.test(object.id())));
    }
    return made;
  }

  private BitSet madeBy(Ending ending) {
    BitSet known = byEnd.get(ending);
    if (known != null) {
      return known;
    }
    BitSet made = new BitSet();
    byEnd.put(ending, made);
    if (madeBy(ending.method).isEmpty()) {
      return made;
    }
    MethodInfo method = flow.method(ending.method);
    Set<AbstractInsnNode> leads = leadsTo(ending.end, method);
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      if (site == null || !method.isReached(instruction) || made(instruction, site).isEmpty()) {
        continue;
      }
      if (method.next(instruction).stream().anyMatch(leads::contains)) {
        made.or(made(instruction, site, NORMAL));
      }
      for (int thrown : thrown(site)) {
        LabelNode handler = handler(method, instruction, thrown);
        if (handler == null ? thrown == ending.end : leads.contains(handler)) {
          made.or(made(instruction, site, thrown));
        }
      }
    }
    return made;
  }

  /** Returns the instructions from which the method may come to end so. */
  private Set<AbstractInsnNode> leadsTo(int end, MethodInfo method) {
    Set<AbstractInsnNode> leads = new HashSet<>();
    for (boolean changed = true; changed; ) {
      changed = false;
      AbstractInsnNode instruction = method.node().instructions.getLast();
      for (; instruction != null; instruction = instruction.getPrevious()) {
        if (!leads.contains(instruction)
            && method.isReached(instruction)
            && leads(instruction, end, leads, method)) {
          leads.add(instruction);
          changed = true;
        }
      }
    }
    return leads;
  }

  private boolean leads(
      AbstractInsnNode instruction, int end, Set<AbstractInsnNode> leads, MethodInfo method) {
    int opcode = instruction.getOpcode();
    if (end == NORMAL && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
        || method.next(instruction).stream().anyMatch(leads::contains)) {
      return true;
    }
    Site site = method.site(instruction);
    if (site == null) {
      return false;
    }
    for (int thrown : thrown(site)) {
      LabelNode handler = handler(method, instruction, thrown);
      if (handler == null ? thrown == end : leads.contains(handler)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the exceptions that leave an instruction. */
  static List<Integer> thrown(Site site) {
    List<Integer> thrown = new ArrayList<>();
    ObjectSet objects = site.thrown().union(site.raised());
    objects.forEach(thrown::add);
    return thrown;
  }

  /** Returns the handler of the method to which an exception comes, or null. */
  LabelNode handler(MethodInfo method, AbstractInsnNode at, int exception) {
    return method.handler(flow.classes(), at, flow.heap().object(exception).type());
  }
}
