package dev.cortado.linker;

import dev.cortado.irq.IrqMap;
import dev.cortado.irq.IrqMapper;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.assemble.Application;
import dev.cortado.linker.assemble.AssembleRequest;
import dev.cortado.linker.assemble.Assembler;
import dev.cortado.linker.assemble.DeviceClasses;
import dev.cortado.linker.assemble.UnreadableClassError;
import dev.cortado.linker.boot.BootBlocks;
import dev.cortado.linker.boot.Startup;
import dev.cortado.linker.boot.StatisticsNames;
import dev.cortado.linker.check.Consequences;
import dev.cortado.linker.check.DeviceRules;
import dev.cortado.linker.check.Inversions;
import dev.cortado.linker.check.LateInitializers;
import dev.cortado.linker.check.MixedArrays;
import dev.cortado.linker.check.NeverStarted;
import dev.cortado.linker.check.Recursion;
import dev.cortado.linker.check.ThrownObjects;
import dev.cortado.linker.check.UnusedQueues;
import dev.cortado.linker.escape.EscapeCheck;
import dev.cortado.linker.escape.Temporaries;
import dev.cortado.linker.flow.EntryContext;
import dev.cortado.linker.flow.Facts;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.ForeignHandlers;
import dev.cortado.linker.flow.Kinds;
import dev.cortado.linker.flow.Known;
import dev.cortado.linker.flow.LongestWait;
import dev.cortado.linker.flow.ObjectCopies;
import dev.cortado.linker.flow.Sections;
import dev.cortado.linker.flow.SingleUsers;
import dev.cortado.linker.flow.UnwiredActors;
import dev.cortado.linker.flow.UserLines;
import dev.cortado.linker.generate.Llvm;
import dev.cortado.linker.generate.ObjectCode;
import dev.cortado.linker.generate.TargetMachine;
import dev.cortado.linker.lower.CodeStyle;
import dev.cortado.linker.lower.Lowering;
import dev.cortado.linker.own.Ownership;
import dev.cortado.linker.prove.IndirectCalls;
import dev.cortado.linker.report.ImageReport;
import dev.cortado.linker.report.LinkedImage;
import dev.cortado.linker.report.ReportMaker;
import dev.cortado.linker.report.SymbolOwner;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.snapshot.Layouts;
import dev.cortado.linker.snapshot.Usage;
import dev.cortado.linker.weave.Suspending;
import dev.cortado.linker.weave.Weaver;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.linker.world.StoredMessages;
import dev.cortado.linker.world.UnusableClassError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Makes images: the linker's stages, from wiring to the linked file. Host only. */
public final class ImageLinker {
  private static final MethodKey NOW = new MethodKey("dev/cortado/time/Clock", "nowTicks", "()I");

  private final LinkRequest request;
  private final Application application;
  private final Graph graph;
  private final DeviceClasses loaded;
  private final ClassPool classes;
  private final ObjectCopies copies;
  private final List<Problem> warnings = new ArrayList<>();

  private ImageLinker(LinkRequest request, Application application) {
    this.request = request;
    this.application = application;
    graph = application.graph();
    loaded = new DeviceClasses(application.loader());
    classes =
        graph.hasSupervision()
            ? new ClassPool(loaded::bytes, StoredMessages::tell)
            : new ClassPool(loaded::bytes);
    copies = new ObjectCopies(classes);
    warnings.addAll(application.warnings());
  }

  /**
   * Makes the image of {@code request}.
   *
   * @return the image as an ELF file, its report, and warnings
   * @throws LinkFailure with the user's mistakes, all those of a stage together
   * @throws LinkerBug if the linker itself is wrong
   */
  public static LinkResult link(LinkRequest request) throws LinkFailure {
    AssembleRequest assemble =
        new AssembleRequest(request.firmwareClass(), request.board(), request.classPath());
    try (Application application = Assembler.assemble(assemble)) {
      return new ImageLinker(request, application).stages();
    } catch (UnusableClassError e) {
      throw new LinkFailure(List.of(e.problem()));
    } catch (ExceptionInInitializerError | NoClassDefFoundError | UnreadableClassError e) {
      throw new LinkFailure(List.of(Application.uninitialized(e)));
    }
  }

  private LinkResult stages() throws LinkFailure {
    FlowAnalysis draft = reach(Map.of());
    IrqMap map = plan(draft);
    graph.tick().ifPresent(tick -> tick.longestWait().accept(LongestWait.ticks(draft)));
    ToIntFunction<EntryContext> level = entry -> Entries.level(entry, graph, map);
    FlowAnalysis flow = specialise(Facts.of(draft, level, map::maskByte, graph.cores()));
    warnings.addAll(
        LateInitializers.check(
            flow, loaded.initializedSinceWiring(), loaded::declared, loaded::isInitialized));
    own(flow);
    ThrownObjects.removeUnreachedHandlers(flow);
    warnings.addAll(UnusedQueues.check(flow, graph));
    warnings.addAll(Inversions.check(flow, graph));
    warnings.addAll(NeverStarted.check(flow, graph));
    Suspending suspending = new Suspending(flow);
    Layouts layouts = new Layouts(flow, new Usage(flow, forDebugger()));
    Temporaries temporaries = Temporaries.place(flow, suspending, layouts);
    Weaver.Result woven = Weaver.weave(suspending, temporaries::kept, forDebugger());
    ImageHeap heap = new ImageHeap(layouts);
    Lowering lowering = new Lowering(heap, suspending, woven.shapes(), temporaries, style());
    Sections sections = Sections.of(flow, level);
    Startup startup = new Startup(flow, lowering, heap, map, sections, graph.cores());
    String source = request.firmwareClass().replace('.', '/') + ".java";
    String boot =
        startup.text()
            + StatisticsNames.text(graph, heap)
            + BootBlocks.text(chip(), classes, application.loader());
    ObjectCode code = Llvm.compile(lowering.module(boot, source), target());
    Map<String, SymbolOwner> owners = Owners.of(flow, graph);
    boolean floats = lowering.needsFloatingPoint();
    Placement placement =
        new Placement(chip(), code, startup.entries(), startup.tasks(), owners, floats);
    Placement.Placed placed =
        placement.place(
            new IndirectCalls(lowering.indirectCalls(), lowering.calls()), lowering.sources());
    ImageReport report =
        ReportMaker.make(
            new LinkedImage(
                request.firmwareClass(),
                request.optimisation(),
                graph,
                map,
                placed.elf(),
                placed.proof(),
                placed.masked(),
                owners,
                CodeOwners.of(flow, placed.elf()),
                Edges.of(flow, graph)));
    return new LinkResult(placed.file(), report, warnings);
  }

  private Chip chip() {
    return graph.chip();
  }

  /** Analyses again, with what the facts fold away. */
  private FlowAnalysis specialise(Facts facts) throws LinkFailure {
    Kinds kinds = new Kinds(facts, !forDebugger());
    FlowAnalysis flow;
    do {
      flow = reach(kinds.types());
    } while (kinds.merge(flow));
    return flow;
  }

  /** Finds all code and objects; refuses what cannot be compiled. */
  private FlowAnalysis reach(Map<Object, String> kinds) throws LinkFailure {
    EscapeCheck escape = reach(kinds, false);
    while (tellApart(escape.flow())) {
      escape = reach(kinds, false);
    }
    if (escape.flow().refuses()) {
      escape = reach(kinds, true);
    }
    FlowAnalysis flow = escape.flow();
    List<Problem> told = flow.problems();
    List<Problem> problems = new ArrayList<>(told);
    problems.addAll(escape.problems());
    problems.addAll(rules(flow, told));
    problems.addAll(Recursion.check(flow));
    problems.addAll(ThrownObjects.check(flow));
    problems.addAll(MixedArrays.check(flow));
    problems.addAll(SingleUsers.check(flow));
    problems.addAll(UnwiredActors.check(flow, graph));
    problems.addAll(ForeignHandlers.check(flow, graph, entry -> Entries.core(entry, graph)));
    if (!problems.isEmpty()) {
      throw failure(Consequences.drop(problems));
    }
    if (flow.looksOn()) {
      throw new LinkerBug("something is refused, but nobody says so");
    }
    return flow;
  }

  private boolean tellApart(FlowAnalysis flow) {
    return copies.tellApart(flow) || copies.tellApart(flow, ThrownObjects.remakings(flow));
  }

  /**
   * Finds all code and objects.
   *
   * @param lookOn whether also behind what is refused
   */
  private EscapeCheck reach(Map<Object, String> kinds, boolean lookOn) throws LinkFailure {
    Set<MethodKey> makers = new HashSet<>();
    boolean catching = false;
    while (true) {
      FlowAnalysis flow = analyse(catching, makers, kinds, lookOn);
      if (!catching && flow.exceptions().areCaught()) {
        catching = true;
        continue;
      }
      EscapeCheck escape = new EscapeCheck(flow);
      if (!makers.addAll(escape.newMakers())) {
        return escape;
      }
    }
  }

  private FlowAnalysis analyse(
      boolean catching, Set<MethodKey> makers, Map<Object, String> kinds, boolean lookOn)
      throws LinkFailure {
    Map<Object, String> types = new IdentityHashMap<>(kinds);
    types.putAll(copies.types());
    FlowAnalysis flow;
    int initializations;
    do {
      // What an initializer did, the analysis may have read before.
      initializations = loaded.initializations();
      flow =
          new FlowAnalysis(
              classes,
              loaded,
              call -> DeviceRules.refuses(classes, call.owner, call.name, call.desc),
              new Known(catching, Set.copyOf(makers), types));
      flow.run(Entries.of(graph, classes));
    } while (loaded.initializations() > initializations);
    if (lookOn) {
      flow.lookOn();
    }
    if (loaded.anyUnusable() && flow.refuses()) {
      // The checks would ask for these classes again.
      if (!lookOn) {
        flow.lookOn();
      }
      throw failure(flow.problems());
    }
    return flow;
  }

  /** Refuses messages without an owner, or with two. */
  private void own(FlowAnalysis flow) throws LinkFailure {
    List<Problem> problems = Ownership.check(flow);
    if (problems.stream().anyMatch(Problem::isError)) {
      throw failure(problems);
    }
    warnings.addAll(problems);
  }

  /** Returns what breaks the rules for device code, but for what is told already. */
  private static List<Problem> rules(FlowAnalysis flow, List<Problem> told) {
    UserLines lines = new UserLines(flow);
    List<Problem> found =
        new ArrayList<>(
            DeviceRules.check(
                flow.classes(),
                flow.methods().stream().map(method -> method.key()).toList(),
                (key, instruction) -> lines.of(flow.method(key), instruction)));
    found.removeIf(
        each ->
            told.stream()
                .anyMatch(known -> known.id().equals(each.id()) && known.at().equals(each.at())));
    return found;
  }

  private static LinkFailure failure(List<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing(Problem::at).thenComparing(Problem::id));
    return new LinkFailure(sorted);
  }

  /** Gives each level its vector. */
  private IrqMap plan(FlowAnalysis draft) throws LinkFailure {
    Set<Object> readers = Collections.newSetFromMap(new IdentityHashMap<>());
    for (EntryContext entry : draft.entries().keySet()) {
      if (entry.kind() == EntryContext.Kind.DEVICE && draft.reaches(entry, NOW)) {
        readers.add(entry.receiver());
      }
    }
    IrqMap map = IrqMapper.map(graph, readers);
    if (map.hasErrors()) {
      throw failure(map.problems());
    }
    warnings.addAll(map.problems());
    map.bind();
    return map;
  }

  private boolean forDebugger() {
    return request.optimisation() == Optimisation.DEBUG;
  }

  private CodeStyle style() {
    String attributes =
        switch (request.optimisation()) {
          case SIZE -> "minsize optsize";
          case SPEED -> "";
          case DEBUG -> "optnone noinline";
        };
    return new CodeStyle(chip().core(), attributes, forDebugger());
  }

  private TargetMachine target() {
    TargetMachine target = TargetMachine.of(chip().core());
    return switch (request.optimisation()) {
      case SIZE -> target;
      case SPEED -> target.withPipeline("default<O2>");
      case DEBUG -> target.withPipeline("default<O1>");
    };
  }
}
