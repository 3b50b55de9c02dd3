package dev.cortado.linker.check;

import dev.cortado.kernel.graph.Problem;
import java.util.ArrayList;
import java.util.List;

/** That one waits for a less urgent one, and at what. Host only. */
final class Inversion {
  /** How many things a warning names. */
  private static final int MOST_PLACES = 3;

  private final Party waiting;
  private final Party slower;
  private final List<String> places = new ArrayList<>();

  Inversion(Party waiting, Party slower) {
    this.waiting = waiting;
    this.slower = slower;
  }

  /** Returns who waits for whom. */
  String actors() {
    return waiting.display() + " waits for " + slower.display();
  }

  /** Adds a place, such as {@code at mutex of actor "slow" > lock}. */
  void at(String place) {
    places.add(place);
  }

  Problem warning() {
    int named = Math.min(places.size(), MOST_PLACES);
    int more = places.size() - named;
    return Problem.warning(
        "CRT0311",
        actors()
            + " "
            + String.join(", ", places.subList(0, named))
            + (more > 0 ? ", and at " + more + " more" : ""),
        waiting.at(),
        "whatever is more urgent than "
            + slower.called()
            + " prolongs the wait, also what is less urgent than "
            + waiting.called(),
        way() + ", or say wiring.patient for " + waiting.called() + " if it may wait");
  }

  private String way() {
    return switch (slower.kind()) {
      case ACTOR -> "give " + slower.called() + " the higher priority";
      case TASK ->
          waiting.kind() == Party.Kind.TASK
              ? "wire " + slower.called() + " before " + waiting.called()
              : "make an actor of " + slower.called();
      case IDLE -> "let an actor or task do that";
    };
  }
}
