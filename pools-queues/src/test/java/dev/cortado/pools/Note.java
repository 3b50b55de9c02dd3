package dev.cortado.pools;

/** A message of the tests. */
final class Note extends Message {
  int number;

  Note() {}

  Note(int number) {
    this.number = number;
  }

  @Override
  public String toString() {
    return "note " + number;
  }
}
