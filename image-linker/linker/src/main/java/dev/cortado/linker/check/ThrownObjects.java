package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.Exceptions.Stored;
import dev.cortado.linker.flow.FieldState;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Remaking;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.flow.StackSources;
import dev.cortado.linker.snapshot.Usage;
import dev.cortado.linker.weave.Liveness;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Refuses what the one object that each {@code new} of an exception has cannot do: be used while
 * the same {@code new} makes the next exception, CRT0417, and outlive its handler in a field,
 * CRT0418. Host only.
 *
 * <p>Only for exceptions of which some code reads a field, and for those that are compared with
 * others of the same {@code new} by ==: all others have nothing to overwrite and cannot be told
 * apart. Of what the processor's checks raise each class has one object, so that comparing two of
 * them is refused wherever they come from. An exception is used as long as a variable that is read
 * again, or the operand stack, holds it or another exception whose cause it is.
 */
public final class ThrownObjects {
  private final FlowAnalysis flow;
  private final Usage usage;
  private final Makers makers;
  private final Map<MethodInfo, Frame<SourceValue>[]> sources = new HashMap<>();
  private final Map<Integer, Boolean> read = new HashMap<>();
  private final BitSet identified = new BitSet();
  private final List<Remaking> remakings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ThrownObjects(FlowAnalysis flow) {
    this.flow = flow;
    usage = new Usage(flow, false);
    makers = new Makers(flow, this::hasState);
  }

  /** Removes the handlers that nothing comes to. */
  public static void removeUnreachedHandlers(FlowAnalysis flow) {
    for (MethodInfo method : flow.bodies()) {
      method.node().tryCatchBlocks.removeIf(block -> !method.isReached(block.handler));
    }
  }

  /** Returns a problem for each wrong use; recursion must have been refused before. */
  public static List<Problem> check(FlowAnalysis flow) {
    return of(flow).problems;
  }

  /** Returns where exceptions are made that would overwrite one in use. */
  public static List<Remaking> remakings(FlowAnalysis flow) {
    return of(flow).remakings;
  }

  private static ThrownObjects of(FlowAnalysis flow) {
    ThrownObjects check = new ThrownObjects(flow);
    flow.bodies().forEach(check::identify);
    check.stores();
    if (flow.exceptions().anyMade()) {
      flow.bodies().forEach(check::method);
    }
    return check;
  }

  /** Notes the exceptions that comparisons by == meet on both sides. */
  private void identify(MethodInfo method) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      int opcode = instruction.getOpcode();
      Site site = method.site(instruction);
      if (opcode != Opcodes.IF_ACMPEQ && opcode != Opcodes.IF_ACMPNE
          || site == null
          || !method.isReached(instruction)) {
        continue;
      }
      BitSet both = thrown(site.operand(0));
      both.and(thrown(site.operand(1)));
      identified.or(both);
      both.stream()
          .mapToObj(flow.heap()::object)
          .filter(this::isRaised)
          .limit(1)
          .forEach(exception -> problems.add(alike(method, instruction, exception)));
    }
  }

  /** Returns the exceptions of a value, each as the first of its {@code new}. */
  private BitSet thrown(FlowValue value) {
    BitSet thrown = new BitSet();
    if (value != null && value.isReference()) {
      value
          .objects()
          .forEach(
              id -> {
                if (flow.exceptions().isMade(id)) {
                  thrown.set(flow.exceptions().firstLike(id));
                } else if (isRaised(flow.heap().object(id))) {
                  thrown.set(id);
                }
              });
    }
    return thrown;
  }

  private boolean isRaised(HeapObject exception) {
    return flow.exceptions().raised(exception.type()) == exception;
  }

  private Problem alike(MethodInfo method, AbstractInsnNode at, HeapObject exception) {
    return Problem.error(
        "CRT0417",
        "exceptions that may be two are compared with ==: " + name(exception),
        method.userLine(at),
        "what is raised by a check of the device is one object for each class; reached by "
            + method.path(),
        "tell them apart by a variable that is set where they are caught");
  }

  private void stores() {
    flow.exceptions()
        .stored()
        .forEach(
            (id, stored) -> {
              if (hasState(id)) {
                problems.add(outlives(flow.heap().object(id), stored));
              }
            });
  }

  private Problem outlives(HeapObject exception, Stored stored) {
    return Problem.error(
        "CRT0418",
        "an exception is kept in " + stored.in() + ": " + name(exception),
        stored.at(),
        exception.reason()
            + " is one object, which the next throw of that line fills anew; reached by "
            + stored.path(),
        "keep what its handler needs of it, its code or its message, instead of the exception");
  }

  private boolean hasState(int id) {
    return usage.hasState(flow.heap().object(id).type()) && isRead(id)
        || identified.get(flow.exceptions().firstLike(id));
  }

  private boolean isRead(int id) {
    return read.computeIfAbsent(
        id, key -> flow.heap().fields().stream().anyMatch(field -> field.readOf(key)));
  }

  private static String name(HeapObject exception) {
    return exception.type().replace('/', '.');
  }

  private void method(MethodInfo method) {
    Liveness liveness = null;
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      if (site == null || !method.isReached(instruction)) {
        continue;
      }
      BitSet made = makers.made(instruction, site);
      if (made.isEmpty()) {
        continue;
      }
      liveness = liveness == null ? new Liveness(method) : liveness;
      BitSet held = new BitSet();
      holdStack(method, instruction, site, held);
      made.and(held);
      BitSet normally = makers.made(instruction, site, Makers.NORMAL);
      normally.and(held(liveness.afterNormally(instruction), site));
      made.or(normally);
      for (int thrown : Makers.thrown(site)) {
        LabelNode handler = makers.handler(method, instruction, thrown);
        if (handler != null) {
          BitSet caught = makers.made(instruction, site, thrown);
          caught.and(held(liveness.before(handler), site));
          made.or(caught);
        }
      }
      made.stream().limit(1).forEach(id -> overwritten(method, instruction, id));
    }
  }

  /** Returns what the variables hold that are read again. */
  private BitSet held(BitSet live, Site site) {
    BitSet held = new BitSet();
    for (int local = live.nextSetBit(0); local >= 0; local = live.nextSetBit(local + 1)) {
      FlowValue value = site.local(local);
      if (value != null && value.isReference()) {
        hold(value.objects(), held);
      }
    }
    return held;
  }

  /** Adds what the operand stack holds; an exception that is not yet constructed holds nothing. */
  private void holdStack(MethodInfo method, AbstractInsnNode instruction, Site site, BitSet held) {
    Frame<SourceValue> frame =
        sources
            .computeIfAbsent(method, StackSources::of)[
            method.node().instructions.indexOf(instruction)];
    for (int depth = 0; depth < frame.getStackSize(); depth++) {
      FlowValue value = site.operand(depth);
      boolean raw = isRaw(frame, depth, depth + 1) || isRaw(frame, depth, depth - 1);
      if (value != null && value.isReference() && !raw) {
        hold(value.objects(), held);
      }
    }
  }

  /** Two copies of what new gave lie side by side only until the constructor takes one. */
  private static boolean isRaw(Frame<SourceValue> frame, int depth, int beside) {
    if (beside < 0 || beside >= frame.getStackSize()) {
      return false;
    }
    Set<AbstractInsnNode> copies = frame.getStack(depth).insns;
    return copies.equals(frame.getStack(beside).insns)
        && copies.stream()
            .allMatch(
                copy ->
                    copy.getOpcode() == Opcodes.DUP
                        && copy.getPrevious().getOpcode() == Opcodes.NEW);
  }

  private void overwritten(MethodInfo method, AbstractInsnNode at, int id) {
    remakings.add(new Remaking(method, at, id));
    HeapObject exception = flow.heap().object(id);
    Problem problem =
        Problem.error(
            "CRT0417",
            "an exception is still used while the next is made: " + name(exception),
            method.at(at),
            exception.reason()
                + " is one object, which is made anew here before its last use; reached by "
                + method.path(),
            flow.exceptions().isOfJdk(id)
                ? "take what is needed from the first exception before"
                : "take what is needed from the first exception before, or throw the second from"
                    + " another line");
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** Adds the made exceptions of {@code objects}, and those that they hold. */
  private void hold(ObjectSet objects, BitSet held) {
    objects.forEach(
        id -> {
          if (flow.exceptions().isMade(id) && !held.get(id)) {
            held.set(id);
            for (FieldState field : List.copyOf(flow.heap().fields())) {
              FlowValue content = field.content(id);
              if (content != null && content.isReference()) {
                hold(content.objects(), held);
              }
            }
          }
        });
  }
}
