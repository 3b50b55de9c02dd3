package dev.cortado.linker.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void alignsNumbersToTheRightAndTextToTheLeft() {
    TextTable table = new TextTable("bytes", "class").row(1234, "acme.Blinky").row(8, "x");

    assertThat(table.print())
        .isEqualTo(
            """
              bytes  class
              1 234  acme.Blinky
                  8  x
            """);
  }

  @Test
  void keepsLinesWithinAHundredColumns() {
    TextTable table = new TextTable("bytes", "method").row(1, "a".repeat(60) + "b".repeat(60));

    assertThat(table.print().lines()).allMatch(line -> line.length() <= 100);
    assertThat(table.print()).contains("aaa...bbb");
  }

  @Test
  void groupsDigits() {
    assertThat(TextTable.digits(999)).isEqualTo("999");
    assertThat(TextTable.digits(262144)).isEqualTo("262 144");
    assertThat(TextTable.digits(-1000)).isEqualTo("-1 000");
    assertThat(TextTable.digits(-100)).isEqualTo("-100");
  }
}
