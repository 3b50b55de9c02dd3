package dev.cortado.linker.maven;

import dev.cortado.linker.LinkResult;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.IntelHex;
import dev.cortado.linker.emit.MalformedElfException;
import dev.cortado.linker.emit.RawBinary;
import dev.cortado.linker.emit.Uf2;
import dev.cortado.linker.report.HtmlReport;
import dev.cortado.linker.report.ImageReport;
import dev.cortado.linker.report.JsonText;
import dev.cortado.linker.report.MemoryReport;
import dev.cortado.linker.report.OutputFile;
import dev.cortado.linker.report.TextReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of one image in the build folder. Host only. */
final class ImageFiles {
  private static final List<String> ENDINGS =
      List.of(
          ".elf",
          ".bin",
          ".hex",
          ".uf2",
          ReportFormat.TEXT.ending(),
          ReportFormat.JSON.ending(),
          "-report.html");

  private final Path folder;
  private final String name;

  ImageFiles(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Returns the file whose name ends with {@code ending}, whether or not it exists. */
  Path file(String ending) {
    return folder.resolve(name + ending);
  }

  /** Removes what an earlier link has left, so that nobody takes it for this one's. */
  void clear() throws IOException {
    for (String ending : ENDINGS) {
      Files.deleteIfExists(file(ending));
    }
  }

  /** Writes all of them, and returns the report that lists them. */
  ImageReport write(LinkResult result) throws IOException {
    Files.createDirectories(folder);
    ElfImage elf = read(result.elf());
    MemoryReport flash = result.report().flash();
    RawBinary binary = RawBinary.of(elf, flash.base(), flash.capacityBytes());
    List<OutputFile> written = new ArrayList<>();
    write(".elf", result.elf(), written);
    write(".bin", binary.bytes(), written);
    String hex = IntelHex.of(binary, elf.entry());
    write(".hex", hex.getBytes(StandardCharsets.US_ASCII), written);
    if (result.report().uf2Family().isPresent()) {
      write(".uf2", Uf2.of(binary, result.report().uf2Family().get()), written);
    }
    ImageReport report = result.report().withFiles(written);
    Files.writeString(file(ReportFormat.TEXT.ending()), TextReport.of(report));
    Files.writeString(file(ReportFormat.JSON.ending()), JsonText.of(report));
    Files.writeString(file("-report.html"), HtmlReport.of(report));
    return report;
  }

  private void write(String ending, byte[] bytes, List<OutputFile> written) throws IOException {
    Files.write(file(ending), bytes);
    written.add(new OutputFile(name + ending, bytes.length));
  }

  private static ElfImage read(byte[] elf) {
    try {
      return ElfImage.read(elf);
    } catch (MalformedElfException e) {
      throw new LinkerBug("the image cannot be read back", e);
    }
  }
}
