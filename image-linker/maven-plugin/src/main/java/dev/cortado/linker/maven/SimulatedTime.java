package dev.cortado.linker.maven;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time on the emulated board, since its start. Host only.
 *
 * @param nanos at least 0
 */
record SimulatedTime(long nanos) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) ?(us|ms|s|min)");
  private static final Map<String, Long> NANOS =
      Map.of("us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L, "min", 60_000_000_000L);

  /** Returns the time that {@code text}, such as {@code 3s} or {@code 0.5 ms}, says, above 0. */
  static Optional<SimulatedTime> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal unit = BigDecimal.valueOf(NANOS.get(matcher.group(2)));
    long nanos = new BigDecimal(matcher.group(1)).multiply(unit).longValue();
    return nanos == 0 ? Optional.empty() : Optional.of(new SimulatedTime(nanos));
  }

  /** Returns seconds with six digits after the point, right-aligned for up to 9999 s. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%4d.%06d s", nanos / 1_000_000_000, nanos / 1000 % 1_000_000);
  }
}
