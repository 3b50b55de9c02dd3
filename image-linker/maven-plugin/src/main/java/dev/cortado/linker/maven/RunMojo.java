package dev.cortado.linker.maven;

import dev.cortado.kernel.graph.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs the image that was linked last on an emulated board, and prints the text that it sends and
 * the pins that it changes, with the simulated time of each.
 *
 * <p>Ends when the time that {@code for} gives has passed on the board, as fast as this machine
 * can. Without it the board runs in real time until Ctrl-C.
 */
@Mojo(name = "run", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class RunMojo extends AbstractMojo {
  /** The board that the image was linked for. */
  @Parameter(property = "image-linker.board")
  String board;

  /** How long to run in simulated time, such as {@code 3s} or {@code 500ms}. */
  @Parameter(name = "for", property = "image-linker.for")
  private String duration;

  /** The short form of {@code image-linker.for}, for the command line. */
  @Parameter(property = "for")
  String shortFor;

  /** The image; ELF, HEX and UF2 are told by content. By default the ELF file of goal link. */
  @Parameter(property = "image-linker.image")
  File image;

  /** The short form of {@code image-linker.image}, for the command line. */
  @Parameter(property = "image")
  File shortImage;

  /** The name of the image's files, without their endings. */
  @Parameter(property = "image-linker.outputName", defaultValue = "${project.artifactId}")
  String outputName;

  /** Whether nothing is run; an execution in a pom can wait for a property with it. */
  @Parameter(property = "image-linker.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  String packaging;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  File folder;

  EmulatedRun emulator = new BoardRun();
  Consumer<String> out =
      text -> {
        System.out.print(text);
        System.out.flush();
      };

  /** Called by Maven. */
  public RunMojo() {}

  /** Called by Maven with the element {@code for}, whose name no field can have. */
  public void setFor(String time) {
    duration = time;
  }

  @Override
  public void execute() throws MojoFailureException {
    if (skip || packaging.equals("pom")) {
      getLog().debug("No image is run: " + (skip ? "skip is set" : "the packaging is pom"));
      return;
    }
    Complaints complaints = new Complaints(getLog());
    Settings settings = new Settings();
    Optional<SimulatedTime> time = settings.duration(shortFor == null ? duration : shortFor);
    String name = settings.outputName(outputName);
    File given = shortImage == null ? image : shortImage;
    Path file = given == null ? new ImageFiles(folder.toPath(), name).file(".elf") : given.toPath();
    List<Problem> problems = settings.problems();
    String wanted = board == null ? "" : board.strip();
    if (!emulator.boards().contains(wanted)) {
      problems.add(SettingProblems.unknownBoard(wanted, emulator.boards()));
    }
    if (given == null && !Files.isRegularFile(file)) {
      problems.add(SettingProblems.noImage(file.toString()));
    }
    if (!problems.isEmpty()) {
      throw complaints.fail("run", problems);
    }
    run(file, wanted, time);
  }

  private void run(Path file, String wanted, Optional<SimulatedTime> time)
      throws MojoFailureException {
    Terminal terminal = new Terminal(out);
    String length = time.map(each -> "for" + each).orElse("in real time, until Ctrl-C");
    terminal.say(file.getFileName() + " on " + wanted + ", " + length.replaceAll(" +", " "));
    try {
      emulator.run(file, wanted, time, terminal);
    } catch (RefusedImageException e) {
      terminal.flush();
      e.getMessage().lines().forEach(getLog()::error);
      throw new MojoFailureException("run found 1 error, see above");
    }
    terminal.flush();
  }
}
