package dev.cortado.linker.prove;

import java.util.List;

/** No stack would suffice: a chain of calls in the machine code comes back to itself. Host only. */
public final class RecursionFound extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> cycle;

  /** Makes an exception of a cycle, the first function again at its end. */
  RecursionFound(List<String> cycle) {
    super(String.join(" > ", cycle));
    this.cycle = List.copyOf(cycle);
  }

  /** Returns the symbols of the cycle in calling order; the first is also the last. */
  public List<String> cycle() {
    return cycle;
  }
}
