package dev.cortado.linker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  /** A record with all that reports have. */
  public record Sample(
      String name, int number, Optional<Integer> some, Optional<Integer> none, List<Share> list) {}

  /** A record with something else. */
  public record Other(Object value) {}

  @Test
  void writesComponentsInTheirOrder() {
    Sample sample =
        new Sample(
            "a\"b\\c\n\u00e9", -1, Optional.of(2), Optional.empty(), List.of(new Share("x", 3)));

    assertThat(JsonText.of(sample))
        .isEqualTo(
            """
            {
              "name": "a\\"b\\\\c\\u000a\\u00e9",
              "number": -1,
              "some": 2,
              "none": null,
              "list": [
                {
                  "owner": "x",
                  "bytes": 3
                }
              ]
            }
            """);
  }

  @Test
  void writesEmptyLists() {
    assertThat(JsonText.of(new GraphReport(List.of(), List.of(), List.of(), List.of())))
        .isEqualTo(
            """
            {
              "actors": [],
              "queues": [],
              "pools": [],
              "edges": []
            }
            """);
  }

  @Test
  void refusesOtherTypes() {
    assertThatThrownBy(() -> JsonText.of(new Other('c'))).hasMessage("type=java.lang.Character");
  }
}
