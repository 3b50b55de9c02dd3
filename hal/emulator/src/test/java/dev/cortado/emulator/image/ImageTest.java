package dev.cortado.emulator.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.emulator.image.ImageFormatException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {
  private static byte[] resource(String name) {
    try (InputStream in = ImageTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Image parse(String name, byte[] bytes) {
    return Image.parse(name, bytes, 0);
  }

  private static String refusal(String name, byte[] bytes) {
    return catchThrowableOfType(ImageFormatException.class, () -> parse(name, bytes)).getMessage();
  }

  @Test
  void refusesMissingFile() {
    assertThatThrownBy(() -> Image.read(Path.of("target", "nowhere.elf"), 0))
        .hasMessage(
            "error CRT0801: the image cannot be read\n"
                + "    at: "
                + Path.of("target", "nowhere.elf")
                + "\n"
                + "   why: there is no such file\n"
                + "   fix: give the path of a file that image-linker:link has written");
  }

  @Test
  void refusesEmptyFile() {
    assertThat(refusal("x.elf", new byte[0]))
        .isEqualTo(
            "error CRT0803: the image is empty\n"
                + "    at: x.elf\n"
                + "   why: the file has 0 bytes\n"
                + "   fix: link the image again, or copy the whole file");
  }

  @Test
  void refusesUnknownFormat() {
    assertThat(refusal("x.jar", new byte[] {'P', 'K', 3, 4}))
        .isEqualTo(
            "error CRT0802: the file is not an image\n"
                + "    at: x.jar, offset 0x0\n"
                + "   why: it begins neither as an ELF file (7f 45 4c 46) nor as HEX (':') nor as"
                + " UF2 (55 46 32 0a)\n"
                + "   fix: give an ELF, HEX or UF2 file, or a raw image named .bin");
  }

  @Test
  void takesRawImageAtTheAddressGiven() {
    Image image = Image.parse("x.BIN", new byte[] {1, 2, 3}, 0x10000000);

    assertThat(image.segments()).hasSize(1);
    assertThat(image.segments().get(0).address()).isEqualTo(0x10000000);
  }

  @Nested
  class Elf {
    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void readsSegmentsSymbolsAndLines(int version) {
      Image image = parse("x.elf", resource("dwarf" + version + ".elf"));

      assertThat(image.segments()).extracting(Image.Segment::address).containsExactly(0, 0xc0);
      assertThat(image.symbols().get("callee").address()).isEqualTo(0xca);
      assertThat(image.symbols().get("callee").sizeBytes()).isEqualTo(6);
      assertThat(image.symbols().get("counter").address()).isEqualTo(0x20000000);
      assertThat(image.lines().lineOf(0xc2)).get().hasToString("dev/cortado/demo/Foo.java:10");
      assertThat(image.lines().lineOf(0xc8)).get().hasToString("dev/cortado/demo/Foo.java:13");
      assertThat(image.lines().lineOf(0xca)).get().hasToString("dev/cortado/demo/Bar.java:300");
      assertThat(image.lines().lineOf(0xce)).get().hasToString("dev/cortado/demo/Bar.java:17");
      assertThat(image.lines().lineOf(0xd0)).isEmpty();
      assertThat(image.lines().lineOf(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void knowsInlinedCalls(int version) {
      Image image = parse("x.elf", resource("inline" + version + ".elf"));

      assertThat(image.lines().framesOf(0xc2))
          .extracting(Object::toString)
          .containsExactly(
              "dev/cortado/examples/blinky/Leaf.java:31",
              "dev/cortado/examples/blinky/Blinky.java:11");
      assertThat(image.lines().framesOf(0xc6)).hasSize(1);
      assertThat(image.lines().framesOf(0xc8)).isEmpty();
    }

    @Test
    void refusesTruncatedHeader() {
      assertThat(refusal("x.elf", Arrays.copyOf(resource("dwarf5.elf"), 20)))
          .isEqualTo(
              "error CRT0803: the image ends in the midst of the ELF header\n"
                  + "    at: x.elf, offset 0x0\n"
                  + "   why: the ELF header takes the bytes 0x0 to 0x34, the file has 0x14\n"
                  + "   fix: link the image again, or copy the whole file");
    }

    @ParameterizedTest
    @CsvSource({
      "4, 2, 'class is 2', 'class 32-bit (1)'",
      "5, 2, 'byte order is 2', 'byte order little-endian (1)'",
      "18, 62, 'machine is 62', 'machine Arm (40)'"
    })
    void refusesImagesOfOtherMachines(int offset, int value, String what, String why) {
      byte[] bytes = resource("dwarf5.elf");
      bytes[offset] = (byte) value;

      assertThat(refusal("x.elf", bytes))
          .isEqualTo(
              "error CRT0805: the image is for another machine: ELF "
                  + what
                  + "\n    at: x.elf, offset 0x"
                  + Integer.toHexString(offset)
                  + "\n   why: an ARMv6-M image has "
                  + why
                  + "\n   fix: give an image linked for a Cortex-M0 or Cortex-M0+ board");
    }

    @Test
    void refusesObjectFile() {
      byte[] bytes = resource("dwarf5.elf");
      bytes[16] = 1;

      assertThat(refusal("x.o", bytes))
          .startsWith("error CRT0804: the file is not linked: ELF type is 1, not 2\n");
    }

    @Test
    void everyTruncationIsRefusedByName() {
      byte[] bytes = resource("dwarf5.elf");

      for (int size = 0; size < bytes.length; size++) {
        byte[] cut = Arrays.copyOf(bytes, size);
        assertThatThrownBy(() -> parse("x.elf", cut)).isInstanceOf(ImageFormatException.class);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dwarf5.elf", "inline4.elf", "inline5.elf"})
    void noSingleDamagedByteCausesAnotherException(String name) {
      byte[] bytes = resource(name);
      Random random = new Random(7);

      for (int i = 0; i < 10_000; i++) {
        byte[] damaged = bytes.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        try {
          parse("x.elf", damaged).lines().framesOf(0xc2);
        } catch (ImageFormatException expected) {
          assertThat(expected.getMessage()).contains("at: x.elf");
        }
      }
    }
  }

  @Nested
  class Hex {
    private static final String WHOLE = ":0400000001020304F2\n:020000041000EA\n:0100000055AA\n";

    private byte[] text(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void readsRunsAtTheirAddresses() {
      Image image = parse("x.hex", text(WHOLE + ":00000001FF\r\n"));

      assertThat(image.segments()).extracting(Image.Segment::address).contains(0, 0x10000000);
      assertThat(image.segments().get(0).bytes()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesFileWithoutEnd() {
      assertThat(refusal("x.hex", text(WHOLE)))
          .isEqualTo(
              "error CRT0803: the image ends without its last record\n"
                  + "    at: x.hex, offset 0x32\n"
                  + "   why: a HEX file ends with the record :00000001FF\n"
                  + "   fix: link the image again, or copy the whole file");
    }

    @Test
    void refusesWrongChecksum() {
      assertThat(refusal("x.hex", text(":0400000001020304F3\n:00000001FF\n")))
          .isEqualTo(
              "error CRT0804: a record's checksum is wrong by 0x01\n"
                  + "    at: x.hex, offset 0x0\n"
                  + "   why: the bytes of a record add up to 0 modulo 256\n"
                  + "   fix: link the image again");
    }

    @ParameterizedTest
    @ValueSource(strings = {":0", ":zz000001FF", ":050000000102F8", ":00000009F7", "hello"})
    void refusesWhatIsNoRecord(String line) {
      assertThatThrownBy(() -> parse("x.hex", text(line + "\n:00000001FF\n")))
          .isInstanceOfSatisfying(
              ImageFormatException.class,
              error -> assertThat(error.fault()).isEqualTo(Fault.CORRUPT));
    }
  }

  @Nested
  class Uf2 {
    private byte[] blocks(int count, int written) {
      byte[] bytes = new byte[512 * written];
      for (int i = 0; i < written; i++) {
        int at = 512 * i;
        int[] words = {
          0x0A324655, 0x9E5D5157, 0x2000, 0x10000000 + 256 * i, 256, i, count, 0xE48BFF56
        };
        for (int j = 0; j < words.length; j++) {
          put(bytes, at + 4 * j, words[j]);
        }
        put(bytes, at + 508, 0x0AB16F30);
      }
      return bytes;
    }

    private void put(byte[] bytes, int at, int value) {
      for (int i = 0; i < 4; i++) {
        bytes[at + i] = (byte) (value >>> 8 * i);
      }
    }

    @Test
    void readsBlocks() {
      assertThat(parse("x.uf2", blocks(3, 3)).segments())
          .extracting(Image.Segment::address)
          .containsExactly(0x10000000, 0x10000100, 0x10000200);
    }

    @Test
    void refusesMissingBlocks() {
      assertThat(refusal("x.uf2", blocks(3, 2)))
          .startsWith("error CRT0803: the image ends after 2 of 3 blocks\n");
    }

    @Test
    void refusesHalfABlock() {
      assertThat(refusal("x.uf2", Arrays.copyOf(blocks(3, 3), 600)))
          .startsWith("error CRT0803: the image ends in the midst of block 1\n");
    }

    @Test
    void refusesDamagedBlock() {
      byte[] bytes = blocks(2, 2);
      bytes[512 + 5] ^= 1;

      assertThat(refusal("x.uf2", bytes))
          .startsWith(
              "error CRT0804: block 1 has a wrong magic number\n    at: x.uf2, offset 0x200");
    }

    @Test
    void refusesOtherChips() {
      byte[] bytes = blocks(1, 1);
      put(bytes, 28, 0x57755a57);

      assertThat(refusal("x.uf2", bytes))
          .startsWith("error CRT0805: the image is for another chip: UF2 family is 0x57755a57\n");
    }
  }
}
