package dev.cortado.linker.maven;

import dev.cortado.kernel.graph.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints what is in the image that was linked last: flash and RAM by class and by object, the
 * largest first, priorities, the stack's longest chains, actors, queues and pools, vectors, files.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMojo {
  /** How it is printed: {@code text} or {@code json}. */
  @Parameter(property = "image-linker.format", defaultValue = "text")
  String format;

  /** The short form of {@code image-linker.format}, for the command line. */
  @Parameter(property = "format")
  String shortFormat;

  /** The name of the image's files, without their endings. */
  @Parameter(property = "image-linker.outputName", defaultValue = "${project.artifactId}")
  String outputName;

  /** Whether this module has no image. */
  @Parameter(property = "image-linker.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  String packaging;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  File folder;

  Consumer<String> out = System.out::print;

  /** Called by Maven. */
  public ReportMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || packaging.equals("pom")) {
      getLog().info("No image is reported: " + (skip ? "skip is set" : "the packaging is pom"));
      return;
    }
    Settings settings = new Settings();
    String ending = settings.format(shortFormat == null ? format : shortFormat).ending();
    Path file = new ImageFiles(folder.toPath(), settings.outputName(outputName)).file(ending);
    List<Problem> problems = settings.problems();
    if (problems.isEmpty() && !Files.isRegularFile(file)) {
      problems.add(SettingProblems.noReport(file.toString()));
    }
    if (!problems.isEmpty()) {
      throw new Complaints(getLog()).fail("report", problems);
    }
    try {
      out.accept(Files.readString(file));
    } catch (IOException e) {
      throw new MojoExecutionException("The report cannot be read: " + e.getMessage(), e);
    }
  }
}
