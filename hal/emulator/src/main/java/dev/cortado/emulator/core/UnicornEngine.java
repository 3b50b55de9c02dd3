package dev.cortado.emulator.core;

final class UnicornEngine implements Engine {
  UnicornEngine(Core c) {}

  public void execute(long l) {
    throw new UnsupportedOperationException();
  }
}
