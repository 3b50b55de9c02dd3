package dev.cortado.linker.generate;

import dev.cortado.linker.LinkerBug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Links object files to an ELF file. Host only, safe for threads.
 *
 * <p>Runs the lld of LLVM's artifact as a process: a few hundredths of a second each. The same
 * input gives the same bytes, since no path of this machine is handed to it.
 */
public final class Lld {
  private static final Pattern OVERFLOW =
      Pattern.compile(
          "section '[^']*' will not fit in region '([^']*)': overflowed by (\\d+) bytes");
  private static final String SCRIPT = "image.ld";
  private static final String OUTPUT = "image.elf";

  private Lld() {}

  /**
   * Links {@code objects}.
   *
   * @param objects ELF object files, in the order in which their sections are laid out
   * @param script a linker script
   * @param options lld's own, such as {@code --gc-sections}
   * @param symbols absolute symbols by name, such as the stack's size in bytes
   * @return an ELF file
   * @throws RegionOverflow if the script's regions are too small
   * @throws LinkerBug if lld refuses for any other reason
   */
  public static byte[] link(
      List<byte[]> objects, String script, List<String> options, Map<String, Long> symbols)
      throws RegionOverflow {
    try {
      Path folder = Files.createTempDirectory("cortado-link");
      try {
        return linkIn(folder, objects, script, options, symbols);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] linkIn(
      Path folder,
      List<byte[]> objects,
      String script,
      List<String> options,
      Map<String, Long> symbols)
      throws IOException, RegionOverflow {
    List<String> command = new ArrayList<>();
    command.add(Programs.find("lld").toString());
    command.addAll(List.of("-flavor", "gnu", "--error-limit=0", "--color-diagnostics=never"));
    command.addAll(options);
    new TreeMap<>(symbols).forEach((name, value) -> command.add("--defsym=" + name + "=" + value));
    Files.writeString(folder.resolve(SCRIPT), script);
    command.addAll(List.of("-T", SCRIPT, "-o", OUTPUT));
    for (int i = 0; i < objects.size(); i++) {
      String name = "image" + i + ".o";
      Files.write(folder.resolve(name), objects.get(i));
      command.add(name);
    }
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (exitCode(process) != 0) {
      throwOverflow(output);
      throw new LinkerBug("lld refuses: " + output);
    }
    return Files.readAllBytes(folder.resolve(OUTPUT));
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while lld ran", e);
    }
  }

  private static void throwOverflow(String output) throws RegionOverflow {
    SortedMap<String, Long> overflowBytes = new TreeMap<>();
    Matcher overflow = OVERFLOW.matcher(output);
    while (overflow.find()) {
      // Each section that does not fit is reported, with what lies before it counted in.
      overflowBytes.merge(overflow.group(1), Long.valueOf(overflow.group(2)), Math::max);
    }
    if (!overflowBytes.isEmpty()) {
      throw new RegionOverflow(overflowBytes);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
