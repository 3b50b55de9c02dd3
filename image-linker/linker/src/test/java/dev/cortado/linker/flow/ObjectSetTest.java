package dev.cortado.linker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ObjectSetTest {
  private static final int ROUNDS = 2000;
  private static final int IDS = 200;

  @Test
  void holdsNothingWhenEmpty() {
    assertThat(ObjectSet.EMPTY.isEmpty()).isTrue();
    assertThat(ObjectSet.EMPTY.first()).isEqualTo(-1);
    assertThat(ObjectSet.EMPTY.size()).isZero();
    assertThat(ObjectSet.EMPTY).hasToString("{}");
  }

  @Test
  void givesTheSameSetWhenUnionAddsNothing() {
    ObjectSet both = ObjectSet.of(3).union(ObjectSet.of(64));

    assertThat(both.union(ObjectSet.of(64))).isSameAs(both);
    assertThat(ObjectSet.of(3).union(both)).isSameAs(both);
    assertThat(both.union(ObjectSet.EMPTY)).isSameAs(both);
    assertThat(ObjectSet.EMPTY.union(both)).isSameAs(both);
  }

  @Test
  void givesTheSameSetWhenAllPassTheFilter() {
    ObjectSet set = ObjectSet.of(63).union(ObjectSet.of(64));

    assertThat(set.filter(id -> true)).isSameAs(set);
    assertThat(set.filter(id -> false)).isEqualTo(ObjectSet.EMPTY);
    assertThat(set.filter(id -> id < 64)).isEqualTo(ObjectSet.of(63)).hasToString("{63}");
  }

  @Test
  void groupsObjectsInTheOrderOfTheirIds() {
    ObjectSet set = ObjectSet.of(65).union(ObjectSet.of(2)).union(ObjectSet.of(1));

    Map<Boolean, ObjectSet> groups = set.groupBy(id -> id % 2 == 0);

    assertThat(groups.keySet()).containsExactly(false, true);
    assertThat(groups.get(true)).isEqualTo(ObjectSet.of(2));
    assertThat(groups.get(false)).isEqualTo(ObjectSet.of(1).union(ObjectSet.of(65)));
  }

  @Test
  void agreesWithSortedSets() {
    long seed = 20261121;
    Random random = new Random(seed);
    List<ObjectSet> sets = new ArrayList<>(List.of(ObjectSet.EMPTY));
    List<Set<Integer>> models = new ArrayList<>(List.of(new TreeSet<>()));
    for (int round = 0; round < ROUNDS; round++) {
      int one = random.nextInt(sets.size());
      int other = random.nextInt(sets.size());
      int id = random.nextInt(IDS);
      int limit = random.nextInt(IDS);
      ObjectSet made = sets.get(one).union(sets.get(other)).union(ObjectSet.of(id));
      TreeSet<Integer> model = new TreeSet<>(models.get(one));
      model.addAll(models.get(other));
      model.add(id);
      if (round % 3 == 0) {
        made = made.filter(member -> member < limit);
        model = new TreeSet<>(model.headSet(limit));
      }
      sets.add(made);
      models.add(model);

      List<Integer> members = new ArrayList<>();
      made.forEach(members::add);
      assertThat(members).as("seed %d, round %d", seed, round).containsExactlyElementsOf(model);
      assertThat(made.size()).isEqualTo(model.size());
      assertThat(made.first()).isEqualTo(model.isEmpty() ? -1 : model.first());
      assertThat(made.equals(sets.get(one))).isEqualTo(model.equals(models.get(one)));
    }
  }
}
