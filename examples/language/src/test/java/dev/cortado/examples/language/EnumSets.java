package dev.cortado.examples.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Sets and maps of enums that device code makes. */
public final class EnumSets extends Topic {
  enum Phase {
    IDLE,
    HEATING,
    COOLING,
    FAULT {
      @Override
      int weight() {
        return 9;
      }
    };

    int weight() {
      return 1;
    }
  }

  enum Side {
    LEFT,
    RIGHT
  }

  private final Phase[] seen = {Phase.FAULT, Phase.IDLE, Phase.FAULT};
  private final EnumSet<Phase> wired = EnumSet.of(Phase.IDLE);

  @Override
  void exercise() {
    sets();
    copies();
    maps();
    constants();
  }

  private void sets() {
    out(EnumSet.of(Phase.IDLE, Phase.FAULT).contains(seen[0]));
    out(EnumSet.of(Phase.HEATING).contains(seen[0]));
    out(EnumSet.of(Side.LEFT).size());
    for (int i = 0; i < seen.length; i++) {
      EnumSet<Phase> set = EnumSet.noneOf(Phase.class);
      for (int j = 0; j <= i; j++) {
        set.add(seen[j]);
      }
      clock().sleep(1);
      out(set.size());
      out(set.contains(Phase.IDLE));
    }
    EnumSet<Phase> all = EnumSet.allOf(Phase.class);
    all.removeAll(EnumSet.range(Phase.HEATING, Phase.COOLING));
    for (Phase phase : all) {
      out(phase.ordinal());
    }
    out(all.containsAll(wired));
  }

  private void copies() {
    EnumSet<Phase> copy = EnumSet.copyOf(wired);
    copy.add(Phase.COOLING);
    out(copy.size() * 10 + wired.size());
    EnumSet<Phase> others = EnumSet.complementOf(copy);
    for (Phase phase : others) {
      out(phase.weight());
    }
    EnumSet<Phase> clone = copy.clone();
    clone.clear();
    out(copy.size());
    out(clone.isEmpty());
    wired.addAll(others);
    out(wired.equals(EnumSet.of(Phase.IDLE, Phase.HEATING, Phase.FAULT)));
    wired.retainAll(EnumSet.of(Phase.IDLE));
    out(wired.size());
  }

  private void maps() {
    EnumMap<Phase, int[]> counts = new EnumMap<>(Phase.class);
    counts.put(Phase.FAULT, new int[] {3});
    counts.get(Phase.FAULT)[0]++;
    out(counts.size());
    out(counts.get(Phase.FAULT)[0]);
    out(counts.get(Phase.IDLE) == null);
    Map<Side, Phase> sides = new EnumMap<>(Side.class);
    sides.put(Side.RIGHT, seen[1]);
    clock().sleep(1);
    for (Map.Entry<Side, Phase> entry : sides.entrySet()) {
      out(entry.getKey().ordinal());
      out(entry.getValue().ordinal());
    }
    out(sides.remove(Side.RIGHT).ordinal());
    out(sides.isEmpty());
  }

  private void constants() {
    for (Phase phase : Phase.class.getEnumConstants()) {
      out(phase.weight());
    }
    Side[] sides = Side.class.getEnumConstants();
    sides[0] = Side.RIGHT;
    out(Side.class.getEnumConstants()[0].ordinal());
    out(String.class.getEnumConstants() == null);
  }
}
