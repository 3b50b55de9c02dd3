package dev.cortado.hal.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A board's parts of one kind, by name, each made when it is first asked for. Host only.
 *
 * @param <T> the parts' class
 */
public final class Parts<T> {
  private final String board;
  private final String kind;
  private final List<String> names;
  private final Function<String, T> maker;
  private final Map<String, T> made = new HashMap<>();

  /**
   * Makes the parts.
   *
   * @param board the board's name, for errors
   * @param kind what the parts are, in the singular, for errors
   * @param names all names, in the order in which errors list them
   * @param maker makes the part of a name; called at most once a name
   */
  public Parts(String board, String kind, List<String> names, Function<String, T> maker) {
    this.board = board;
    this.kind = kind;
    this.names = List.copyOf(names);
    this.maker = maker;
  }

  /**
   * Returns the part {@code name}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public T get(String name) {
    Objects.requireNonNull(name, "name");
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "board "
              + board
              + " has no "
              + kind
              + " \""
              + name
              + "\"; it has "
              + names.stream().map(known -> '"' + known + '"').collect(Collectors.joining(", ")));
    }
    T part = made.get(name);
    if (part == null) {
      part = maker.apply(name);
      made.put(name, part);
    }
    return part;
  }
}
