package dev.cortado.linker.lower;

import dev.cortado.linker.escape.Temporaries;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.weave.FrameShape;
import dev.cortado.linker.weave.Suspending;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.machine.Panic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What all functions of a module share. Host only. */
public final class Lowering {
  private static final MethodKey ASKS_WHERE =
      new MethodKey("dev/cortado/kernel/PanicRecord", "fail", "(Ldev/cortado/kernel/Actor;)V");

  /** Notes its caller; kept apart, so that each throw has a call and an address of its own. */
  private static final String RAISED =
      """
      @raised_at = internal global i32 0
      @raised_kind = internal global i32 0
      declare ptr @llvm.returnaddress(i32)
      define internal void @raised(i32 %kind) noinline #1 {
        %at = call ptr @llvm.returnaddress(i32 0)
        %address = ptrtoint ptr %at to i32
        store i32 %address, ptr @raised_at
        store i32 %kind, ptr @raised_kind
        ret void
      }
      """;

  private final FlowAnalysis flow;
  private final ImageHeap heap;
  private final Suspending suspending;
  private final Map<MethodKey, FrameShape> shapes;
  private final DebugInfo debug;
  private final Map<Integer, EntryContext> actors = new LinkedHashMap<>();
  private final Map<String, Set<String>> calls = new LinkedHashMap<>();
  private final Map<String, Set<String>> indirect = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final HotCalls hotCalls;
  private final Temporaries temporaries;
  private final CodeStyle style;
  private final Set<String> declarations = new TreeSet<>();
  private boolean needsFloatingPoint;
  private int targetSets;
  private int entered;
  private boolean needsNoObject;

  /** Makes the lowering of a module whose code makes no objects. */
  public Lowering(
      ImageHeap heap, Suspending suspending, Map<MethodKey, FrameShape> shapes, CodeStyle style) {
    this(heap, suspending, shapes, Temporaries.NONE, style);
  }

  /**
   * Makes a module's lowering.
   *
   * @param temporaries where the objects lie that device code makes
   */
  public Lowering(
      ImageHeap heap,
      Suspending suspending,
      Map<MethodKey, FrameShape> shapes,
      Temporaries temporaries,
      CodeStyle style) {
    this.heap = heap;
    debug = new DebugInfo(style.variables() ? heap.layouts() : null);
    this.temporaries = temporaries;
    this.suspending = suspending;
    this.shapes = shapes;
    this.style = style;
    flow = suspending.flow();
    hotCalls = new HotCalls(flow, !style.variables());
    for (EntryContext entry : flow.entries().keySet()) {
      if (entry.kind() == EntryContext.Kind.ACTOR) {
        actors.put(flow.heap().find(entry.receiver()).id(), entry);
      }
    }
  }

  /** Returns the module: objects, frames, functions, then {@code boot}, then metadata. */
  public String module(String boot, String firmwareSource) {
    StringBuilder functions = new StringBuilder();
    for (MethodInfo method : flow.bodies()) {
      if (!suspending.suspends(method.key()) || suspending.isWoven(method.key())) {
        functions.append(new FunctionLowering(this, method, symbol(method), false).lower());
      }
      if (suspending.isBlocking(method.key())) {
        String symbol = blockingSymbol(method.key());
        functions.append(new FunctionLowering(this, method, symbol, true).lower());
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(heap.globals(this::actorFields, debug::global));
    Set<String> classes = new LinkedHashSet<>();
    actors.forEach(
        (id, entry) -> {
          HeapObject object = flow.heap().object(id);
          int size = frameBytes(entry.method());
          if (size > 0) {
            text.append("@\"")
                .append(frameSymbol(object))
                .append("\" = internal global [")
                .append(size)
                .append(" x i8] zeroinitializer, align ")
                .append(shapes.get(entry.method()).alignment())
                .append('\n');
          }
          if (classes.add(object.type())) {
            functions.append(thunk(object, entry.method()));
          }
        });
    text.append(functions).append(boot);
    if (needsNoObject) {
      text.append("@\"no object\" = internal constant i32 -1\n");
    }
    declarations.forEach(declaration -> text.append("declare ").append(declaration).append('\n'));
    if (notesThrows()) {
      text.append(RAISED);
    }
    // An outlined piece may end in a call through a register that only its callers set, out of the
    // sight of the proof of the stack.
    text.append("attributes #0 = { nounwind \"nooutline\" \"warn-stack-size\"=\"0\" ")
        .append(style.attributes())
        .append(" }\n");
    text.append("attributes #1 = { nounwind \"nooutline\" \"warn-stack-size\"=\"0\" ")
        .append("minsize optsize \"no-builtins\" }\n");
    return text + debug.text(firmwareSource);
  }

  /** Returns whether masked sections mask up to a priority. */
  boolean masksByPriority() {
    return style.core().masksByPriority();
  }

  /** Returns whether floats are computed in registers of their own. */
  boolean hasFloatRegisters() {
    return style.core().hasFloatRegisters();
  }

  /** Notes that the module computes with floats or doubles. */
  void needFloatingPoint() {
    needsFloatingPoint = true;
  }

  /** Returns whether the module, once written, may call the floating-point routines. */
  public boolean needsFloatingPoint() {
    return needsFloatingPoint;
  }

  /** Returns whether the image asks where its last exception was thrown. */
  boolean notesThrows() {
    return flow.method(ASKS_WHERE) != null;
  }

  private int frameBytes(MethodKey run) {
    FrameShape shape = shapes.get(run);
    return shape == null ? 0 : shape.sizeBytes();
  }

  /** Returns the symbol of an actor's frame. */
  public static String frameSymbol(HeapObject actor) {
    return "frame " + ImageHeap.symbol(actor);
  }

  /** Returns the operand for an actor's frame. */
  String frame(int actor) {
    HeapObject object = flow.heap().object(actor);
    return frameBytes(actors.get(actor).method()) == 0
        ? "null"
        : "@\"" + frameSymbol(object) + "\"";
  }

  MethodKey run(int actor) {
    return actors.get(actor).method();
  }

  private List<String> actorFields(HeapObject object) {
    return actors.containsKey(object.id())
        ? List.of("@\"" + thunkSymbol(object) + "\"", frame(object.id()))
        : List.of("null", "null");
  }

  static String thunkSymbol(HeapObject actor) {
    return "resume " + actor.type();
  }

  /** The code by which a level with many actors resumes those of one class. */
  private String thunk(HeapObject object, MethodKey run) {
    String symbol = thunkSymbol(object);
    if (!heap.hasActorFields(object.type())) {
      return "";
    }
    String type = heap.actorType(object.type());
    Scope scope = scope(flow.method(run), symbol);
    StringBuilder text =
        new StringBuilder(
            "define internal void @\"" + symbol + "\"(ptr %x) #0" + scope.function() + " {\n");
    String frame = "null";
    if (suspending.suspends(run)) {
      text.append("  %p = getelementptr inbounds ")
          .append(type)
          .append(", ptr %x, i32 0, i32 ")
          .append(heap.actorIndex(object.type()) + 1)
          .append("\n  %f = load ptr, ptr %p, !invariant.load !2\n");
      frame = "%f";
    }
    String arguments =
        "ptr %x"
            + (suspending.suspends(run) ? ", ptr " + frame : "")
            + (suspending.asks(run) ? ", ptr %x" : "");
    text.append(enter(flow.method(run), run.symbol(), arguments, scope.instruction()))
        .append("  ret void\n}\n");
    calls(symbol, run.symbol());
    return text.toString();
  }

  /** Returns the parts of what the function of a method gives to code for actors and handlers. */
  ResultType result(MethodKey method) {
    return result(method, false);
  }

  /**
   * Returns the parts of what the function of a method gives.
   *
   * @param blocking to code for tasks, where nothing is left before it is complete
   */
  ResultType result(MethodKey method, boolean blocking) {
    MethodInfo info = flow.method(method);
    return ResultType.of(
        method.descriptor(),
        !blocking && suspending.suspends(method),
        info != null && throwsOut(info));
  }

  /** Returns the symbol of a suspending method's function for tasks. */
  private static String blockingSymbol(MethodKey method) {
    return method.symbol() + " blocking";
  }

  /** Returns the symbol of the function of {@code method} that code for tasks calls. */
  public String symbolForTasks(MethodKey method) {
    return suspending.isBlocking(method) ? blockingSymbol(method) : method.symbol();
  }

  /** Returns whether the method throws exceptions that some caller catches. */
  boolean throwsOut(MethodInfo method) {
    return !method.thrown().isEmpty();
  }

  /**
   * Calls an entry's own method; an exception that comes out is one that only other callers catch.
   *
   * @param location what follows each instruction
   * @return the call, and the panic if something is thrown
   */
  public String enter(MethodInfo method, String symbol, String arguments, String location) {
    return enter(result(method.key()), symbol, arguments, location);
  }

  private String enter(ResultType type, String symbol, String arguments, String location) {
    String call = "call " + type.text() + " @\"" + symbol + "\"(" + arguments + ")" + location;
    if (!type.throwing()) {
      return (type.text().equals("void") ? "  " : "  %entered" + ++entered + " = ") + call + "\n";
    }
    Emitter out = new Emitter("e" + ++entered + "x");
    out.locate(location);
    String result = out.value(call);
    String thrown = type.thrown(out, result);
    out.panicIf(out.value("icmp ne ptr " + thrown + ", null"), Panic.EXPLICIT, "uncaught");
    return out.body();
  }

  /** As {@link #enter}, for a task's own method, on the task's stack. */
  public String enterTask(MethodInfo method, String arguments, String location) {
    return enter(result(method.key(), true), symbolForTasks(method.key()), arguments, location);
  }

  /** Returns whether the function of a method has to be told which activity runs it. */
  public boolean asks(MethodInfo method) {
    return suspending.asks(method.key());
  }

  /** Returns the symbol of a method's function. */
  public String symbol(MethodInfo method) {
    for (Map.Entry<EntryContext, MethodInfo> entry : flow.entries().entrySet()) {
      if (entry.getValue() == method && flow.method(method.key()) != method) {
        return method.key().symbol() + " " + entry.getKey().name().replace('"', '\'');
      }
    }
    return method.key().symbol();
  }

  void calls(String caller, String callee) {
    calls.computeIfAbsent(caller, key -> new LinkedHashSet<>()).add(callee);
  }

  /** Notes a call through a register; returns the attribute that keeps it apart from others. */
  String callsOneOf(String caller, List<String> targets) {
    indirect.computeIfAbsent(caller, key -> new LinkedHashSet<>()).addAll(targets);
    return "\"cortado-targets\"=\"" + targetSets++ + "\"";
  }

  Temporaries temporaries() {
    return temporaries;
  }

  /** Declares one of LLVM's intrinsics: its type, name and parameters. */
  void needs(String declaration) {
    declarations.add(declaration);
  }

  /** Returns the operand of a word that stands where an object's class would be read. */
  String noObject() {
    needsNoObject = true;
    return "@\"no object\"";
  }

  void source(String symbol, String at) {
    sources.put(symbol, at);
  }

  /** Returns whom each function calls by name. */
  public Map<String, Set<String>> calls() {
    return calls;
  }

  /** Returns whom each function calls through registers. */
  public Map<String, Set<String>> indirectCalls() {
    return indirect;
  }

  /** Returns where each function begins, {@code File.java:line}. */
  public Map<String, String> sources() {
    return sources;
  }

  /** Returns the ids of all actors. */
  List<Integer> actors() {
    return new ArrayList<>(actors.keySet());
  }

  FlowAnalysis flow() {
    return flow;
  }

  ImageHeap heap() {
    return heap;
  }

  Suspending suspending() {
    return suspending;
  }

  HotCalls hotCalls() {
    return hotCalls;
  }

  FrameShape shape(MethodKey method) {
    return shapes.get(method);
  }

  /**
   * Opens a scope for a function of the linker's own that enters {@code method}, so that what is
   * inlined into it keeps its lines.
   *
   * @return the attachment of the function, and that of its instructions
   */
  public Scope scope(MethodInfo method, String symbol) {
    String at = method.at(method.node().instructions.getFirst());
    int line = Integer.parseInt(at.substring(at.lastIndexOf(':') + 1));
    int scope = debug.scope(method, symbol, line);
    return new Scope(" !dbg !" + scope, debug.line(scope, line));
  }

  /**
   * The debug attachments of a function.
   *
   * @param function what follows the function's attributes
   * @param instruction what follows each instruction
   */
  public record Scope(String function, String instruction) {}

  DebugInfo debug() {
    return debug;
  }
}
