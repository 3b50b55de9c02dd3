package dev.cortado.emulator;

import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.LineTable.SourceLine;
import dev.cortado.machine.Panic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The six words that an image keeps of a panic, and what they mean with its ELF file beside them.
 * Host only.
 *
 * @param check tells a record from what memory holds by chance
 * @param kind one of {@link Panic}'s constants
 * @param pc the instruction that panicked or faulted
 * @param lr the link register at that instruction
 * @param exception the number of the exception that ran, 0 for boot, tasks and the idle hook; bit 7
 *     is the core; above its low 8 bits, which of its level's actors, or which task
 * @param uptimeTicks ticks of the clock since boot
 */
public record PanicWords(int check, int kind, int pc, int lr, int exception, int uptimeTicks) {
  /** How many words there are. */
  public static final int COUNT = 6;

  private static final String CLASS = "dev/cortado/kernel/PanicRecord#";
  private static final int SEED = 0x50414E43;
  private static final int FACTOR = 31;
  private static final String ACTOR = "actor ";
  private static final String TASK = "task ";

  /** Names nothing: images that have an idle hook have the symbol. */
  private static final String IDLE_HOOK = "idle hook";

  /** The link register of what was thrown: the address is behind the throw. Resets write it too. */
  private static final int THROWN = -1;

  private static final int CALL_BYTES = 4;

  /** The instruction that panics, without its kind. */
  private static final int UDF = 0xde00;

  /**
   * Takes the words in the order of the record.
   *
   * @throws IllegalArgumentException if there are not {@link #COUNT}
   */
  public static PanicWords of(List<Integer> words) {
    if (words.size() != COUNT) {
      throw new IllegalArgumentException("words=" + words.size() + ", a record has " + COUNT);
    }
    return new PanicWords(
        words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5));
  }

  /** Returns the address of the image's record, or empty if it keeps none. */
  static Optional<Integer> addressIn(Image image) {
    return image.symbols().values().stream()
        .filter(symbol -> symbol.name().startsWith(CLASS) && symbol.sizeBytes() == 4 * COUNT)
        .max(Comparator.comparing(symbol -> Integer.toUnsignedLong(symbol.address())))
        .map(Image.Symbol::address);
  }

  /** Returns the number of the core that panicked or faulted. */
  public int core() {
    return exception >>> 7 & 1;
  }

  /** Returns what the first word must be for the others to be a record. */
  public int expectedCheck() {
    int sum = SEED ^ kind;
    sum = sum * FACTOR + pc;
    sum = sum * FACTOR + lr;
    sum = sum * FACTOR + exception;
    return sum * FACTOR + uptimeTicks;
  }

  /** Returns whether the words are a record. */
  public boolean isValid() {
    return check == expectedCheck();
  }

  /**
   * Returns whether {@code image} can have written the record. A panic is an instruction that has
   * its kind; of faults, and of what was thrown, nobody can tell.
   */
  public boolean canBeOf(Image image) {
    return kind == Panic.FAULT
        || isThrown()
        || wordAt(image, pc, 2).filter(instruction -> instruction == (UDF | kind)).isPresent();
  }

  /** Only actors are supervised, so that what was thrown ran in a level's exception. */
  private boolean isThrown() {
    return lr == THROWN && number() != 0;
  }

  private int number() {
    return exception & 0x7f;
  }

  /**
   * Returns the record as a Java stack trace: what happened, its line, the calls around it that
   * were inlined, the caller by the link register, and when. A caller that is not inlined is the
   * last one whose return address the link register still held, so lines behind "lr" are likely,
   * not sure.
   */
  public String explain(Image image) {
    StringBuilder text = new StringBuilder(ImageFault.describe(kind));
    text.append(String.format(" (pc=0x%08x)", pc));
    List<SourceLine> frames = image.lines().framesOf(isThrown() ? (pc & ~1) - CALL_BYTES : pc);
    frames.forEach(at -> text.append("\n    at ").append(at));
    if (frames.isEmpty()) {
      text.append("\n    at an address without a source line");
    }
    if (lr >>> 28 != 0xf) {
      image.lines().framesOf((lr & ~1) - 2).forEach(at -> text.append("\n    lr: ").append(at));
    }
    text.append("\n    in ").append(actor(image)).append(running(image));
    return text.append(", ").append(uptimeTicks).append(" ticks after boot").toString();
  }

  private String actor(Image image) {
    return named(image, ACTOR).map(actor -> actor + " of ").orElse("");
  }

  /** Returns whom a symbol without bytes names by the word that the record has for it. */
  private Optional<String> named(Image image, String kind) {
    return image.symbols().values().stream()
        .filter(symbol -> symbol.name().startsWith(kind) && symbol.sizeBytes() == 0)
        .filter(symbol -> symbol.address() == exception)
        .findFirst()
        .map(symbol -> kind + "\"" + symbol.name().substring(kind.length()) + "\"");
  }

  private String running(Image image) {
    if (number() == 0) {
      return named(image, TASK).orElseGet(() -> thread(image));
    }
    Optional<Integer> table =
        Optional.ofNullable(image.symbols().get("vectors")).map(Image.Symbol::address);
    return table
        .flatMap(address -> wordAt(image, address + 4 * number(), 4))
        .flatMap(
            handler ->
                image.symbols().values().stream()
                    .filter(symbol -> (symbol.address() & ~1) == (handler & ~1))
                    .map(Image.Symbol::name)
                    .filter(name -> name.startsWith("vector "))
                    .min(Comparator.naturalOrder()))
        .map(name -> name.substring("vector ".length()))
        .orElse("exception " + number());
  }

  private String thread(Image image) {
    if (core() != 0) {
      return "boot of core " + core();
    }
    return image.symbols().containsKey(IDLE_HOOK) ? "boot or the idle hook" : "boot";
  }

  private static Optional<Integer> wordAt(Image image, int address, int bytes) {
    for (Image.Segment segment : image.segments()) {
      int offset = address - segment.address();
      if (offset >= 0 && offset + bytes <= segment.bytes().length) {
        int word = 0;
        for (int i = bytes - 1; i >= 0; i--) {
          word = word << 8 | segment.bytes()[offset + i] & 0xff;
        }
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
