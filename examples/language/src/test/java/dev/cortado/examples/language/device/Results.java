package dev.cortado.examples.language.device;

/**
 * The words that a program under test tells: after each {@link #BEGIN} those of one part of it, and
 * {@link #END} at last. Device and host.
 */
public final class Results {
  /** With the number of a part in its low half, begins that part's words. */
  public static final int BEGIN = 0x5e9a0000;

  /** The last word. */
  public static final int END = 0x0e0d0e0d;

  private static Sink sink = new WatchedSink();

  private Results() {}

  /** Wiring: words go to {@code newSink} from now on. */
  public static void to(Sink newSink) {
    sink = newSink;
  }

  /** Begins part {@code number}, from 0. */
  public static void begin(int number) {
    sink.word(BEGIN ^ number);
  }

  /** Tells one word. */
  public static void out(int word) {
    sink.word(word);
  }

  /** Tells two words, the low one first. */
  public static void out(long words) {
    sink.word((int) words);
    sink.word((int) (words >>> Integer.SIZE));
  }

  /** Tells one word, 0 or 1. */
  public static void out(boolean bit) {
    sink.word(bit ? 1 : 0);
  }
}
