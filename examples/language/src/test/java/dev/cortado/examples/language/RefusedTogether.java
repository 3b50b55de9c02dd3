package dev.cortado.examples.language;

import dev.cortado.examples.language.Refused.Sin;
import dev.cortado.examples.language.Refused.Sinner;

/** Firmware with several mistakes, of which the linker must tell each, and nothing else. */
public final class RefusedTogether {
  private RefusedTogether() {}

  /** Four mistakes: uses text that it builds itself, and text that it has built. */
  public static final class UsesBuiltText extends Sin {
    @Override
    void commit(Sinner sinner) {
      sum(sinner, "n" + sinner.number);
      String text = text(sinner);
      if (text != null && text.trim().length() > 3) {
        sinner.object = new int[2];
      }
      Thread.yield();
    }

    private static String text(Sinner sinner) {
      return "m" + sinner.number;
    }

    private static void sum(Sinner sinner, String text) {
      for (int i = 0; i < text.length(); i++) {
        sinner.number += text.charAt(i);
      }
    }
  }

  /** Five mistakes: uses what is refused as an array, as an object, and in arrays of its own. */
  public static final class UsesRefusedParts extends Sin {
    private Object[] kept = new Object[1];

    @Override
    void commit(Sinner sinner) {
      int[] counts = new int[sinner.number];
      counts[0] += new int[counts.length].length + new int[counts.length + 1][2].length;
      kept[0] = getClass().getDeclaredFields()[counts[0]];
      for (String part : sinner.text.split(",")) {
        sinner.number += part.length() + ((String) kept[0]).length();
      }
      sinner.object = new Object();
    }
  }
}
