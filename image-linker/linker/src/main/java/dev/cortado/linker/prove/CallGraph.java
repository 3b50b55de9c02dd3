package dev.cortado.linker.prove;

import dev.cortado.linker.LinkerBug;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who calls whom in the machine code, and how deep the caller's frame is then. Host only. */
final class CallGraph {
  private final StackRequest request;
  private final MachineCode code;
  private final Set<Integer> returning = new HashSet<>();
  private final Map<Integer, FrameScan> scans = new HashMap<>();
  private final Map<Integer, List<Call>> calls = new HashMap<>();
  private List<MachineFunction> addressTaken;

  CallGraph(StackRequest request) {
    this.request = request;
    this.code = new MachineCode(request.elf());
    findReturning();
  }

  MachineCode code() {
    return code;
  }

  /** Returns how deep the frame of {@code function} gets, which both witnesses must say. */
  int frameBytes(MachineFunction function) {
    FrameScan scan = scans.get(function.address());
    Integer compilers = function.frameBytes(request.frameBytes());
    if (!scan.isCounted()) {
      if (compilers == null) {
        throw new LinkerBug("function=" + function.name() + " has a frame of unknown size");
      }
      return compilers;
    }
    int said = compilers == null ? 0 : compilers;
    if (said != scan.deepest()) {
      throw new LinkerBug(
          "function="
              + function.name()
              + " frameBytes="
              + said
              + " but its code takes "
              + scan.deepest());
    }
    return said;
  }

  /** Returns the calls in {@code function}, tail calls too, by the callee's address. */
  List<Call> calls(MachineFunction function) {
    return calls.computeIfAbsent(function.address(), address -> find(function));
  }

  /** Returns the addresses of the instructions of {@code function} that can be reached. */
  Set<Integer> reachable(MachineFunction function) {
    return scans.get(function.address()).depths().keySet();
  }

  /** Returns whether {@code instruction}, a jump to what a register holds, returns. */
  boolean isReturn(MachineFunction function, Instruction instruction) {
    return scans.get(function.address()).isReturn(instruction);
  }

  /** Returns whom {@code instruction} of {@code function} calls, or jumps to. */
  Collection<MachineFunction> callees(MachineFunction function, Instruction instruction) {
    return callees(function, scans.get(function.address()), instruction);
  }

  /** The least fixed point: a function returns if some path to its end calls only such. */
  private void findReturning() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (MachineFunction function : code.functions().values()) {
        if (!returning.contains(function.address())) {
          FrameScan scan = new FrameScan(function, code.elf(), this::returns);
          scans.put(function.address(), scan);
          changed |= scan.hasReturn() && returning.add(function.address());
        }
      }
    }
    for (MachineFunction function : code.functions().values()) {
      scans.put(function.address(), new FrameScan(function, code.elf(), this::returns));
    }
  }

  /** Returns whether the function at {@code address} can return. */
  boolean returns(int address) {
    return returning.contains(address);
  }

  private List<Call> find(MachineFunction function) {
    FrameScan scan = scans.get(function.address());
    Map<Integer, Call> found = new HashMap<>();
    scan.depths()
        .forEach(
            (address, depth) -> {
              Instruction instruction = function.code().get(address);
              int bytes = scan.isCounted() ? depth : frameBytes(function);
              for (MachineFunction callee : callees(function, scan, instruction)) {
                found.merge(
                    callee.address(),
                    new Call(callee, bytes),
                    (a, b) -> b.depthBytes() > a.depthBytes() ? b : a);
              }
            });
    return found.values().stream()
        .sorted(Comparator.comparingInt(call -> call.callee().address()))
        .toList();
  }

  private Collection<MachineFunction> callees(
      MachineFunction function, FrameScan scan, Instruction instruction) {
    return switch (instruction.kind()) {
      case CALL -> List.of(callee(function, instruction));
      case JUMP ->
          function.contains(instruction.operand())
              ? List.of()
              : List.of(callee(function, instruction));
      case BRANCH ->
          function.contains(instruction.operand()) || function.isBehind(instruction.operand())
              ? List.of()
              : List.of(callee(function, instruction));
      case CALL_REGISTER -> indirect(function);
      case JUMP_REGISTER -> scan.isReturn(instruction) ? List.of() : indirect(function);
      default -> List.of();
    };
  }

  private MachineFunction callee(MachineFunction caller, Instruction instruction) {
    MachineFunction callee = code.at(instruction.operand());
    if (callee == null) {
      throw new LinkerBug(
          String.format(
              "function=%s calls 0x%08x, where no function begins",
              caller.name(), instruction.operand()));
    }
    if (callee.name().contains("Thunk_")) {
      throw new LinkerBug("function=" + caller.name() + " needs " + callee.name());
    }
    return callee;
  }

  private List<MachineFunction> indirect(MachineFunction caller) {
    // At minsize LLVM calls what it calls often through a register that holds the address.
    Set<MachineFunction> found = new LinkedHashSet<>(new AddressesTaken(code, caller).functions());
    Collection<String> known = request.indirectCalls().reachedFrom(caller.names());
    for (String target : known) {
      MachineFunction callee = code.named(target);
      if (callee != null) {
        found.add(callee);
      }
    }
    if (found.isEmpty()) {
      found.addAll(addressTaken());
    }
    if (found.isEmpty()) {
      throw new LinkerBug("function=" + caller.name() + " calls through a register, targets=0");
    }
    return List.copyOf(found);
  }

  private List<MachineFunction> addressTaken() {
    if (addressTaken == null) {
      addressTaken = new AddressesTaken(code).functions();
    }
    return addressTaken;
  }

  /**
   * A call.
   *
   * @param callee who is called
   * @param depthBytes how deep the caller's frame is then
   */
  record Call(MachineFunction callee, int depthBytes) {}
}
