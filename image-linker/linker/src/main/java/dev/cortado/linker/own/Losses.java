package dev.cortado.linker.own;

import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Finds messages that their owner can no longer reach, and says how it came to that. */
final class Losses {
  /** A path is told by so many branches at most, the last ones. */
  private static final int MOST_BRANCHES = 8;

  private final Findings findings;
  private final MethodInfo method;
  private final AbstractInsnNode[] code;
  private final boolean endsActor;
  private final Set<Integer> told = new HashSet<>();

  /**
   * What no variable needs any more, from before a loop: lost where the method ends, if it does.
   */
  private final Map<Integer, Runnable> kept = new LinkedHashMap<>();

  Losses(Findings findings, MethodInfo method, AbstractInsnNode[] code, boolean endsActor) {
    this.findings = findings;
    this.method = method;
    this.code = code;
    this.endsActor = endsActor;
  }

  /** Reports and removes what the instruction of {@code origin} lost on the way to {@code next}. */
  void check(PathState next, PathState origin) {
    for (int id : List.copyOf(next.tokens.keySet())) {
      Token token = next.tokens.get(id);
      if (token.isOwned() && !next.isHeld(id)) {
        report(next, origin, id, token);
        next.tokens.remove(id);
        next.replaceToken(id, OwnValue.PLAIN);
      }
    }
  }

  /** Reports and removes what no variable holds once the instruction has thrown. */
  void whenThrown(PathState next, PathState origin, String exception) {
    for (int id : List.copyOf(next.tokens.keySet())) {
      Token token = next.tokens.get(id);
      if (token.isOwned() && !next.isHeld(id)) {
        told.add(id);
        AbstractInsnNode at = code[origin.position];
        findings.thrownAway(method, at, next, token, branches(origin, id), simple(exception));
        next.tokens.remove(id);
        next.replaceToken(id, OwnValue.PLAIN);
      }
    }
  }

  /** Removes what the supervision of the actor gives back: all but what others hold, too. */
  void leaveToSupervision(PathState next, Messages messages) {
    for (int id : List.copyOf(next.tokens.keySet())) {
      Token token = next.tokens.get(id);
      if (token.isOwned() && !messages.mayBeShared(token.objects())) {
        next.tokens.remove(id);
        next.replaceToken(id, OwnValue.PLAIN);
      }
    }
  }

  /**
   * Returns whether a message came before the loop whose next round {@code next} begins, so that
   * the loop does not lose it; if the method never ends, {@link #finish} says that it does.
   */
  boolean keep(PathState next, PathState origin, int id, Token token) {
    boolean before = id >> MethodPaths.TOKEN_BITS <= next.position;
    if (before) {
      kept.putIfAbsent(id, () -> report(next, origin, id, token));
    }
    return before;
  }

  /** Reports what was kept and is lost nowhere else. */
  void finish() {
    kept.forEach(
        (id, report) -> {
          if (!told.contains(id)) {
            report.run();
          }
        });
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('/') + 1).replace('$', '.');
  }

  private void report(PathState next, PathState origin, int id, Token token) {
    told.add(id);
    AbstractInsnNode at = code[origin.position];
    List<String> branches = branches(origin, id);
    int variable = MethodPaths.stored(at);
    if (next.position <= origin.position) {
      findings.lostInLoop(method, at, next, token, branches);
    } else if (variable >= 0) {
      String name = nameAt(variable, origin.position);
      if (name == null) {
        findings.outOfReach(method, at, next, token, branches);
      } else {
        findings.overwritten(method, at, next, token, branches, "variable " + name);
      }
    } else {
      findings.ignored(method, at, next, token);
    }
  }

  /** Reports what the method still owns where it returns. */
  void atEnd(PathState last, PathState origin) {
    last.tokens.forEach(
        (id, token) -> {
          if (token.isOwned()) {
            told.add(id);
            findings.leaked(
                method, code[origin.position], last, token, branches(origin, id), endsActor);
          }
        });
  }

  private String nameAt(int variable, int position) {
    if (method.node().localVariables == null) {
      return "number " + variable;
    }
    for (LocalVariableNode entry : method.node().localVariables) {
      if (entry.index == variable
          && method.node().instructions.indexOf(entry.start) <= position
          && position < method.node().instructions.indexOf(entry.end)) {
        return entry.name;
      }
    }
    return null;
  }

  /** Returns the choices on the way since the message came. */
  private List<String> branches(PathState last, int id) {
    Deque<String> steps = new ArrayDeque<>();
    PathState later = last;
    for (PathState state = last.before;
        state != null && steps.size() < MOST_BRANCHES && owns(state, id);
        state = state.before) {
      AbstractInsnNode instruction = code[state.position];
      if (isChoice(instruction)) {
        steps.addFirst(method.at(instruction) + " goes on at line " + lineOf(later.position));
      } else if (instruction.getOpcode() >= 0
          && instruction.getOpcode() != Opcodes.GOTO
          && later.position != state.position + 1) {
        String type = simple(Paths.top(later).type());
        steps.addFirst(method.at(instruction) + " throws " + type);
      }
      later = state;
    }
    return new ArrayList<>(steps);
  }

  private static boolean owns(PathState state, int id) {
    Token token = state.tokens.get(id);
    return token != null && token.isOwned();
  }

  private boolean isChoice(AbstractInsnNode instruction) {
    if (instruction instanceof TableSwitchInsnNode || instruction instanceof LookupSwitchInsnNode) {
      return true;
    }
    if (!(instruction instanceof JumpInsnNode) || instruction.getOpcode() == Opcodes.GOTO) {
      return false;
    }
    Site site = method.site(instruction);
    return site != null && site.taken() && site.fallsThrough();
  }

  private String lineOf(int position) {
    int real = position;
    while (real < code.length - 1 && code[real].getOpcode() < 0) {
      real++;
    }
    String at = method.at(code[real]);
    return at.substring(at.lastIndexOf(':') + 1);
  }
}
