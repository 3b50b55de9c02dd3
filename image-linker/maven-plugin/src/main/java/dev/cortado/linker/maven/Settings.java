package dev.cortado.linker.maven;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.Optimisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the plugin's texts into values, and collects what is wrong with them. Host only. */
final class Settings {
  private static final String FILE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  /** Returns the optimisation that {@code value} names; the default if it is wrong or null. */
  Optimisation optimisation(String value) {
    return constant(Optimisation.values(), value)
        .orElseGet(
            () -> {
              problems.add(
                  SettingProblems.unknownOptimisation(value, names(Optimisation.values())));
              return Optimisation.SIZE;
            });
  }

  /** Returns the report format that {@code value} names; the default if it is wrong or null. */
  ReportFormat format(String value) {
    return constant(ReportFormat.values(), value)
        .orElseGet(
            () -> {
              problems.add(SettingProblems.unknownFormat(value, names(ReportFormat.values())));
              return ReportFormat.TEXT;
            });
  }

  /** Returns {@code value}, the name of the image's files without their endings. */
  String outputName(String value) {
    if (!value.matches(FILE_NAME)) {
      problems.add(SettingProblems.badOutputName(value));
    }
    return value;
  }

  /** Returns how long to run, or nothing if {@code value} is null or blank. */
  Optional<SimulatedTime> duration(String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    Optional<SimulatedTime> time = SimulatedTime.parse(value);
    if (time.isEmpty()) {
      problems.add(SettingProblems.badDuration(value));
    }
    return time;
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] constants, String value) {
    if (value == null || value.isBlank()) {
      return Optional.of(constants[0]);
    }
    return Arrays.stream(constants).filter(each -> name(each).equals(value.strip())).findFirst();
  }

  private static <E extends Enum<E>> List<String> names(E[] constants) {
    return Arrays.stream(constants).map(Settings::name).toList();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
