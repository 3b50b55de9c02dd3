package dev.cortado.linker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Set<String> WITHOUT_END = Set.of("meta", "!DOCTYPE");
  private static final Pattern TAG = Pattern.compile("<(/?)([!A-Za-z0-9]+)[^<>]*?(/?)>");

  private final String page = HtmlReport.of(SampleReport.make());

  @Test
  void closesWhatItOpens() {
    Deque<String> open = new ArrayDeque<>();

    Matcher tag = TAG.matcher(page);
    while (tag.find()) {
      if (tag.group(1).equals("/")) {
        assertThat(open.pop()).isEqualTo(tag.group(2));
      } else if (tag.group(3).isEmpty() && !WITHOUT_END.contains(tag.group(2))) {
        open.push(tag.group(2));
      }
    }

    assertThat(open).isEmpty();
  }

  @Test
  void drawsMemoriesAndTheGraph() {
    assertThat(page).contains("<svg").contains("blinky, priority 2").contains("ticks, pool of 4");
    assertThat(page).contains("<title>source put ticks</title>");
  }

  @Test
  void tellsWhatMasks() {
    assertThat(page)
        .contains("the others at most 21 cycles, 13 instructions")
        .contains("<td>a loop at Pool.java:265</td>");
  }

  @Test
  void loadsNothing() {
    assertThat(page).doesNotContain("http").doesNotContain("<script").doesNotContain("<link");
  }

  @Test
  void escapesNames() {
    assertThat(HtmlReport.escaped("Pool<a&\"b\">")).isEqualTo("Pool&lt;a&amp;&quot;b&quot;&gt;");
  }
}
