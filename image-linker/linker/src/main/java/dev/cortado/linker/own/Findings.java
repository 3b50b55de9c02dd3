package dev.cortado.linker.own;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.flow.MethodInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/** The mistakes that were found, CRT0601 to CRT0608, one for each place. */
final class Findings {
  private static final String RULE =
      "a message has one owner at a time; put, free and close take it away from who calls them";
  private static final String DUTY =
      "who takes a message owns it, and has to give it away on each path, or it never comes back"
          + " to its pool";
  private static final String GIVE =
      "put it into a queue, or give it back with free() or try-with-resources, on this path too";

  /** In place of an origin: what happens to several messages at one place is told once. */
  private static final String ONE_OF_ALL = "";

  private final Map<String, Problem> problems = new LinkedHashMap<>();

  List<Problem> problems() {
    return new ArrayList<>(problems.values());
  }

  void usedAfter(MethodInfo method, AbstractInsnNode at, PathState state, Token token) {
    add(
        "CRT0601",
        ONE_OF_ALL,
        method,
        at,
        state.doubtful,
        "a message is used after it was given away",
        RULE + ": " + trail(token, method.at(at) + " uses it"),
        "use it before it is given away, or keep what is needed of it in a variable");
  }

  void givenTwice(
      MethodInfo method, AbstractInsnNode at, PathState state, Token token, String again) {
    add(
        "CRT0602",
        ONE_OF_ALL,
        method,
        at,
        state.doubtful,
        "a message is given away twice",
        RULE + ": " + trail(token, again),
        "give it away once on each path; what the other end needs as well is a second message");
  }

  void leaked(
      MethodInfo method,
      AbstractInsnNode at,
      PathState state,
      Token token,
      List<String> branches,
      boolean endOfRun) {
    add(
        endOfRun ? "CRT0605" : "CRT0603",
        origin(token),
        method,
        at,
        state.doubtful,
        endOfRun
            ? "an actor ends while it holds a message"
            : "a message is lost at the end of its method",
        DUTY + ": " + path(token, branches, method.at(at) + " returns"),
        GIVE);
  }

  void outOfReach(
      MethodInfo method, AbstractInsnNode at, PathState state, Token token, List<String> branches) {
    add(
        "CRT0603",
        origin(token),
        method,
        at,
        state.doubtful,
        "a message is lost at the end of its variable",
        DUTY + ": " + path(token, branches, method.at(at) + " has no variable for it any more"),
        GIVE);
  }

  void thrownAway(
      MethodInfo method,
      AbstractInsnNode at,
      PathState state,
      Token token,
      List<String> branches,
      String exception) {
    add(
        "CRT0603",
        origin(token),
        method,
        at,
        state.doubtful,
        "a message is lost when an exception leaves its method",
        DUTY + ": " + path(token, branches, method.at(at) + " throws " + exception),
        "take it with try-with-resources, or give it back in a finally block");
  }

  void lostInLoop(
      MethodInfo method, AbstractInsnNode at, PathState state, Token token, List<String> branches) {
    add(
        "CRT0603",
        origin(token),
        method,
        at,
        state.doubtful,
        "a message is lost at the end of a loop's round",
        DUTY + ": " + path(token, branches, method.at(at) + " begins the next round"),
        GIVE);
  }

  void overwritten(
      MethodInfo method,
      AbstractInsnNode at,
      PathState state,
      Token token,
      List<String> branches,
      String variable) {
    add(
        "CRT0604",
        ONE_OF_ALL,
        method,
        at,
        state.doubtful,
        variable + " is overwritten while it holds a message",
        DUTY + ": " + path(token, branches, method.at(at) + " overwrites it"),
        GIVE + ", before it is overwritten");
  }

  void ignored(MethodInfo method, AbstractInsnNode at, PathState state, Token token) {
    add(
        "CRT0606",
        ONE_OF_ALL,
        method,
        at,
        state.doubtful,
        "the message that a call returns is dropped",
        DUTY + ": " + trail(token, method.at(at) + " drops it"),
        "keep it in a variable, and give it away");
  }

  void untested(MethodInfo method, AbstractInsnNode at, Token token) {
    add(
        "CRT0607",
        ONE_OF_ALL,
        method,
        at,
        true,
        "a message is used that may be null",
        "poll, alloc and waits with a limit return null where no message comes, and using null"
            + " stops the device: "
            + trail(token, method.at(at) + " uses it"),
        "test it for null, or wait with take()");
  }

  void tooManyPaths(MethodInfo method, AbstractInsnNode at, int limit) {
    add(
        "CRT0608",
        ONE_OF_ALL,
        method,
        at,
        true,
        "the messages of " + method.key().display() + " are not followed to the end",
        "the method has more than " + limit + " different paths",
        "divide it into methods");
  }

  private static String trail(Token token, String last) {
    return path(token, List.of(), last);
  }

  private static String path(Token token, List<String> branches, String last) {
    List<String> steps = new ArrayList<>(Step.list(token.trail()));
    steps.addAll(branches);
    steps.add(last);
    return String.join(" > ", steps);
  }

  /** Returns where the message comes from: several may be lost at one place, each of its own. */
  private static String origin(Token token) {
    return "" + Step.list(token.trail()).peekFirst();
  }

  private void add(
      String id,
      String origin,
      MethodInfo method,
      AbstractInsnNode at,
      boolean warning,
      String what,
      String why,
      String fix) {
    String place = method.at(at);
    String whole = why + "; reached by " + method.path();
    problems.putIfAbsent(
        id + place + origin,
        warning
            ? Problem.warning(id, what, place, whole, fix)
            : Problem.error(id, what, place, whole, fix));
  }
}
