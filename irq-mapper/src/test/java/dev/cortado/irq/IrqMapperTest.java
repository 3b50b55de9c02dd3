package dev.cortado.irq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.kernel.graph.Graph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IrqMapperTest {
  private static final Set<Object> NOBODY = Set.of();

  @Test
  void givesLargerPrioritiesMoreUrgentNvicLevels() {
    Graph graph = new Graphs().lines(4, true).level(1, "a").level(200, "b").level(7, "c").graph();

    IrqMap map = IrqMapper.map(graph, NOBODY);

    assertThat(map.levels()).extracting(LevelVector::priority).containsExactly(200, 7, 1);
    assertThat(map.levels()).extracting(LevelVector::nvicLevel).containsExactly(1, 2, 3);
    assertThat(map.problems()).isEmpty();
  }

  @Test
  void putsThePriorityIntoTheUpperBitsOfTheRegister() {
    Graph two = new Graphs().lines(4, true).level(1, "a").level(2, "b").graph();
    Graph four = new Graphs().priorityBits(4).lines(4, true).level(1, "a").level(2, "b").graph();

    assertThat(IrqMapper.map(two, NOBODY).levels())
        .extracting(LevelVector::priorityByte)
        .containsExactly(0x40, 0x80);
    assertThat(IrqMapper.map(four, NOBODY).levels())
        .extracting(LevelVector::priorityByte)
        .containsExactly(0x10, 0x20);
  }

  @Test
  void keepsLevelZeroFreeOfActorsAlsoWithoutTickAndDrivers() {
    Graph graph = new Graphs().lines(1, true).level(1, "a").graph();

    IrqMap map = IrqMapper.map(graph, NOBODY);

    assertThat(map.levels().get(0).nvicLevel()).isEqualTo(1);
    assertThat(map.tick()).isEmpty();
  }

  @Test
  void givesEachCoreItsOwnOrderAndNoLineToBoth() {
    Graph graph =
        new Graphs()
            .lines(6, true)
            .level(1, "a")
            .level(2, "b")
            .farLevel(1, "c")
            .farLevel(9, "d")
            .graph();

    IrqMap map = IrqMapper.map(graph, NOBODY);

    assertThat(map.levels()).extracting(LevelVector::priority).containsExactly(2, 1, 9, 1);
    assertThat(map.levels()).extracting(LevelVector::nvicLevel).containsExactly(1, 2, 1, 2);
    assertThat(map.levels()).extracting(LevelVector::irq).containsExactly(0, 1, 2, 3);
  }

  @Test
  void bindsEveryLevelToItsLine() {
    List<Integer> bound = new ArrayList<>();
    Graph graph =
        new Graphs()
            .lines(3, false)
            .lines(2, true)
            .level(1, bound::add, "a")
            .level(2, bound::add, "b")
            .graph();

    IrqMapper.map(graph, NOBODY).bind();

    assertThat(bound).containsExactly(3, 4);
  }

  @Nested
  class Lines {
    @Test
    void takesSpareLinesFirstInAscendingOrder() {
      Graph graph =
          new Graphs()
              .lines(2, false)
              .lines(1, true)
              .lines(1, false)
              .lines(1, true)
              .level(1, "a")
              .level(2, "b")
              .graph();

      IrqMap map = IrqMapper.map(graph, NOBODY);

      assertThat(map.levels()).extracting(LevelVector::irq).containsExactly(2, 4);
      assertThat(map.levels().get(0).reason()).isEqualTo("spare line, no peripheral pends it");
    }

    @Test
    void takesLinesOfUnusedPeripheralsWhenNoSpareIsLeft() {
      Graph graph =
          new Graphs()
              .lines(2, false)
              .lines(1, true)
              .interrupt(0, new Object())
              .level(1, "a")
              .level(2, "b")
              .graph();

      IrqMap map = IrqMapper.map(graph, NOBODY);

      assertThat(map.levels()).extracting(LevelVector::irq).containsExactly(2, 1);
      assertThat(map.levels().get(1).irqName()).isEqualTo("DEV1");
      assertThat(map.levels().get(1).reason()).isEqualTo("nobody wired its peripheral");
    }

    @Test
    void leavesASpareLineToTheDriverThatUsesIt() {
      Graph graph = new Graphs().lines(2, true).interrupt(0, new Object()).level(1, "a").graph();

      IrqMap map = IrqMapper.map(graph, NOBODY);

      assertThat(map.levels().get(0).irq()).isEqualTo(1);
      assertThat(map.problems()).isEmpty();
    }

    @Test
    void leavesASpareLineToTheTick() {
      Graph graph = new Graphs().lines(2, true).tickOn(0).level(1, "a").graph();

      IrqMap map = IrqMapper.map(graph, NOBODY);

      assertThat(map.levels()).extracting(LevelVector::irq).containsExactly(1);
      assertThat(map.tick().orElseThrow().nvicLevel()).isZero();
    }

    @Test
    void neverTakesALineThatLevelsCannotPend() {
      Graph graph = new Graphs().lines(32, false).lines(8, true).level(1, "a").graph();

      IrqMap map = IrqMapper.map(graph, NOBODY);

      assertThat(map.levels().get(0).irq()).isZero();
    }
  }

  @Nested
  class ReadersOfTime {
    private final Object reader = new Object();
    private final Object other = new Object();
    private final Graphs graphs =
        new Graphs().lines(4, false).lines(4, true).interrupt(0, reader).interrupt(1, other);

    @Test
    void lieBetweenTheTickAndTheActors() {
      Graph graph = graphs.tick(1000).level(1, "a").graph();

      IrqMap map = IrqMapper.map(graph, Set.of(reader));

      assertThat(map.tick().orElseThrow().nvicLevel()).isZero();
      assertThat(map.devices()).extracting(DeviceVector::nvicLevel).containsExactly(1, 0);
      assertThat(map.devices()).extracting(DeviceVector::priorityByte).containsExactly(0x40, 0);
      assertThat(map.levels().get(0).nvicLevel()).isEqualTo(2);
    }

    @Test
    void shareOneLevel() {
      Graph graph = graphs.tick(1000).level(1, "a").level(2, "b").graph();

      IrqMap map = IrqMapper.map(graph, Set.of(reader, other));

      assertThat(map.devices()).extracting(DeviceVector::nvicLevel).containsExactly(1, 1);
      assertThat(map.levels()).extracting(LevelVector::nvicLevel).containsExactly(2, 3);
      assertThat(map.problems()).isEmpty();
    }

    @Test
    void areComparedByIdentityIfTheSetDoes() {
      record Equal(int same) {}
      Equal first = new Equal(1);
      Equal second = new Equal(1);
      Set<Object> byIdentity = Collections.newSetFromMap(new IdentityHashMap<>());
      byIdentity.add(second);
      Graph graph =
          new Graphs()
              .lines(3, true)
              .interrupt(0, first)
              .interrupt(1, second)
              .tick(100)
              .level(1, "a")
              .graph();

      IrqMap map = IrqMapper.map(graph, byIdentity);

      assertThat(map.devices()).extracting(DeviceVector::nvicLevel).containsExactly(0, 1);
    }

    @Test
    void costNoLevelWithoutATick() {
      Graph graph = graphs.level(1, "a").graph();

      IrqMap map = IrqMapper.map(graph, Set.of(reader));

      assertThat(map.levels().get(0).nvicLevel()).isEqualTo(1);
    }
  }

  @Nested
  class WithBasePriority {
    private final Object reader = new Object();
    private final Object other = new Object();
    private final Graphs graphs =
        new Graphs()
            .core(Chip.Core.CORTEX_M3)
            .priorityBits(3)
            .lines(4, false)
            .lines(8, true)
            .interrupt(0, reader)
            .interrupt(1, other)
            .tick(1000);

    @Test
    void levelZeroStaysFreeSinceNothingMasksIt() {
      Graph graph = graphs.level(1, "a").level(2, "b").graph();

      IrqMap map = IrqMapper.map(graph, Set.of(reader));

      assertThat(map.tick().orElseThrow().nvicLevel()).isEqualTo(1);
      assertThat(map.devices()).extracting(DeviceVector::nvicLevel).containsExactly(2, 1);
      assertThat(map.devices()).extracting(DeviceVector::priorityByte).containsExactly(0x40, 0x20);
      assertThat(map.levels()).extracting(LevelVector::nvicLevel).containsExactly(3, 4);
    }

    @Test
    void aSectionMasksTheMostUrgentUserAndAllBelow() {
      IrqMap map = IrqMapper.map(graphs.level(1, "a").graph(), NOBODY);

      assertThat(map.maskByte(List.of(4, 2, 7))).isEqualTo(0x40);
      assertThat(map.maskByte(List.of(9, 8))).isEqualTo(0xE0); // tasks: PendSV switches them
      assertThat(map.maskByte(List.of())).isZero();
    }

    @Test
    void oneLevelLessIsLeftForActors() {
      Graphs many = graphs;
      for (int priority = 1; priority <= 7; priority++) {
        many = many.level(priority, "a" + priority);
      }

      IrqMap map = IrqMapper.map(many.graph(), NOBODY);

      assertThat(map.problems()).hasSize(1);
      assertThat(map.problems().get(0).what())
          .isEqualTo("7 priority levels wired, but Test16 has room for 6");
      assertThat(map.problems().get(0).why())
          .startsWith(
              "actors have the NVIC levels that the tick and the device interrupts (1) leave of"
                  + " Test16's 8, one of them being out of BASEPRI's reach; wired are 7 (a7)");
    }
  }

  @Nested
  class Ceilings {
    private final Object handler = new Object();
    private final Graph graph =
        new Graphs()
            .lines(4, true)
            .interrupt(0, handler)
            .tick(1000)
            .level(1, "a")
            .level(2, "b")
            .graph();
    private final IrqMap map = IrqMapper.map(graph, NOBODY);

    @Test
    void areTheMostUrgentLevelOfAllUsers() {
      assertThat(map.ceiling(List.of(3, 1, 2))).isEqualTo(1);
      assertThat(map.ceiling(Set.of(2))).isEqualTo(2);
    }

    @Test
    void areNotForMasksOfACoreThatMasksAll() {
      assertThat(map.maskByte(List.of(3, 1, 2))).isZero();
    }

    @Test
    void needAUser() {
      assertThatThrownBy(() -> map.ceiling(List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("nvicLevels=[], nobody uses it");
    }

    @Test
    void areAskedByLevelHandlerOrClock() {
      assertThat(map.nvicLevelOf(graph.levels().get(0).level())).isEqualTo(2);
      assertThat(map.nvicLevelOf(graph.levels().get(1).level())).isEqualTo(1);
      assertThat(map.nvicLevelOf(handler)).isZero();
      assertThat(map.nvicLevelOf(graph.tick().orElseThrow().clock())).isZero();
      assertThatThrownBy(() -> map.nvicLevelOf("stranger"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("handler=stranger has no vector");
    }
  }
}
