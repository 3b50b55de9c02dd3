package dev.cortado.examples.language;

import dev.cortado.examples.language.Refused.Sin;
import dev.cortado.examples.language.Refused.Sinner;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

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

  enum Colour {
    RED,
    GREEN
  }

  /** Five mistakes that end in two methods of the JDK, among calls that are none. */
  public static final class SharesCodeOfJdk extends Sin {
    private final Map<Colour, Integer> hashed = new HashMap<>(Map.of(Colour.RED, 1));
    private final Map<Colour, String> names = new HashMap<>(Map.of(Colour.GREEN, "g"));
    private final Map<String, Integer> numbers = new HashMap<>(Map.of("one", 1));

    @Override
    void commit(Sinner sinner) {
      sinner.number = numbers.get("one") + Objects.hashCode("one");
      sinner.number += hashed.get(Colour.RED);
      sinner.number += names.get(Colour.GREEN).length();
      sinner.number += Objects.hashCode(sinner);
      sinner.number += numbers.containsKey("two") ? 1 : 0;
      sinner.text = sinner.text.substring(sinner.number);
      sinner.text = sinner.text.trim();
    }
  }

  /** One mistake: asks what has no message, among others that have one. */
  public static final class AsksForMessages extends Sin {
    private final int[] table = new int[4];

    @Override
    void commit(Sinner sinner) {
      try {
        throw new IllegalStateException("busy");
      } catch (IllegalStateException e) {
        sinner.text = e.getMessage();
      }
      try {
        table[sinner.number]++;
      } catch (RuntimeException e) {
        sinner.text = e.getMessage();
      }
    }
  }

  /**
   * Two mistakes: reads a message that is built, among others that are not, or are not read, and
   * compares text that one line builds.
   */
  public static final class ReadsBuiltMessages extends Sin {
    @Override
    void commit(Sinner sinner) {
      try {
        check(sinner.number);
      } catch (IllegalStateException e) {
        sinner.number += e.getMessage().length();
      } catch (IllegalArgumentException e) {
        sinner.text = e.getMessage() + "!";
      }
      sinner.number += named(1) == named(2) ? 1 : 0;
    }

    private static String named(int number) {
      return "number " + number;
    }

    private static void check(int number) {
      if (number > 5) {
        throw new IllegalStateException("at most 5, not " + number);
      }
      if (number < 0) {
        throw new IllegalArgumentException("negative: " + number);
      }
      throw new IllegalStateException("busy");
    }
  }

  static final class Wrapped extends Exception {
    private static final long serialVersionUID = 1;

    Wrapped(Throwable cause) {
      super(cause);
    }

    Wrapped(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** One mistake: asks what was made with a cause alone, among others with a message. */
  public static final class AsksForTextOfCause extends Sin {
    @Override
    void commit(Sinner sinner) {
      try {
        throw new Wrapped("told", new IllegalStateException("busy"));
      } catch (Wrapped e) {
        sinner.text = e.getMessage();
        sinner.text = e.getCause().getMessage();
      }
      try {
        throw new Wrapped(new IllegalStateException("idle"));
      } catch (Wrapped e) {
        sinner.text = e.getCause().getMessage();
        sinner.text = e.getMessage();
      }
    }
  }

  /** Two mistakes: an object that escapes, and a loop that keeps what it makes in an array. */
  public static final class KeepsObjects extends Sin {
    private record Reading(int value) {}

    @Override
    void commit(Sinner sinner) {
      sinner.object = new Reading(sinner.number);
      Reading[] readings = new Reading[3];
      for (int i = 0; i < readings.length; i++) {
        readings[i] = new Reading(sinner.number++);
      }
      sinner.number = readings[0].value();
    }
  }
}
