package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake reads as its golden file says, and nothing that is correct is complained of. */
class OwnershipTest {
  @ParameterizedTest
  @MethodSource("mistakes")
  void readsLike(String firmware) throws Exception {
    List<Problem> problems = link(firmware);

    RefusalsTest.compare(
        firmware.substring(firmware.indexOf("$") + 1),
        problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void isNotComplainedOf(String firmware) throws Exception {
    List<Problem> problems = link(firmware);

    assertThat(problems).isEmpty();
  }

  private static List<Problem> link(String firmware) throws Exception {
    LinkRequest request =
        new LinkRequest(
            EqualityTest.classPath(),
            OwnershipTest.class.getPackageName() + "." + firmware,
            "microbit",
            Optimisation.SIZE);
    try {
      return ImageLinker.link(request).warnings();
    } catch (LinkFailure failure) {
      return failure.problems();
    }
  }

  static Stream<String> mistakes() {
    return Stream.of(Disowned.class, DisownedThrowing.class, DisownedByChoice.class)
        .flatMap(home -> Stream.of(home.getClasses()))
        .map(mistake -> mistake.getName().substring(mistake.getPackageName().length() + 1))
        .sorted();
  }

  static Stream<String> deeds() {
    return Stream.of(
            Owning.class,
            OwningMore.class,
            OwningThrowing.class,
            OwningApart.class,
            OwningByChoice.class)
        .flatMap(home -> Stream.of(home.getClasses()))
        .filter(Deed.class::isAssignableFrom)
        .map(deed -> deed.getName().substring(deed.getPackageName().length() + 1))
        .sorted();
  }
}
