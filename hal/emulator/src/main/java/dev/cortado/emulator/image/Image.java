package dev.cortado.emulator.image;

import dev.cortado.emulator.image.ImageFormatException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be written into a chip's flash, with what is known of its addresses. Host only.
 *
 * @param file the file's name, for errors
 * @param segments at their load addresses
 * @param symbols by name; empty unless the file is an ELF file with symbols
 * @param lines source lines by address; empty unless the file is an ELF file with DWARF
 */
public record Image(
    String file, List<Segment> segments, Map<String, Symbol> symbols, LineTable lines) {

  /** Bytes for consecutive addresses. */
  public record Segment(int address, byte[] bytes) {}

  /** A name for an address; {@code sizeBytes} is 0 if unknown. */
  public record Symbol(String name, int address, int sizeBytes) {}

  /**
   * Reads a file of any known format, told by its content; a raw one by its name, {@code *.bin}.
   *
   * @param rawAddress where the bytes of a raw file go
   * @throws ImageFormatException if the file is not a whole image for ARMv6-M
   */
  public static Image read(Path path, int rawAddress) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      String reason = Files.exists(path) ? e.getMessage() : "there is no such file";
      throw new ImageFormatException(
          Fault.UNREADABLE, "the image cannot be read", path.toString(), -1, reason);
    }
    return parse(path.toString(), bytes, rawAddress);
  }

  /**
   * Reads an image from memory.
   *
   * @param file its name; one that ends in {@code .bin} makes the bytes a raw image
   * @param rawAddress where the bytes of a raw file go
   * @throws ImageFormatException if the bytes are not a whole image for ARMv6-M
   */
  public static Image parse(String file, byte[] bytes, int rawAddress) {
    FileBytes content = new FileBytes(file, bytes);
    if (bytes.length == 0) {
      throw content.error(Fault.TRUNCATED, "the image is empty", -1, "the file has 0 bytes");
    }
    if (ElfReader.accepts(content)) {
      return new ElfReader(content).read();
    }
    if (Uf2Reader.accepts(content)) {
      return new Uf2Reader(content).read();
    }
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".bin")) {
      return withoutDebugData(file, List.of(new Segment(rawAddress, bytes)));
    }
    if (content.startsWith(':') || name.endsWith(".hex")) {
      return new HexReader(content).read();
    }
    throw content.error(
        Fault.UNKNOWN_FORMAT,
        "the file is not an image",
        0,
        "it begins neither as an ELF file (7f 45 4c 46) nor as HEX (':') nor as UF2 (55 46 32 0a)");
  }

  static Image withoutDebugData(String file, List<Segment> segments) {
    return new Image(file, segments, Map.of(), LineTable.EMPTY);
  }
}
