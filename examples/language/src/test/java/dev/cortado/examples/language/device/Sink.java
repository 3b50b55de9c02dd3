package dev.cortado.examples.language.device;

/** Where a program under test tells its results. Device and host. */
public interface Sink {
  /** Tells one word. */
  void word(int value);
}
