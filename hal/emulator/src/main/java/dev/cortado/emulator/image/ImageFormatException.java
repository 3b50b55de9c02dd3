package dev.cortado.emulator.image;

/**
 * A file that is not an image, or not a whole one. Host only.
 *
 * <p>The message has the house's form: id, what, at, why, fix.
 */
public final class ImageFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong with a file; the name of the constant is not shown. */
  public enum Fault {
    /** The file cannot be read. */
    UNREADABLE("CRT0801", "give the path of a file that image-linker:link has written"),
    /** No known format. */
    UNKNOWN_FORMAT("CRT0802", "give an ELF, HEX or UF2 file, or a raw image named .bin"),
    /** The file ends too early. */
    TRUNCATED("CRT0803", "link the image again, or copy the whole file"),
    /** The content contradicts itself. */
    CORRUPT("CRT0804", "link the image again"),
    /** An image of another processor. */
    FOREIGN("CRT0805", "give an image linked for a Cortex-M0 or Cortex-M0+ board"),
    /** The image lies outside of the board's memory. */
    DOES_NOT_FIT("CRT0806", "run the image on the board for which it was linked"),
    /** The chip's boot ROM would not start the image. */
    DOES_NOT_BOOT("CRT0807", "link the image for the board pico, which adds the boot block");

    private final String id;
    private final String fix;

    Fault(String id, String fix) {
      this.id = id;
      this.fix = fix;
    }

    /** Returns the stable id, of the form {@code CRT0801}. */
    public String id() {
      return id;
    }
  }

  private final Fault fault;

  /**
   * Makes the error.
   *
   * @param what what is wrong, with both numbers where there are two
   * @param file the file's name
   * @param offset the byte in the file, or -1 if none can be named
   * @param why the rule that is broken
   */
  public ImageFormatException(Fault fault, String what, String file, long offset, String why) {
    super(
        String.format(
            "error %s: %s\n    at: %s%s\n   why: %s\n   fix: %s",
            fault.id,
            what,
            file,
            offset < 0 ? "" : String.format(", offset 0x%x", offset),
            why,
            fault.fix));
    this.fault = fault;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }
}
