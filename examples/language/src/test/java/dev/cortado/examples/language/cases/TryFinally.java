package dev.cortado.examples.language.cases;

/** Finally clauses on every way out of their blocks (JLS 14.20.2). */
public final class TryFinally extends Topic {
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

  private int returns(int x) {
    try {
      if (x == 1) {
        return step(1);
      }
      step(2);
    } finally {
      step(3);
    }
    return step(4);
  }

  private int savesResult(int x) {
    int r = x;
    try {
      return r;
    } finally {
      r = 99;
      step(r % 10);
    }
  }

  private int overrides(int x) {
    try {
      return step(x);
    } finally {
      if (x > 5) {
        return step(7);
      }
    }
  }

  private int nested(int x) {
    try {
      try {
        if (x == 1) {
          return step(1);
        }
        step(2);
      } finally {
        step(3);
        if (x == 2) {
          return step(4);
        }
      }
      step(5);
    } finally {
      step(6);
    }
    return step(7);
  }

  private long wide(long x) {
    try {
      return x << 1;
    } finally {
      x = 0;
      step((int) x);
    }
  }

  private boolean truth(int x) {
    try {
      return x > 3;
    } finally {
      step(1);
    }
  }

  private int[] array(int x) {
    int[] a = cells;
    try {
      return a;
    } finally {
      a = null;
      step(x);
    }
  }

  private int waits(int x) {
    try {
      pause();
      if (x == 1) {
        return step(1);
      }
      pause();
      step(2);
    } finally {
      pause();
      step(3);
    }
    pause();
    return step(4);
  }

  private int waitsWithResult(int x) {
    int r = x * 2;
    try {
      pause();
      return r + step(1);
    } finally {
      r = -1;
      pause();
      field += r;
      pause();
    }
  }

  private long waitsWithWideResult(long x) {
    try {
      return x * 3;
    } finally {
      pause();
      step(1);
      pause();
    }
  }

  private final int[] cells = {7, 8};

  public long returnRunsFinally() {
    begin();
    int r = returns(opaque(1));
    return trace * 100L + r;
  }

  public long normalEndRunsFinally() {
    begin();
    int r = returns(opaque(2));
    return trace * 100L + r;
  }

  public int resultIsSavedBeforeFinally() {
    begin();
    return savesResult(opaque(42));
  }

  public long finallyCanOverrideResult() {
    begin();
    int r = overrides(opaque(6));
    return trace * 100L + r;
  }

  public long finallyNeedNotOverrideResult() {
    begin();
    int r = overrides(opaque(3));
    return trace * 100L + r;
  }

  public long nestedReturn() {
    begin();
    int r = nested(opaque(1));
    return trace * 100L + r;
  }

  public long nestedReturnInFinally() {
    begin();
    int r = nested(opaque(2));
    return trace * 100L + r;
  }

  public long nestedNormalEnd() {
    begin();
    int r = nested(opaque(3));
    return trace * 100L + r;
  }

  public long wideResult() {
    begin();
    return wide(opaque(0x123456789L));
  }

  public boolean booleanResult() {
    begin();
    return truth(opaque(4)) && !truth(opaque(3));
  }

  public int referenceResult() {
    begin();
    return array(opaque(3))[1];
  }

  public long waitingReturn() {
    begin();
    int r = waits(opaque(1));
    return trace * 100L + r;
  }

  public long waitingNormalEnd() {
    begin();
    int r = waits(opaque(2));
    return trace * 100L + r;
  }

  public long waitingResultIsSaved() {
    begin();
    int r = waitsWithResult(opaque(5));
    return r * 10L + field;
  }

  public long waitingWideResult() {
    begin();
    return waitsWithWideResult(opaque(0x123456789L));
  }

  public int emptyTry() {
    begin();
    try {
    } finally {
      step(5);
    }
    return trace;
  }

  public int emptyFinally() {
    begin();
    try {
      step(5);
    } finally {
    }
    return trace;
  }

  public int sequentialTries() {
    begin();
    try {
      step(1);
    } finally {
      step(2);
    }
    try {
      step(3);
    } finally {
      step(4);
    }
    return trace;
  }

  public int tryInFinally() {
    begin();
    try {
      step(1);
    } finally {
      try {
        step(2);
      } finally {
        step(3);
      }
    }
    return trace;
  }

  public int assignmentInFinallyIsSeenAfter() {
    int x = opaque(1);
    try {
      x += 1;
    } finally {
      x *= 10;
    }
    return x;
  }
}
