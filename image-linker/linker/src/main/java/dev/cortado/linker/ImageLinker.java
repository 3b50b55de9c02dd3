package dev.cortado.linker;

/** Makes images: the linker's stages, from wiring to the linked file. Host only. */
public final class ImageLinker {
  private ImageLinker() {}

  /** Makes the image of {@code request}. */
  public static LinkResult link(LinkRequest request) throws LinkFailure {
    throw new LinkerBug("stages=0 for firmwareClass=" + request.firmwareClass());
  }
}
