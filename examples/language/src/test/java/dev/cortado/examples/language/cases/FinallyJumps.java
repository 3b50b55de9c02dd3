package dev.cortado.examples.language.cases;

/** Finally clauses left and entered by jumps (JLS 14.20.2, 14.15, 14.16). */
public final class FinallyJumps extends Topic {
  private int trace;

  private int field;

  private void begin() {
    trace = 0;
    field = 0;
  }

  private int step(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private int inLoop(int x) {
    for (int i = 0; i < 4; i++) {
      try {
        if (i == x) {
          continue;
        }
        if (i == x + 1) {
          break;
        }
        step(i + 1);
      } finally {
        step(9);
      }
    }
    return trace;
  }

  private int breaksInFinally(int x) {
    int i = 0;
    while (true) {
      try {
        i++;
        if (i == 2) {
          return step(5);
        }
      } finally {
        if (i == x) {
          break;
        }
      }
    }
    return step(8) + i * 10;
  }

  private int inSwitch(int x) {
    switch (x) {
      case 1:
        try {
          step(1);
          break;
        } finally {
          step(2);
        }
      case 2:
        try {
          return step(3);
        } finally {
          step(4);
        }
      default:
        try {
          step(5);
        } finally {
          step(6);
        }
    }
    return step(7);
  }

  private int labelled(int x) {
    outer:
    for (int i = 0; i < 3; i++) {
      try {
        for (int j = 0; j < 3; j++) {
          try {
            if (i == 1 && j == x) {
              continue outer;
            }
            if (i == 2 && j == x) {
              break outer;
            }
            step(j + 1);
          } finally {
            step(8);
          }
        }
      } finally {
        step(9);
      }
    }
    return field;
  }

  public int continueAndBreakRunFinally() {
    begin();
    return inLoop(opaque(1));
  }

  public int breakRunsFinallyAtOnce() {
    begin();
    return inLoop(opaque(-1));
  }

  public int loopToItsEnd() {
    begin();
    return inLoop(opaque(9));
  }

  public long breakInFinallyDiscardsReturn() {
    begin();
    int r = breaksInFinally(opaque(2));
    return trace * 100L + r;
  }

  public long breakInFinallyBeforeReturn() {
    begin();
    int r = breaksInFinally(opaque(1));
    return trace * 100L + r;
  }

  public long returnWithoutBreakInFinally() {
    begin();
    int r = breaksInFinally(opaque(5));
    return trace * 100L + r;
  }

  public long breakFromSwitchRunsFinally() {
    begin();
    int r = inSwitch(opaque(1));
    return trace * 100L + r;
  }

  public long returnFromSwitchRunsFinally() {
    begin();
    int r = inSwitch(opaque(2));
    return trace * 100L + r;
  }

  public long defaultOfSwitchRunsFinally() {
    begin();
    int r = inSwitch(opaque(3));
    return trace * 100L + r;
  }

  public int labelledLoopsRunBothFinallies() {
    begin();
    labelled(opaque(1));
    return trace;
  }

  public int labelledLoopsAtFirstIndex() {
    begin();
    labelled(opaque(0));
    return trace;
  }

  public int labelledLoopsNeverLeft() {
    begin();
    labelled(opaque(7));
    return trace;
  }
}
