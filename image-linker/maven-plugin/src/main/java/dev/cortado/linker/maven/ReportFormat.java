package dev.cortado.linker.maven;

/** How a report is printed. Host only. */
enum ReportFormat {
  /** Aligned columns. */
  TEXT("-report.txt"),
  /** Everything, for programs. */
  JSON("-report.json");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** Returns what follows the output name in the name of the report's file. */
  String ending() {
    return ending;
  }
}
