package dev.cortado.linker;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.boot.FloatRoutines;
import dev.cortado.linker.boot.MemoryMap;
import dev.cortado.linker.boot.SupportRoutines;
import dev.cortado.linker.boot.TaskStacks;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.ElfSymbol;
import dev.cortado.linker.emit.MalformedElfException;
import dev.cortado.linker.generate.Lld;
import dev.cortado.linker.generate.ObjectCode;
import dev.cortado.linker.generate.RegionOverflow;
import dev.cortado.linker.prove.IndirectCalls;
import dev.cortado.linker.prove.MaskProof;
import dev.cortado.linker.prove.RecursionFound;
import dev.cortado.linker.prove.SectionProver;
import dev.cortado.linker.prove.SectionRequest;
import dev.cortado.linker.prove.StackEntry;
import dev.cortado.linker.prove.StackProof;
import dev.cortado.linker.prove.StackProver;
import dev.cortado.linker.prove.StackRequest;
import dev.cortado.linker.prove.TaskEntry;
import dev.cortado.linker.report.SymbolOwner;
import dev.cortado.machine.InstructionCycles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Links object code twice: once to prove its stack, once with a stack of that size, in which masked
 * sections are proved. Host only.
 */
final class Placement {
  private static final List<String> OPTIONS = List.of("--gc-sections", "-z", "max-page-size=4");
  private static final long DRAFT_REGION = 1L << 26;
  private static final int DRAFT_STACK = 1 << 10;
  private static final StackProof DRAFT =
      new StackProof(2 * DRAFT_STACK, List.of(), List.of(), DRAFT_STACK);

  private final Chip chip;
  private final ObjectCode code;
  private final List<ObjectCode> routines = new ArrayList<>();
  private final List<StackEntry> entries;
  private final List<TaskEntry> tasks;
  private final Map<String, SymbolOwner> owners;

  /**
   * Prepares to link.
   *
   * @param computesWithFloats whether {@code code} may call the floating-point routines
   */
  Placement(
      Chip chip,
      ObjectCode code,
      List<StackEntry> entries,
      List<TaskEntry> tasks,
      Map<String, SymbolOwner> owners,
      boolean computesWithFloats) {
    this.chip = chip;
    this.code = code;
    this.entries = entries;
    this.tasks = tasks;
    this.owners = owners;
    routines.add(SupportRoutines.compiledFor(chip.core()));
    if (computesWithFloats) {
      routines.add(FloatRoutines.compiledFor(chip.core()));
    }
  }

  /** A placed image. */
  record Placed(byte[] file, ElfImage elf, StackProof proof, MaskProof masked) {}

  Placed place(IndirectCalls calls, Map<String, String> sources) throws LinkFailure {
    try {
      ElfImage draft = ElfImage.read(link(DRAFT_REGION, DRAFT_REGION, DRAFT));
      Map<String, Integer> frames = new HashMap<>();
      routines.forEach(each -> frames.putAll(each.frameBytes()));
      frames.putAll(code.frameBytes());
      boolean floatingPoint = chip.core().hasFloatRegisters();
      StackRequest request =
          new StackRequest(draft, frames, calls, entries, floatingPoint, sources);
      StackProof proof = StackProver.prove(request);
      if (!tasks.isEmpty()) {
        proof = proof.with(StackProver.proveTasks(request, tasks));
      }
      byte[] file;
      try {
        file = link(chip.flashBytes(), chip.ramBytes(), proof);
      } catch (RegionOverflow e) {
        throw tooLarge(e, draft, proof);
      }
      ElfImage elf = ElfImage.read(file);
      StackRequest placed = new StackRequest(elf, frames, calls, entries, floatingPoint, sources);
      MaskProof masked = SectionProver.prove(new SectionRequest(placed, tasks, cycles()));
      return new Placed(file, elf, proof, masked);
    } catch (RecursionFound e) {
      throw new LinkerBug("recursion was not refused: " + e.cycle());
    } catch (MalformedElfException | RegionOverflow e) {
      throw new LinkerBug(e.getMessage());
    }
  }

  /** The manuals of the ARMv7-M cores give ranges only. */
  private Optional<InstructionCycles> cycles() {
    return switch (chip.core()) {
      case CORTEX_M0 -> Optional.of(InstructionCycles.CORTEX_M0);
      case CORTEX_M0PLUS -> Optional.of(InstructionCycles.CORTEX_M0PLUS);
      case CORTEX_M3, CORTEX_M4F -> Optional.empty();
    };
  }

  private byte[] link(long flashBytes, long ramBytes, StackProof proof) throws RegionOverflow {
    Map<String, Long> sizes = new HashMap<>();
    sizes.put(MemoryMap.STACK_BYTES, (long) proof.firstCoreBytes());
    boolean secondCore = entries.stream().anyMatch(entry -> entry.core() == 1);
    if (secondCore) {
      sizes.put(MemoryMap.SECOND_STACK_BYTES, (long) proof.secondCoreBytes());
    }
    for (int task = 0; task < tasks.size(); task++) {
      int bytes = proof == DRAFT ? DRAFT_STACK : proof.tasks().get(task).totalBytes();
      sizes.put(TaskStacks.bytes(task), (long) bytes);
    }
    List<byte[]> objects = new ArrayList<>(List.of(code.object()));
    routines.forEach(each -> objects.add(each.object()));
    return Lld.link(
        objects,
        MemoryMap.script(chip, flashBytes, ramBytes, tasks.size(), secondCore),
        OPTIONS,
        sizes);
  }

  private LinkFailure tooLarge(RegionOverflow overflow, ElfImage draft, StackProof proof) {
    return new LinkFailure(
        overflow.overflowBytes().entrySet().stream()
            .map(
                region ->
                    region.getKey().equals("FLASH")
                        ? flash(region.getValue(), draft)
                        : ram(region.getValue(), draft, proof))
            .toList());
  }

  private Problem flash(long overflowBytes, ElfImage draft) {
    return Problem.error(
        "CRT0701",
        "the image needs "
            + (chip.flashBytes() + overflowBytes)
            + " bytes of flash, "
            + chip.name()
            + " has "
            + chip.flashBytes(),
        "",
        "the largest owners: " + largest(draft, false),
        "make tables smaller, or take a board with more flash");
  }

  private Problem ram(long overflowBytes, ElfImage draft, StackProof proof) {
    boolean stack = proof.allBytes() > overflowBytes;
    return Problem.error(
        stack ? "CRT0703" : "CRT0702",
        "the image needs "
            + (chip.ramBytes() + overflowBytes)
            + " bytes of RAM, "
            + (stack ? proof.allBytes() + " of them stack, " : "")
            + chip.name()
            + " has "
            + chip.ramBytes(),
        "",
        "the largest owners: " + largest(draft, true),
        stack
            ? "shorten the longest chain of calls of a level, or make pools smaller"
            : "make pools and arrays smaller, or take a board with more RAM");
  }

  private String largest(ElfImage draft, boolean ram) {
    return draft.symbols().stream()
        .filter(symbol -> !symbol.isMapping() && symbol.sizeBytes() > 0)
        .filter(symbol -> Integer.compareUnsigned(symbol.address(), chip.ramBase()) >= 0 == ram)
        .sorted(
            Comparator.comparing(ElfSymbol::sizeBytes).reversed().thenComparing(ElfSymbol::name))
        .limit(3)
        .map(symbol -> owner(symbol.name()) + " (" + symbol.sizeBytes() + " bytes)")
        .collect(Collectors.joining(", "));
  }

  private String owner(String symbol) {
    SymbolOwner known = SymbolOwner.of(symbol, owners);
    return known.className().endsWith("[]")
        ? known.className() + " " + known.object()
        : known.object();
  }
}
