package dev.cortado.hal.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PartsTest {
  private final Parts<Object> parts =
      new Parts<>("desk", "lamp", List.of("left", "right"), name -> new Object());

  @Test
  void listsTheNamesWhenThereIsNone() {
    assertThatThrownBy(() -> parts.get("top"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("board desk has no lamp \"top\"; it has \"left\", \"right\"");
  }

  @Test
  void returnsTheSamePartEachTime() {
    assertThat(parts.get("left")).isSameAs(parts.get("left")).isNotSameAs(parts.get("right"));
  }
}
