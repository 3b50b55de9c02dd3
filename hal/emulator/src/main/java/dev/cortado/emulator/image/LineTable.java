package dev.cortado.emulator.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which source line an address belongs to. Host only. */
public final class LineTable {
  /** A table that knows no line. */
  public static final LineTable EMPTY = new LineTable(List.of(), List.of());

  /** A place in a source file; its text is {@code file:line}. */
  public record SourceLine(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** Addresses from {@code start} to before {@code end}, unsigned, that one line made. */
  record Row(long start, long end, SourceLine source) {}

  /** Code of addresses from {@code start} to before {@code end} was inlined where {@code at} is. */
  record InlinedCall(long start, long end, int depth, SourceLine at) {}

  private final Row[] rows;
  private final List<InlinedCall> calls;

  LineTable(List<Row> rows, List<InlinedCall> calls) {
    this.calls = List.copyOf(calls);
    this.rows = rows.toArray(Row[]::new);
    Arrays.sort(this.rows, Comparator.comparingLong(Row::start));
  }

  /** Returns the line of the instruction at {@code address}, or empty. */
  public Optional<SourceLine> lineOf(int address) {
    long wanted = address & 0xffffffffL;
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (rows[middle].start <= wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Rows do not overlap unless sections were discarded to address 0: look at the nearest ones.
    for (int i = low - 1; i >= 0 && i >= low - 8; i--) {
      if (wanted < rows[i].end && rows[i].source.line > 0) {
        return Optional.of(rows[i].source);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the lines that led to the instruction at {@code address}: its own, then the calls that
   * were inlined around it, innermost first. Empty if its line is unknown.
   */
  public List<SourceLine> framesOf(int address) {
    long wanted = address & 0xffffffffL;
    List<SourceLine> frames = new ArrayList<>();
    lineOf(address).ifPresent(frames::add);
    if (!frames.isEmpty()) {
      calls.stream()
          .filter(call -> call.start <= wanted && wanted < call.end)
          .sorted(Comparator.comparingInt(InlinedCall::depth).reversed())
          .forEach(call -> frames.add(call.at));
    }
    return frames;
  }
}
