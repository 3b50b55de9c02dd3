package dev.cortado.linker.maven;

import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.LinkResult;

/** Makes an image. Host only; the seam at which tests link something of their own. */
@FunctionalInterface
interface Linker {
  /** Makes the image of {@code request}. */
  LinkResult link(LinkRequest request) throws LinkFailure;
}
