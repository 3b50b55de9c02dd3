package dev.cortado.linker.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full text of each problem of this stage. */
final class AssemblyProblemsTest {
  @TempDir Path folder;
  private UserProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project =
        new UserProject(folder).board("testboard").source("acme/Blinky.java", AssemblerTest.BLINKY);
  }

  @Test
  void unknownBoardListsTheKnownOnes() throws IOException {
    project.compile();

    assertThat(project.failure("acme.Blinky", "testbord"))
        .isEqualTo(
            """
            error CRT0101: board "testbord" is unknown
               why: boards come from the class path, and it offers "testboard"
               fix: set the board to "testboard" or another of them""");
  }

  @Test
  void unsetNamesAreReportedTogether() throws IOException {
    project.compile();

    assertThat(project.failure(" ", ""))
        .isEqualTo(
            """
            error CRT0102: no firmware class is set
               why: the class path has no such class; its folders hold acme.Blinky
               fix: set the firmware class to acme.Blinky
            error CRT0101: no board is set
               why: boards come from the class path, and it offers "testboard"
               fix: set the board to "testboard" or another of them""");
  }

  @Test
  void classPathWithoutBoards() throws IOException {
    project.compile();
    Files.delete(project.classes().resolve("META-INF/services/dev.cortado.kernel.BoardProvider"));

    assertThat(project.failure("acme.Blinky", "microbit"))
        .isEqualTo(
            """
            error CRT0101: board "microbit" is unknown, and so is every other
               why: boards come from the class path, and it offers 0 of them
               fix: add a module with boards to the dependencies, such as dev.cortado:hal-chips""");
  }

  @Test
  void firmwareNotFoundSuggestsSimilarOnes() throws IOException {
    project
        .source("acme/Pong.java", firmware("public final class Pong", "", ""))
        .source("acme/Base.java", firmware("public abstract class Base", "", ""))
        .compile();

    assertThat(project.failure("acme.demo.Blinkey", "testboard"))
        .isEqualTo(
            """
            error CRT0102: firmware class acme.demo.Blinkey was not found
               why: the class path has no such class; its folders hold acme.Blinky, acme.Pong
               fix: set the firmware class to acme.Blinky""");
  }

  @Test
  void classIsNoFirmware() throws IOException {
    project.source("acme/Plain.java", "package acme;\npublic class Plain {}").compile();

    assertThat(project.failure("acme.Plain", "testboard"))
        .isEqualTo(
            """
            error CRT0103: acme.Plain does not implement dev.cortado.kernel.Firmware
                at: Plain.java:2
               why: the linker makes one object of the firmware class and calls its wire method
               fix: let it implement dev.cortado.kernel.Firmware, or name the class that does""");
  }

  @Test
  void firmwareWithoutPlainConstructor() throws IOException {
    project
        .source("acme/Bad.java", firmware("public class Bad", "public Bad(int x) {}", ""))
        .compile();

    assertThat(project.failure("acme.Bad", "testboard"))
        .isEqualTo(
            """
            error CRT0104: firmware class acme.Bad has no public constructor without parameters
                at: Bad.java:4
               why: the linker makes one object of it with its public constructor without parameters
               fix: add one; what it would be given, make in wire""");
  }

  @Test
  void firmwareThatIsAbstractHiddenOrInner() throws IOException {
    project
        .source("acme/Base.java", firmware("public abstract class Base", "", ""))
        .source("acme/Hidden.java", firmware("class Hidden", "public Hidden() {}", ""))
        .source(
            "acme/Out.java",
            firmware("public class Out", "public class In extends Out { public In() {} }", ""))
        .compile();

    assertThat(project.failure("acme.Base", "testboard"))
        .startsWith("error CRT0104: firmware class acme.Base is abstract\n")
        .endsWith("\n   fix: name a class that extends it");
    assertThat(project.failure("acme.Hidden", "testboard"))
        .startsWith("error CRT0104: firmware class acme.Hidden is not public\n")
        .endsWith("\n   fix: declare it public, and the classes around it");
    assertThat(project.failure("acme.Out$In", "testboard"))
        .startsWith("error CRT0104: firmware class acme.Out$In is an inner class\n")
        .endsWith("\n   fix: declare it static");
  }

  /** What user code throws while it wires. */
  @Nested
  final class Throwing {
    @Test
    void namesTheUsersLine() throws IOException {
      String wire = "Integer.parseInt(\"five\");";
      project.source("acme/Bad.java", firmware("public class Bad", "", wire)).compile();

      assertThat(project.failure("acme.Bad", "testboard"))
          .isEqualTo(
              threw(
                  "Bad.wire() threw java.lang.NumberFormatException:"
                      + " For input string: \"five\"",
                  "Bad.java:6",
                  ""));
    }

    @Test
    void namesTheKernelsCallerAndTheCauses() throws IOException {
      String wire =
          "try { wiring.queue(null); } catch (RuntimeException e) {\n"
              + "throw new IllegalStateException(\"no queue\", e); }";
      project.source("acme/Bad.java", firmware("public class Bad", "", wire)).compile();

      assertThat(project.failure("acme.Bad", "testboard"))
          .isEqualTo(
              threw(
                  "Bad.wire() threw java.lang.IllegalStateException: no queue",
                  "Bad.java:6",
                  "; caused by java.lang.NullPointerException: name"));
    }

    @Test
    void reportsEndlessRecursion() throws IOException {
      String wire = "wire(wiring);";
      project.source("acme/Bad.java", firmware("public class Bad", "", wire)).compile();

      assertThat(project.failure("acme.Bad", "testboard"))
          .isEqualTo(threw("Bad.wire() threw java.lang.StackOverflowError", "Bad.java:6", ""));
    }

    @Test
    void reportsStaticInitializers() throws IOException {
      String wire = "int x = Late.X;";
      String late = "static class Late { static int X =\n 1 / Integer.valueOf(0); }";
      project.source("acme/Bad.java", firmware("public class Bad", late, wire)).compile();

      assertThat(project.failure("acme.Bad", "testboard"))
          .isEqualTo(
              threw("Bad.wire() threw java.lang.ArithmeticException: / by zero", "Bad.java:5", ""));
    }

    @Test
    void reportsConstructorsAndOwnInitializers() throws IOException {
      String constructor = "public Bad() { throw new AssertionError(\"never\"); }";
      String initializer = "static { if (true) { throw new IllegalStateException(\"early\"); } }";
      project
          .source("acme/Bad.java", firmware("public class Bad", constructor, ""))
          .source("acme/Worse.java", firmware("public class Worse", initializer, ""))
          .compile();

      assertThat(project.failure("acme.Bad", "testboard"))
          .isEqualTo(threw("new Bad() threw java.lang.AssertionError: never", "Bad.java:4", ""));
      assertThat(project.failure("acme.Worse", "testboard"))
          .isEqualTo(
              threw(
                  "new Worse() threw java.lang.IllegalStateException: early", "Worse.java:4", ""));
    }

    private String threw(String what, String at, String causes) {
      return """
      error CRT0105: %s
          at: %s
         why: wiring runs on this machine while the image is made, and what it throws ends it%s
         fix: correct the wiring; it has the board's objects, but no device behind them"""
          .formatted(what, at, causes);
    }
  }

  @Test
  void missingEntriesOfTheClassPathAreReportedTogether() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");
    List<Path> classPath = List.of(folder.resolve("absent"), text);

    assertThat(project.failure(new AssembleRequest("acme.Blinky", "testboard", classPath)))
        .isEqualTo(
            """
            error CRT0106: class path entry PROJECT/absent does not exist
               why: an image holds classes of the class path only, so all of it must be there
               fix: compile the module that makes it, or remove the entry
            error CRT0106: class path entry PROJECT/notes.txt is neither a folder nor a jar
               why: reading it as a jar failed: zip END header not found
               fix: make it again, or remove the entry""");
  }

  @Test
  void classPathWithoutKernel() throws IOException {
    project.compile();
    List<Path> classPath = List.of(project.classes());

    assertThat(project.failure(new AssembleRequest("acme.Blinky", "testboard", classPath)))
        .isEqualTo(
            """
            error CRT0107: the class path has no dev.cortado.kernel.Firmware
               why: the kernel becomes part of the image, so it comes from the application's class path
               fix: add dev.cortado:kernel-actors to the dependencies""");
  }

  @Test
  void boardProviderThatIsMissing() throws IOException {
    project.compile().provider("acme.Gone");

    assertThat(project.failure("acme.Blinky", "testboard"))
        .isEqualTo(
            """
            error CRT0108: a board of the class path cannot be loaded
               why: java.util.ServiceConfigurationError: dev.cortado.kernel.BoardProvider: \
            Provider acme.Gone not found
               fix: correct its entry in META-INF/services/dev.cortado.kernel.BoardProvider, \
            or its class""");
  }

  @Test
  void firmwareWhoseSuperclassIsMissing() throws IOException {
    project
        .source("acme/Base.java", firmware("public abstract class Base", "", ""))
        .source("acme/Sub.java", "package acme;\npublic class Sub extends Base {}")
        .compile();
    Files.delete(project.classes().resolve("acme/Base.class"));

    assertThat(project.failure("acme.Sub", "testboard"))
        .isEqualTo(
            """
            error CRT0109: firmware class acme.Sub cannot be loaded
               why: the JVM refuses it: java.lang.NoClassDefFoundError: acme/Base
               fix: add what is missing to the dependencies, and compile again""");
  }

  @Test
  void classFileOfNewerRelease() throws IOException {
    project.compile();
    Path file = project.classes().resolve("acme/Blinky.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = (byte) (44 + 99);
    Files.write(file, bytes);
    int here = Math.min(26, Runtime.version().feature());

    assertThat(project.failure("acme.Blinky", "testboard"))
        .isEqualTo(
            """
            error CRT0110: class acme.Blinky is of Java 99, the linker reads up to Java %d here
               why: it comes from PROJECT/classes, and the linker runs on Java %d
               fix: compile it with --release %d, or run the build on a newer JDK"""
                .formatted(here, Runtime.version().feature(), here));
  }

  @Test
  void classFileThatIsCutShortIsFoundWhereverWiringNeedsIt() throws IOException {
    project.compile();
    Path file = project.classes().resolve("acme/Blinky$Idle.class");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));

    assertThat(project.failure("acme.Blinky", "testboard"))
        .isEqualTo(
            """
            error CRT0111: the class file of acme.Blinky$Idle is broken
               why: it comes from PROJECT/classes; it ends early, or its tables contradict it
               fix: compile it again, or fetch its jar again""");
  }

  @Test
  void classFileThatIsNone() throws IOException {
    project.compile();
    Files.writeString(project.classes().resolve("acme/Blinky.class"), "public class Blinky");

    assertThat(project.failure("acme.Blinky", "testboard"))
        .isEqualTo(
            """
            error CRT0111: the class file of acme.Blinky is broken
               why: it comes from PROJECT/classes; it does not begin as class files do
               fix: compile it again, or fetch its jar again""");
  }

  @Test
  void classFileWithPreviewFeatures() throws IOException {
    project.compile();
    Path file = project.classes().resolve("acme/Blinky.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[4] = -1;
    bytes[5] = -1;
    Files.write(file, bytes);

    assertThat(project.failure("acme.Blinky", "testboard"))
        .isEqualTo(
            """
            error CRT0112: class acme.Blinky uses preview features of Java 17
               why: it comes from PROJECT/classes; such class files are for one release of one JVM
               fix: compile it without --enable-preview""");
  }

  @Test
  void wiringsOwnErrorsEndTheStage() throws IOException {
    project.source("acme/Empty.java", firmware("public class Empty", "", "")).compile();

    assertThat(project.failure("acme.Empty", "testboard")).startsWith("error CRT0207:");
  }

  /** Members begin on line 4, the body of wire on line 6 if they take one line. */
  private static String firmware(String declaration, String members, String wire) {
    return """
    package acme;
    import dev.cortado.kernel.*;
    %s implements Firmware {
      %s
      public void wire(Wiring wiring) {
        %s
      }
    }
    """
        .formatted(declaration, members, wire);
  }
}
