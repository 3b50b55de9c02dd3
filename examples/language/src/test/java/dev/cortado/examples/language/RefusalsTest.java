package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The full text of what a user reads, one golden file each. */
class RefusalsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Allocates",
        "KeepsExceptions",
        "OverwritesExceptions",
        "PrintsExceptions",
        "AsksForMissingMessages",
        "BuildsStrings",
        "StartsThreads",
        "Synchronizes",
        "Reflects",
        "Recurses",
        "RecursesInJdk",
        "WaitsInHandler",
        "FillsFlash",
        "FillsRam",
        "HasTooManyLevels",
        "WiresTwice",
        "Prints",
        "FillsStack",
        "FailsToInitialize",
        "CallsNative",
        "LooksUpClasses",
        "InvokesMethods",
        "ReadsClosedFields",
        "CopiesMixedArrays",
        "ReadsClasses",
        "ThrowsWhileWiring",
        "DrawsLots"
      })
  void readsLike(String firmware) throws Exception {
    compare(firmware, refusal(Refused.class.getName() + "$" + firmware));
  }

  @Test
  void tellsThatIdleHooksMustNotWait() throws Exception {
    compare("WaitsWhileIdle", refusal(WaitsWhileIdle.class.getName()));
  }

  private static String refusal(String firmware) {
    LinkRequest request =
        new LinkRequest(EqualityTest.classPath(), firmware, "microbit", Optimisation.SIZE);

    LinkFailure failure = catchThrowableOfType(LinkFailure.class, () -> ImageLinker.link(request));

    assertThat(failure).isNotNull();
    return failure.problems().stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KeepsWhatIsReturned",
        "KeepsLambda",
        "KeepsInStatic",
        "PutsNewMessage",
        "BuildsList",
        "FillsArray",
        "FillsArrays",
        "AsksForAnySize",
        "ComparesBoxes",
        "ThrowsObject",
        "AsksArrayForType",
        "MakesLargeGrid",
        "AppendsText",
        "ComparesExceptions",
        "SumsStream",
        "RunsProxy"
      })
  void tellsHowObjectsEscape(String firmware) throws Exception {
    compare(firmware, refusal(Escaping.class.getName() + "$" + firmware));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RecursesInObjects",
        "OverlapsExceptions",
        "OverlapsExceptionsOfJdk",
        "CollectsExceptions",
        "KeepsEntries",
        "RemovesEntries",
        "SizesBits",
        "ClonesObjects",
        "SleepsAsThread",
        "HashesIdentity"
      })
  void tellsWhatObjectsCannotDo(String firmware) throws Exception {
    compare(firmware, refusal(RefusedObjects.class.getName() + "$" + firmware));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UsesBuiltText",
        "UsesRefusedParts",
        "SharesCodeOfJdk",
        "AsksForMessages",
        "KeepsObjects",
        "ReadsBuiltMessages",
        "AsksForTextOfCause"
      })
  void tellsAllThatIsWrong(String firmware) throws Exception {
    compare(firmware, refusal(RefusedTogether.class.getName() + "$" + firmware));
  }

  @Test
  void warnsOfQueuesThatNobodyTakesFrom() throws Exception {
    LinkRequest request =
        new LinkRequest(
            EqualityTest.classPath(),
            Refused.class.getName() + "$NeverTakes",
            "microbit",
            Optimisation.SIZE);

    String warnings =
        ImageLinker.link(request).warnings().stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n\n"));

    compare("NeverTakes", warnings);
  }

  static void compare(String name, String text) throws Exception {
    Path golden = Path.of("src/test/golden", name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text + "\n");
    }
    assertThat(text + "\n").isEqualTo(Files.readString(golden));
  }
}
