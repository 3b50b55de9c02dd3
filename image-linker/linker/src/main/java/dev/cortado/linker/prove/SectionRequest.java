package dev.cortado.linker.prove;

import dev.cortado.machine.InstructionCycles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the proof of masked sections is made from. Host only.
 *
 * @param image the linked image and where the processor enters it
 * @param tasks what else runs
 * @param cycles what the core's instructions cost, where its manual says it
 */
public record SectionRequest(
    StackRequest image, List<TaskEntry> tasks, Optional<InstructionCycles> cycles) {
  /** Copies the list, refuses null. */
  public SectionRequest {
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(cycles, "cycles");
    tasks = List.copyOf(tasks);
  }
}
