package dev.cortado.linker.maven;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.assemble.FirmwareClasses;
import dev.cortado.linker.report.ImageReport;
import dev.cortado.linker.report.OutputFile;
import dev.cortado.linker.report.TextReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Links the module's firmware to an image, and writes it as ELF, BIN, HEX and, where the chip's
 * loader takes it, UF2, with a report as text, JSON and HTML.
 */
@Mojo(
    name = "link",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class LinkMojo extends AbstractMojo {
  /**
   * The class that implements {@code dev.cortado.kernel.Firmware}, with its package. Needed only if
   * the module has several.
   */
  @Parameter(property = "image-linker.firmware")
  String firmware;

  /**
   * The board: {@code microbit}, {@code pico} or whatever the class path offers. There is no
   * default.
   */
  @Parameter(property = "image-linker.board")
  String board;

  /** What the code is optimised for: {@code size}, {@code speed} or {@code debug}. */
  @Parameter(property = "image-linker.optimisation", defaultValue = "size")
  String optimisation;

  /** The name of the files, without their endings. */
  @Parameter(property = "image-linker.outputName", defaultValue = "${project.artifactId}")
  String outputName;

  /** Whether this module has no firmware to link. */
  @Parameter(property = "image-linker.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  String packaging;

  @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true)
  List<String> classPath;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  File classes;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  File folder;

  Linker linker = ImageLinker::link;

  /** Called by Maven. */
  public LinkMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || packaging.equals("pom")) {
      getLog().info("No image is linked: " + (skip ? "skip is set" : "the packaging is pom"));
      return;
    }
    Complaints complaints = new Complaints(getLog());
    Settings settings = new Settings();
    ImageFiles files = new ImageFiles(folder.toPath(), settings.outputName(outputName));
    boolean named = settings.problems().isEmpty();
    Optimisation wanted = settings.optimisation(optimisation);
    try {
      if (named) {
        files.clear();
      }
      if (!settings.problems().isEmpty()) {
        throw complaints.fail("link", settings.problems());
      }
      long start = System.nanoTime();
      LinkResult result = linker.link(request(wanted));
      ImageReport report = write(files, result);
      complaints.warn(result.warnings());
      summarise(report, System.nanoTime() - start);
    } catch (LinkFailure e) {
      throw complaints.fail("link", e.problems());
    } catch (LinkerBug e) {
      throw new MojoExecutionException(
          "This is a bug of the linker, not of the firmware; please report it: " + e.getMessage(),
          e);
    } catch (IOException e) {
      throw new MojoExecutionException("The image cannot be written: " + e.getMessage(), e);
    }
  }

  /** Writes all files, or none. */
  private static ImageReport write(ImageFiles files, LinkResult result) throws IOException {
    try {
      return files.write(result);
    } catch (IOException | RuntimeException e) {
      files.clear();
      throw e;
    }
  }

  private LinkRequest request(Optimisation wanted) {
    List<Path> path = classPath.stream().map(Path::of).toList();
    return new LinkRequest(path, firmwareClass(), board == null ? "" : board.strip(), wanted);
  }

  /** The linker complains of no name, and lists the candidates, if there is not exactly one. */
  private String firmwareClass() {
    if (firmware != null && !firmware.isBlank()) {
      return firmware.strip();
    }
    List<String> found =
        classes.isDirectory() ? FirmwareClasses.in(List.of(classes.toPath())) : List.of();
    return found.size() == 1 ? found.get(0) : "";
  }

  private void summarise(ImageReport report, long nanos) {
    String endings =
        report.files().stream()
            .map(OutputFile::name)
            .map(name -> name.substring(outputName.length()))
            .collect(Collectors.joining(" "));
    getLog()
        .info(
            String.format(
                Locale.ROOT,
                "%s (%s) for %s: %s; linked in %.2f s",
                outputName,
                endings,
                report.board(),
                TextReport.summary(report),
                nanos / 1e9));
  }
}
