package dev.cortado.kernel;

import dev.cortado.kernel.graph.ActorNode;
import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.IdleNode;
import dev.cortado.kernel.graph.InterruptNode;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.kernel.graph.TickNode;
import dev.cortado.pools.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mistakes that wiring finds, ids CRT0201 to CRT0299. Host only. */
final class WiringProblems {
  private static final String NO_SUCH_CORE = "CRT0241";

  private WiringProblems() {}

  static Problem sameActor(ActorNode again, ActorNode before) {
    return Problem.error(
        "CRT0201",
        "one object is wired as two actors, \"" + before.name() + "\" and \"" + again.name() + "\"",
        again.at(),
        "an actor's object is its memory, so each actor needs its own; first wired at "
            + before.at(),
        "make a second object for \"" + again.name() + "\"");
  }

  static Problem emptyPool(String name, int size, String at) {
    return Problem.error(
        "CRT0202",
        "pool \"" + name + "\" has size " + size + ", a pool needs at least 1 message",
        at,
        "nothing could ever be taken from it, so whoever waits on it would wait for ever",
        "give it the largest number of messages that are under way at one time");
  }

  static Problem hugePool(String name, int size, Chip chip, String at) {
    return Problem.error(
        "CRT0214",
        "pool \""
            + name
            + "\" has size "
            + size
            + ", "
            + chip.name()
            + " has "
            + chip.ramBytes()
            + " bytes of RAM",
        at,
        "a message takes 4 bytes at least, beside what it carries",
        "give it the largest number of messages that are under way at one time");
  }

  static Problem unreadableName(String kind, String name, String at) {
    return Problem.error(
        "CRT0213",
        name.isBlank()
            ? "the name of " + article(kind) + " is blank"
            : "the name of " + article(kind) + " has a control character: " + escaped(name),
        at,
        "reports and panics tell " + kind + "s apart by their names alone, each on one line",
        "give it a name to read");
  }

  private static String article(String kind) {
    return (kind.equals("actor") ? "an " : "a ") + kind;
  }

  private static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    for (char each : name.toCharArray()) {
      text.append(Character.isISOControl(each) ? String.format("\\u%04x", (int) each) : each);
    }
    return "\"" + text + "\"";
  }

  static Problem sameName(String kind, String name, String at) {
    return Problem.error(
        "CRT0203",
        "two " + kind + "s are named \"" + name + "\"",
        at,
        "reports and panics tell " + kind + "s apart by their names alone",
        "give one of them another name");
  }

  static Problem sameLine(String name, InterruptNode before, String at) {
    return Problem.error(
        "CRT0204",
        "interrupt line " + before.irq() + " is wired twice, as " + before.name() + " and " + name,
        at,
        "a vector has one handler; first wired at " + before.at(),
        "wire the driver once and share it");
  }

  static Problem noSuchLine(String name, int irq, Chip chip, String at) {
    return Problem.error(
        "CRT0205",
        "interrupt line "
            + irq
            + " ("
            + name
            + ") does not exist: "
            + chip.name()
            + " has lines 0 to "
            + (chip.irqs().size() - 1),
        at,
        "the vector table ends with the chip's last line",
        "use a line of the chip's manual");
  }

  static Problem otherTickRate(int tickHz, TickNode before, String at) {
    return Problem.error(
        "CRT0206",
        "clock asked for at " + tickHz + " Hz, but it runs at " + before.tickHz() + " Hz",
        at,
        "an image has one tick; first asked for at " + before.at(),
        "use one rate, or compute with clock.tickHz()");
  }

  /** Returns whether actors that the application has are missing for one of {@code problems}. */
  static boolean refuseActors(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.id().equals(NO_SUCH_CORE));
  }

  static Problem noActor() {
    return Problem.error(
        "CRT0207",
        "the wiring has no actor and no task, an image needs at least one",
        "",
        "without them nothing would ever run",
        "call wiring.actor or wiring.task in your firmware's wire method");
  }

  static Problem impossibleTickRate(int tickHz, TickTimer timer, Chip chip, String at) {
    return Problem.error(
        "CRT0208",
        "clock asked for at " + tickHz + " Hz, which " + chip.name() + " cannot tick at",
        at,
        timer.rule(),
        "use such a rate; the nearest one is " + TickRates.nearest(timer, tickHz) + " Hz");
  }

  static Problem noNewMessage(String pool, Message message, String at) {
    String made = message == null ? "null" : "a message that has a pool";
    return Problem.error(
        "CRT0209",
        "the factory of pool \"" + pool + "\" returned " + made,
        at,
        "a pool owns its messages, so it needs a new one from each call",
        "let the factory make one each time, such as " + constructor(message));
  }

  static Problem idleTwice(IdleNode before, IdleNode again) {
    return Problem.error(
        "CRT0210",
        "two idle hooks are wired, an image has 1",
        again.at(),
        "what runs when nothing else does runs for ever; first wired at " + before.at(),
        "let one hook do the work of both");
  }

  static Problem statisticsWithoutClock(String at) {
    return Problem.error(
        "CRT0211",
        "an actor's runs are measured, but there is no clock",
        at,
        "the time that a run takes is counted by the clock's timer",
        "call wiring.clock in your firmware's wire method, or measure queues and pools only");
  }

  static Problem numberBesideDeadlines(ActorNode actor) {
    return Problem.error(
        "CRT0212",
        "actor \""
            + actor.name()
            + "\" has priority "
            + actor.priority()
            + ", others have deadlines",
        actor.at(),
        "a number does not say how urgent something is beside deadlines",
        "give all actors deadlines with Priority.within, or all of them numbers");
  }

  static Problem noSuchCore(ActorNode actor, BoardProvider provider) {
    boolean pair = provider.cores().isPresent();
    return Problem.error(
        NO_SUCH_CORE,
        "actor \""
            + actor.name()
            + "\" is placed on core "
            + actor.core()
            + ", "
            + provider.chip().name()
            + " has "
            + (pair ? "cores 0 and 1" : "core 0 only"),
        actor.at(),
        "each core that the chip has runs the actors that are placed on it, and no others",
        pair ? "place it on core 0 or 1" : "leave onCore out, or take a board with two cores");
  }

  static Problem supervisesStranger(String at) {
    return stranger("supervised", "supervision belongs", "call wiring.actor with it first", at);
  }

  /** Adds a problem for each of {@code patient} that is not {@code wired}. */
  static void patientStrangers(
      Map<Actor, String> patient, Set<Object> wired, List<Problem> problems) {
    patient.forEach(
        (actor, at) -> {
          if (!wired.contains(actor)) {
            problems.add(stranger("said to be patient", "patience belongs", at));
          }
        });
  }

  static Problem stranger(String does, String belongs, String at) {
    return stranger(does, belongs, "call wiring.actor with it, too", at);
  }

  private static Problem stranger(String does, String belongs, String fix, String at) {
    return Problem.error(
        "CRT0231",
        "an object is " + does + " that is not wired as an actor",
        at,
        belongs + " to an actor of the image",
        fix);
  }

  static Problem supervisedTwice(ActorNode actor, String before, String at) {
    return Problem.error(
        "CRT0232",
        "actor \"" + actor.name() + "\" is supervised twice",
        at,
        "a failure is met in one way; first said at " + before,
        "remove one of the calls, or give the first a limit with atMost");
  }

  static Problem limitWithoutClock(ActorNode actor, String at) {
    return Problem.error(
        "CRT0233",
        "the failures of actor \"" + actor.name() + "\" have a limit, but there is no clock",
        at,
        "the limit counts failures within a number of ticks",
        "call wiring.clock in your firmware's wire method, or leave the limit out");
  }

  private static String constructor(Message message) {
    return message == null
        ? "with the message's constructor"
        : message.getClass().getSimpleName() + "::new";
  }
}
