package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.ControlFlow;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.linker.world.PlatformClasses;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A reached method with what is known of it over all entries that use it. */
public final class MethodInfo {
  private static final List<String> OWN =
      List.of(
          "dev/cortado/machine/",
          "dev/cortado/pools/",
          "dev/cortado/time/",
          "dev/cortado/kernel/",
          "dev/cortado/hal/",
          "dev/cortado/usb/");

  private final MethodKey key;
  private final ClassNode owner;
  private final MethodNode node;
  private final AbstractInsnNode[] instructions;
  private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();
  private final Map<AbstractInsnNode, Site> sites = new IdentityHashMap<>();
  private final BitSet reached = new BitSet();
  private final FlowValue[] parameters;
  private final List<MethodState> states = new ArrayList<>();
  private final Set<EntryContext> contexts = new LinkedHashSet<>();
  private final String path;
  private final Catches catches;
  private final ArrayLoops loops;
  private ObjectSet thrown = ObjectSet.EMPTY;

  MethodInfo(MethodKey key, ClassNode owner, MethodNode node, String path) {
    this.key = key;
    this.owner = owner;
    this.node = node;
    this.path = path;
    instructions = node.instructions.toArray();
    for (int i = 0; i < instructions.length; i++) {
      positions.put(instructions[i], i);
    }
    parameters = new FlowValue[Type.getArgumentTypes(node.desc).length + (isStatic() ? 0 : 1)];
    catches = new Catches(this);
    loops = new ArrayLoops(node);
  }

  /** Returns the method's name. */
  public MethodKey key() {
    return key;
  }

  /** Returns the method's code. */
  public MethodNode node() {
    return node;
  }

  /** Returns whether the method has no receiver. */
  public boolean isStatic() {
    return (node.access & Opcodes.ACC_STATIC) != 0;
  }

  /** Returns the number of parameters, the receiver included. */
  public int parameterCount() {
    return parameters.length;
  }

  /** Returns what parameter {@code index} may be, the receiver first; null if never entered. */
  public FlowValue parameter(int index) {
    return parameters[index];
  }

  /** Returns the entries that reach the method. */
  public Set<EntryContext> contexts() {
    return contexts;
  }

  /** Returns how the method was first reached: {@code entry > caller > callee}. */
  public String path() {
    return path;
  }

  /** Returns what is known of an instruction, or null if nothing was noted. */
  public Site site(AbstractInsnNode instruction) {
    return sites.get(instruction);
  }

  /** Returns whether an instruction of the method as it was read can run. */
  public boolean isReached(AbstractInsnNode instruction) {
    Integer position = positions.get(instruction);
    return position == null || reached.get(position);
  }

  /** Returns what may come next, of what is reached; exceptions lead elsewhere. */
  public List<AbstractInsnNode> next(AbstractInsnNode instruction) {
    List<AbstractInsnNode> next = ControlFlow.next(instruction);
    next.removeIf(each -> !isReached(each));
    return next;
  }

  /** Returns the for-each loops over arrays. */
  ArrayLoops loops() {
    return loops;
  }

  /** Returns the source file as a path from the source root, such as {@code a/b/C.java}. */
  public String sourcePath() {
    int slash = key.owner().lastIndexOf('/');
    String file = owner.sourceFile == null ? "Unknown.java" : owner.sourceFile;
    return key.owner().substring(0, slash + 1) + file;
  }

  /** Returns the {@code File.java:line} of an instruction. */
  public String at(AbstractInsnNode instruction) {
    return (owner.sourceFile == null ? key.owner() : owner.sourceFile) + ":" + line(instruction);
  }

  /** Returns whether the linker made the method, for a lambda, so that it has no lines. */
  public boolean isGenerated() {
    return key.owner().contains("$$Lambda$");
  }

  /** Returns whether the instruction is not the application's: its line says nothing to a user. */
  public boolean isForeign(AbstractInsnNode at) {
    return isGenerated()
        || isRecordText(at)
        || PlatformClasses.contain(key.owner())
        || OWN.stream().anyMatch(key.owner()::startsWith)
        || !hasLines();
  }

  /** Returns whether the compiler wrote the method, for a record whose line is all that it has. */
  private static boolean isRecordText(AbstractInsnNode at) {
    return at instanceof InvokeDynamicInsnNode dynamic
        && dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods");
  }

  /** Returns whether the compiler told lines, which it does not for code of its own. */
  boolean hasLines() {
    for (AbstractInsnNode instruction : node.instructions) {
      if (instruction instanceof LineNumberNode) {
        return true;
      }
    }
    return false;
  }

  private static int line(AbstractInsnNode instruction) {
    for (AbstractInsnNode i = instruction; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode line) {
        return line.line;
      }
    }
    for (AbstractInsnNode i = instruction; i != null; i = i.getNext()) {
      if (i instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Returns the innermost line of the application's that leads to {@code at}, as first found. */
  public String userLine(AbstractInsnNode at) {
    return states.isEmpty() ? at(at) : states.get(0).userLine(at);
  }

  /** Returns the line of the entry's own method that leads to {@code at}, as first found. */
  public String entryLine(AbstractInsnNode at) {
    return states.isEmpty() ? at(at) : states.get(0).entryLine(at);
  }

  /** Returns the instructions that call {@code callee}; at least {@code known}, which does. */
  List<AbstractInsnNode> callsOf(MethodKey callee, AbstractInsnNode known) {
    List<AbstractInsnNode> calls = new ArrayList<>();
    for (AbstractInsnNode instruction : instructions) {
      Site site = sites.get(instruction);
      if (instruction == known || site != null && site.targets().containsKey(callee)) {
        calls.add(instruction);
      }
    }
    return calls;
  }

  /** Returns the exceptions that leave the method for a caller. */
  public ObjectSet thrown() {
    return thrown;
  }

  /**
   * Returns where an exception of the class {@code type} goes that the instruction throws: a
   * reached handler, or null.
   */
  public LabelNode handler(ClassPool classes, AbstractInsnNode instruction, String type) {
    LabelNode handler = catches.fate(classes, instruction, type).handler();
    return handler != null && isReached(handler) ? handler : null;
  }

  /** Returns whether such an exception leaves the method for a caller. */
  public boolean throwsOn(ClassPool classes, AbstractInsnNode instruction, String type) {
    return !thrown.isEmpty() && catches.fate(classes, instruction, type).escapes();
  }

  /** Returns whether a caller's catch clause, and not only an actor's supervision, takes it. */
  public boolean isCaughtByApplication(ClassPool classes, String type) {
    return catches.isCaughtByApplication(classes, type);
  }

  Catches catches() {
    return catches;
  }

  void throwsOut(ObjectSet objects) {
    thrown = thrown.union(objects);
  }

  List<MethodState> states() {
    return states;
  }

  AbstractInsnNode[] instructions() {
    return instructions;
  }

  int position(AbstractInsnNode instruction) {
    return positions.get(instruction);
  }

  void reach(int position) {
    reached.set(position);
  }

  Site siteFor(AbstractInsnNode instruction) {
    return sites.computeIfAbsent(instruction, key -> new Site());
  }

  void widen(int index, FlowValue value) {
    parameters[index] = parameters[index] == null ? value : parameters[index].merge(value);
  }
}
