package dev.cortado.linker.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Graph;
import dev.cortado.kernel.graph.LevelNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssemblerTest {
  static final String BLINKY =
      """
      package acme;
      import dev.cortado.kernel.*;
      public class Blinky implements Firmware {
        public static ClassLoader context;
        public void wire(Wiring wiring) {
          context = Thread.currentThread().getContextClassLoader();
          wiring.actor("blinky", Priority.of(1), new Idle());
        }
        static final class Idle extends Actor {
          @Override protected void run() {}
        }
      }
      """;

  @TempDir Path folder;
  private UserProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project = new UserProject(folder).board("testboard").source("acme/Blinky.java", BLINKY);
  }

  @Test
  void returnsTheGraphOfTheWiring() throws Exception {
    project.compile();

    try (Application application = assemble()) {
      Graph graph = application.graph();

      assertThat(graph.board()).isEqualTo("testboard");
      assertThat(graph.actors()).hasSize(1);
      assertThat(graph.actors().get(0).at()).isEqualTo("Blinky.java:7");
      assertThat(graph.levels()).extracting(LevelNode::priority).containsExactly(1);
      assertThat(application.warnings()).isEmpty();
    }
  }

  @Test
  void objectsOfTheGraphAreOfTheApplicationsLoader() throws Exception {
    project.compile();

    try (Application application = assemble()) {
      Class<?> actor = application.graph().actors().get(0).actor().getClass();

      assertThat(actor.getClassLoader()).isSameAs(application.loader());
      assertThat(actor.getSuperclass().getClassLoader()).isSameAs(application.loader());
    }
  }

  @Test
  void contextLoaderIsTheApplicationsWhileItIsWired() throws Exception {
    project.compile();
    ClassLoader before = Thread.currentThread().getContextClassLoader();

    try (Application application = assemble()) {
      Class<?> blinky = application.loader().loadClass("acme.Blinky");

      assertThat(blinky.getField("context").get(null)).isSameAs(application.loader());
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
  }

  @Test
  void findsFirmwareClassesToPropose() throws Exception {
    project.compile();

    assertThat(FirmwareClasses.in(project.classPath())).contains("acme.Blinky");
  }

  private Application assemble() throws Exception {
    return Assembler.assemble(
        new AssembleRequest("acme.Blinky", "testboard", List.copyOf(project.classPath())));
  }
}
