package dev.cortado.linker.maven;

import dev.cortado.emulator.PanicWords;
import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.ImageFormatException;
import dev.cortado.kernel.graph.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints what a panic record means, as a Java stack trace: the words that a board has kept across
 * its reset, and the ELF file of the image that wrote them.
 */
@Mojo(name = "explain", threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
  /** The words of the record in hexadecimal, in order, with commas or spaces between. */
  @Parameter(property = "record")
  String record;

  /** The image's ELF file. By default that of goal link. */
  @Parameter(property = "image-linker.image")
  File image;

  /** The name of the image's files, without their endings. */
  @Parameter(property = "image-linker.outputName", defaultValue = "${project.artifactId}")
  String outputName;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  File folder;

  Consumer<String> out = System.out::println;

  /** Called by Maven. */
  public ExplainMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    Complaints complaints = new Complaints(getLog());
    Settings settings = new Settings();
    String name = settings.outputName(outputName);
    Path file = image == null ? new ImageFiles(folder.toPath(), name).file(".elf") : image.toPath();
    List<Problem> problems = settings.problems();
    Optional<PanicWords> words = parse(record == null ? "" : record.strip());
    if (words.isEmpty()) {
      problems.add(SettingProblems.badRecord(record == null ? "" : record, PanicWords.COUNT));
    } else if (!words.get().isValid()) {
      problems.add(SettingProblems.corruptRecord(words.get().check(), words.get().expectedCheck()));
    }
    if (!Files.isRegularFile(file)) {
      problems.add(SettingProblems.noImage(file.toString()));
    }
    if (!problems.isEmpty()) {
      throw complaints.fail("explain", problems);
    }
    try {
      Image ran = Image.read(file, 0);
      if (!words.get().canBeOf(ran)) {
        throw complaints.fail(
            "explain", List.of(SettingProblems.foreignRecord(words.get(), file.toString())));
      }
      out.accept(words.get().explain(ran));
    } catch (ImageFormatException e) {
      e.getMessage().lines().forEach(getLog()::error);
      throw new MojoFailureException("explain found 1 error, see above");
    }
  }

  private static Optional<PanicWords> parse(String text) {
    List<Integer> words = new ArrayList<>();
    for (String word : text.split("[,\\s]+")) {
      try {
        words.add(Integer.parseUnsignedInt(word.replaceFirst("^0[xX]", ""), 16));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return words.size() == PanicWords.COUNT ? Optional.of(PanicWords.of(words)) : Optional.empty();
  }
}
