package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JdkCallsTest {
  @Test
  void areRefusedOnceForEachLine() throws Exception {
    LinkRequest request =
        new LinkRequest(
            EqualityTest.classPath(), JdkCalls.class.getName(), "microbit", Optimisation.SIZE);

    LinkFailure failure = catchThrowableOfType(LinkFailure.class, () -> ImageLinker.link(request));

    assertThat(failure.problems())
        .extracting(Problem::at)
        .doesNotHaveDuplicates()
        .allMatch(at -> at.startsWith("JdkCalls.java:"));
    RefusalsTest.compare(
        "JdkCalls",
        failure.problems().stream()
            .map(problem -> problem.id() + " " + problem.at() + "\n  " + problem.what())
            .collect(Collectors.joining("\n")));
  }
}
