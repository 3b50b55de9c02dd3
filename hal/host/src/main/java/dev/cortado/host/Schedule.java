package dev.cortado.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which event happens at which point: {@code press@17 tick@23}. */
record Schedule(List<Entry> entries) {
  /** An event and its point. */
  record Entry(String event, int point) {
    @Override
    public String toString() {
      return event + "@" + point;
    }
  }

  static Schedule of(List<String> events, int[] points) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      entries.add(new Entry(events.get(i), points[i]));
    }
    return new Schedule(entries);
  }

  static Schedule parse(String text, Set<String> events) {
    List<Entry> entries = new ArrayList<>();
    for (String word : text.trim().split("\\s+")) {
      String[] parts = word.split("@");
      if (parts.length != 2 || !parts[1].matches("\\d{1,9}") || !events.contains(parts[0])) {
        throw new IllegalArgumentException(
            "schedule=" + text + ": \"" + word + "\" is no event@point; events are " + events);
      }
      entries.add(new Entry(parts[0], Integer.parseInt(parts[1])));
    }
    return new Schedule(entries);
  }

  /** Returns the events at {@code point}. */
  List<String> at(int point) {
    List<String> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.point() == point) {
        found.add(entry.event());
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return entries.stream().map(Entry::toString).collect(Collectors.joining(" "));
  }
}
