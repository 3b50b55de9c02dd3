package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.ControlFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The handlers of one method, and which of them would take an exception.
 *
 * <p>A handler that the compiler made for finally or try-with-resources and that throws on what it
 * got is passed through, not reached for its own sake: an exception that no catch clause of any
 * caller matches stops the device where it is thrown, before any such handler runs.
 */
final class Catches {
  private static final String ACTOR = "dev/cortado/kernel/Actor";

  /**
   * What becomes of an exception.
   *
   * @param handler where it goes, or null if it leaves the method
   * @param escapes whether it goes to a caller; if not, and there is no handler, it is a panic
   */
  record Fate(LabelNode handler, boolean escapes) {
    private static final Fate ESCAPES = new Fate(null, true);
    private static final Fate PANICS = new Fate(null, false);
  }

  private record Handler(TryCatchBlockNode block, int start, int end, boolean passes) {
    boolean covers(int position) {
      return start <= position && position < end;
    }
  }

  private final MethodInfo method;
  private final List<Handler> handlers = new ArrayList<>();
  private final Set<String> caughtByCallers = new LinkedHashSet<>();
  private final Set<String> caughtByApplication = new LinkedHashSet<>();

  Catches(MethodInfo method) {
    this.method = method;
    for (TryCatchBlockNode block : method.node().tryCatchBlocks) {
      handlers.add(
          new Handler(
              block, method.position(block.start), method.position(block.end), passes(block)));
    }
  }

  /** Adds what {@code caller} and its callers catch around {@code call}; says if that is news. */
  boolean addCaller(Catches caller, AbstractInsnNode call) {
    Set<String> here = caller.caughtHere(call);
    boolean news = caughtByCallers.addAll(caller.caughtByCallers);
    news |= caughtByCallers.addAll(here);
    news |= caughtByApplication.addAll(caller.caughtByApplication);
    if (!caller.supervises()) {
      news |= caughtByApplication.addAll(here);
    }
    return news;
  }

  private boolean supervises() {
    return method.key().owner().equals(ACTOR) && method.key().name().equals("runSupervised");
  }

  private Set<String> caughtHere(AbstractInsnNode at) {
    int position = method.position(at);
    Set<String> types = new LinkedHashSet<>();
    for (Handler handler : handlers) {
      if (handler.covers(position) && !handler.passes) {
        types.add(type(handler));
      }
    }
    return types;
  }

  /** Returns whether a caller's catch clause, and not only an actor's supervision, takes it. */
  boolean isCaughtByApplication(ClassPool classes, String type) {
    return caughtByApplication.stream().anyMatch(each -> classes.isSubtype(type, each));
  }

  /** Returns whether a clause of the method catches, and covers code that runs. */
  boolean catchesHere() {
    return handlers.stream()
        .anyMatch(handler -> !handler.passes && method.isReached(handler.block.start));
  }

  private static String type(Handler handler) {
    return handler.block.type == null ? ClassPool.THROWABLE : handler.block.type;
  }

  /** Returns what becomes of an exception of the class {@code type} thrown at the instruction. */
  Fate fate(ClassPool classes, AbstractInsnNode at, String type) {
    int position = method.position(at);
    LabelNode first = null;
    for (Handler handler : handlers) {
      if (handler.covers(position) && classes.isSubtype(type, type(handler))) {
        first = first == null ? handler.block.handler : first;
        if (!handler.passes) {
          return new Fate(first, false);
        }
      }
    }
    boolean wanted = caughtByCallers.stream().anyMatch(each -> classes.isSubtype(type, each));
    if (!wanted) {
      return Fate.PANICS;
    }
    return first == null ? Fate.ESCAPES : new Fate(first, false);
  }

  /** Returns whether the handler is the compiler's and always throws on what it got. */
  private boolean passes(TryCatchBlockNode block) {
    AbstractInsnNode first = block.handler;
    while (first != null && first.getOpcode() < 0) {
      first = first.getNext();
    }
    boolean compilers = block.type == null || block.type.equals(ClassPool.THROWABLE);
    return compilers
        && first instanceof VarInsnNode store
        && store.getOpcode() == Opcodes.ASTORE
        && !isNamed(store)
        && throwsOn(store);
  }

  private boolean isNamed(VarInsnNode store) {
    if (method.node().localVariables == null) {
      return false;
    }
    int position = method.position(store);
    for (LocalVariableNode variable : method.node().localVariables) {
      int start = method.position(variable.start);
      if (variable.index == store.var && start > position && start <= position + 3) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether every way out from behind {@code store} throws what was stored. */
  private boolean throwsOn(VarInsnNode store) {
    AbstractInsnNode[] code = method.instructions();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(method.position(store) + 1));
    while (!open.isEmpty()) {
      int i = open.poll();
      if (seen.get(i)) {
        continue;
      }
      seen.set(i);
      AbstractInsnNode instruction = code[i];
      int opcode = instruction.getOpcode();
      if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
          || instruction instanceof VarInsnNode other
              && other.var == store.var
              && other.getOpcode() >= Opcodes.ISTORE) {
        return false;
      }
      if (opcode == Opcodes.ATHROW) {
        AbstractInsnNode before = instruction.getPrevious();
        while (before.getOpcode() < 0) {
          before = before.getPrevious();
        }
        if (!(before instanceof VarInsnNode load) || load.var != store.var) {
          return false;
        }
        continue;
      }
      ControlFlow.next(instruction).forEach(next -> open.add(method.position(next)));
    }
    return true;
  }
}
