package dev.cortado.linker.check;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

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
    AbstractInsnNode[] code = method.node().instructions.toArray();
    Map<AbstractInsnNode, Integer> positions = new HashMap<>();
    for (int i = 0; i < code.length; i++) {
      positions.put(code[i], i);
    }
    BitSet leads = leadsTo(ending.end, method, code, positions);
    for (int i = 0; i < code.length; i++) {
      Site site = method.site(code[i]);
      if (site == null || !method.isReached(code[i]) || made(code[i], site).isEmpty()) {
        continue;
      }
      if (next(code, i, positions).stream().anyMatch(leads::get)) {
        made.or(made(code[i], site, NORMAL));
      }
      for (int thrown : thrown(site)) {
        LabelNode handler = handler(method, code[i], thrown);
        boolean comes = handler == null ? thrown == ending.end : leads.get(positions.get(handler));
        if (comes) {
          made.or(made(code[i], site, thrown));
        }
      }
    }
    return made;
  }

  /** Returns the instructions from which the method may come to end so. */
  private BitSet leadsTo(
      int end,
      MethodInfo method,
      AbstractInsnNode[] code,
      Map<AbstractInsnNode, Integer> positions) {
    BitSet leads = new BitSet();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int i = code.length - 1; i >= 0; i--) {
        if (!leads.get(i)
            && method.isReached(code[i])
            && leads(i, end, leads, method, code, positions)) {
          leads.set(i);
          changed = true;
        }
      }
    }
    return leads;
  }

  private boolean leads(
      int i,
      int end,
      BitSet leads,
      MethodInfo method,
      AbstractInsnNode[] code,
      Map<AbstractInsnNode, Integer> positions) {
    int opcode = code[i].getOpcode();
    if (end == NORMAL && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
        || next(code, i, positions).stream().anyMatch(leads::get)) {
      return true;
    }
    Site site = method.site(code[i]);
    if (site == null) {
      return false;
    }
    for (int thrown : thrown(site)) {
      LabelNode handler = handler(method, code[i], thrown);
      if (handler == null ? thrown == end : leads.get(positions.get(handler))) {
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

  /** Returns where control goes if the instruction throws nothing. */
  private static List<Integer> next(
      AbstractInsnNode[] code, int i, Map<AbstractInsnNode, Integer> positions) {
    List<LabelNode> labels = new ArrayList<>();
    if (code[i] instanceof JumpInsnNode jump) {
      labels.add(jump.label);
    } else if (code[i] instanceof TableSwitchInsnNode choice) {
      labels.add(choice.dflt);
      labels.addAll(choice.labels);
    } else if (code[i] instanceof LookupSwitchInsnNode choice) {
      labels.add(choice.dflt);
      labels.addAll(choice.labels);
    }
    List<Integer> next = new ArrayList<>();
    labels.forEach(label -> next.add(positions.get(label)));
    int opcode = code[i].getOpcode();
    boolean ends =
        opcode == Opcodes.GOTO
            || opcode == Opcodes.TABLESWITCH
            || opcode == Opcodes.LOOKUPSWITCH
            || opcode == Opcodes.ATHROW
            || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    if (!ends && i + 1 < code.length) {
      next.add(i + 1);
    }
    return next;
  }
}
