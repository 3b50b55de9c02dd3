package dev.cortado.examples.language.cases;

/** Labelled break and continue (JLS 14.15, 14.16). */
public final class Labels extends Topic {
  private final int[] data = {3, 1, 4, 1, 5, 9, 2, 6};

  public int breakInner() {
    int s = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (j == i) {
          break;
        }
        s = s * 10 + j;
      }
    }
    return s;
  }

  public int breakOuter() {
    int s = 0;
    outer:
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (i * j == opaque(2)) {
          break outer;
        }
        s = s * 10 + j;
      }
    }
    return s;
  }

  public int continueOuter() {
    int s = 0;
    outer:
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (j > i) {
          continue outer;
        }
        s = s * 3 + j;
      }
      s += 100;
    }
    return s;
  }

  public int continueOuterWhile() {
    int i = 0;
    int s = 0;
    outer:
    while (i < 5) {
      i++;
      int j = 0;
      while (true) {
        if (++j == i) {
          s += j;
          continue outer;
        }
        if (j > opaque(3)) {
          break outer;
        }
      }
    }
    return s * 10 + i;
  }

  public int breakBlock() {
    int s = 1;
    block:
    {
      s = 2;
      if (opaque(1) == 1) {
        break block;
      }
      s = 3;
    }
    return s;
  }

  public int breakNestedBlocks() {
    int s = 0;
    a:
    {
      b:
      {
        s += 1;
        if (opaque(1) == 2) {
          break a;
        }
        if (opaque(1) == 1) {
          break b;
        }
        s += 10;
      }
      s += 100;
    }
    return s;
  }

  public int breakOuterFromEach() {
    int s = 0;
    outer:
    for (int x : data) {
      for (int y : data) {
        if (x + y == opaque(10)) {
          s = x * 10 + y;
          break outer;
        }
      }
    }
    return s;
  }

  public int breakOuterThatWaits() {
    int s = 0;
    outer:
    for (int i = 0; i < 4; i++) {
      pause();
      for (int j = 0; j < 4; j++) {
        pause();
        if (i * j == opaque(2)) {
          break outer;
        }
        s = s * 10 + j;
      }
    }
    return s;
  }

  public int labelledLoopWithoutUse() {
    int s = 0;
    only:
    for (int i = 0; i < 3; i++) {
      s += i;
    }
    return s;
  }
}
