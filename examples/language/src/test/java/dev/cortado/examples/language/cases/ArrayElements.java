package dev.cortado.examples.language.cases;

/** Arrays made while wiring, read and written on the device (JLS 10, 15.10.3). */
public final class ArrayElements extends Topic {
  private final boolean[] booleans = {true, false, true};
  private final byte[] bytes = {1, -2, 127, -128};
  private final short[] shorts = {1, -2, 32767, -32768};
  private final char[] chars = {'a', '\uffff', 0, 'z'};
  private final int[] ints = {1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private final long[] longs = {1, -2, Long.MAX_VALUE, Long.MIN_VALUE};
  private final int[] empty = {};
  private final int[] alsoEmpty = {};
  private final int[] written = new int[5];
  private final long[] writtenLongs = new long[5];
  private final byte[] writtenBytes = new byte[5];
  private final int[][] grid = {{1, 2, 3}, {4, 5}, {}, {6}};
  private final int[][] square = new int[3][4];
  private final long[][][] cube = new long[2][3][4];
  private final Object[] objects = {ints, longs, bytes, this, null};
  private final ArrayElements[] selves = {this, null, this};
  private int[] replaceable = {5, 6, 7};

  public int readsBooleans() {
    return (booleans[opaque(0)] ? 1 : 0)
        + (booleans[opaque(1)] ? 10 : 0)
        + (booleans[opaque(2)] ? 100 : 0);
  }

  public int readsBytesWithSign() {
    return bytes[opaque(3)] * 1000 + bytes[opaque(1)];
  }

  public int readsShortsWithSign() {
    return shorts[opaque(3)] + shorts[opaque(1)] * 7;
  }

  public int readsCharsUnsigned() {
    return chars[opaque(1)] + chars[opaque(3)];
  }

  public int readsInts() {
    return ints[opaque(2)] ^ ints[opaque(3)] ^ ints[opaque(1)];
  }

  public long readsLongs() {
    return longs[opaque(2)] ^ longs[opaque(3)] ^ longs[opaque(1)];
  }

  public int lengths() {
    return booleans.length + bytes.length * 10 + empty.length * 100 + written.length * 1000;
  }

  public boolean emptyArraysHaveIdentity() {
    return (opaque(1) == 1 ? empty : alsoEmpty) != (opaque(1) == 1 ? alsoEmpty : empty);
  }

  public int lengthOfEmpty() {
    int n = 0;
    for (int x : empty) {
      n += x + 1;
    }
    return n * 10 + empty.length;
  }

  public int newElementsAreZero() {
    return writtenBytes[opaque(4)] + square[opaque(2)][opaque(3)];
  }

  public int writesAndReads() {
    written[opaque(3)] = opaque(77);
    return written[opaque(3)];
  }

  public int writesAreSeenThroughAlias() {
    int[] alias = written;
    alias[opaque(2)] = opaque(5);
    return written[2];
  }

  public long writesLongs() {
    writtenLongs[opaque(1)] = opaque(0x123456789abcdefL);
    return writtenLongs[opaque(1)];
  }

  public int writesBytesNarrowed() {
    writtenBytes[opaque(1)] = (byte) opaque(0x1ff);
    return writtenBytes[opaque(1)];
  }

  public int neighboursAreUntouched() {
    writtenBytes[0] = 1;
    writtenBytes[1] = 2;
    writtenBytes[2] = 3;
    writtenBytes[opaque(1)] = (byte) opaque(-1);
    return writtenBytes[0] * 100 + writtenBytes[1] * 10 + writtenBytes[2];
  }

  public int indexIsByte() {
    return ints[(byte) opaque(256)];
  }

  public int indexIsChar() {
    return bytes[(char) opaque(65538)];
  }

  public int indexIsExpression() {
    return bytes[opaque(5) - opaque(3)];
  }

  public int nestedIndices() {
    written[0] = 3;
    written[3] = 2;
    written[2] = 9;
    return written[written[written[opaque(0)]]];
  }

  public int readsGrid() {
    return grid[opaque(1)][opaque(1)] * 10 + grid[opaque(3)][opaque(0)];
  }

  public int raggedLengths() {
    int h = 0;
    for (int[] row : grid) {
      h = h * 10 + row.length;
    }
    return h;
  }

  public int sumOfGrid() {
    int h = 0;
    for (int[] row : grid) {
      for (int x : row) {
        h = h * 10 + x;
      }
    }
    return h;
  }

  public int writesSquare() {
    square[opaque(1)][opaque(2)] = 5;
    square[opaque(2)][opaque(1)] = 7;
    return square[1][2] * 10 + square[2][1] + square[1][1];
  }

  public int rowIsShared() {
    int[] row = square[opaque(0)];
    row[1] = 9;
    return square[0][1];
  }

  public int rowsAreSwapped() {
    int[] row = grid[0];
    grid[0] = grid[1];
    grid[1] = row;
    int h = grid[opaque(0)].length * 10 + grid[1].length;
    grid[1] = grid[0];
    grid[0] = row;
    return h;
  }

  public long writesCube() {
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 4; k++) {
          cube[i][j][k] = i * 100 + j * 10 + k;
        }
      }
    }
    return cube[opaque(1)][opaque(2)][opaque(3)];
  }

  public int cubeLengths() {
    return cube.length * 100 + cube[opaque(1)].length * 10 + cube[0][opaque(2)].length;
  }

  public boolean elementIsNull() {
    return objects[opaque(4)] == null;
  }

  public boolean elementIsIdentical() {
    return objects[opaque(0)] == ints && objects[opaque(3)] == this;
  }

  public boolean arraysOfEqualContentDiffer() {
    return bytes != writtenBytes && grid[opaque(0)] != grid[opaque(1)];
  }

  public boolean elementIsArrayOfInts() {
    return objects[opaque(0)] instanceof int[] && !(objects[opaque(1)] instanceof int[]);
  }

  public int castToArray() {
    return ((int[]) objects[opaque(0)])[0];
  }

  public int selfReference() {
    return selves[opaque(0)].selves[opaque(2)].bytes[2];
  }

  public int nullsAreSkipped() {
    int n = 0;
    for (ArrayElements each : selves) {
      if (each != null) {
        n += each.bytes[0];
      }
    }
    return n;
  }

  public int replacedArray() {
    int[] before = replaceable;
    replaceable = written;
    written[0] = 44;
    int h = replaceable[opaque(0)];
    replaceable = before;
    return h * 10 + replaceable[opaque(1)];
  }

  public int swapOfElements() {
    int[] a = written;
    a[0] = 1;
    a[1] = 2;
    int t = a[opaque(0)];
    a[0] = a[1];
    a[1] = t;
    return a[0] * 10 + a[1];
  }

  public int reversal() {
    int[] a = written;
    for (int i = 0; i < a.length; i++) {
      a[i] = i;
    }
    for (int i = 0, j = a.length - 1; i < j; i++, j--) {
      int t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
    int h = 0;
    for (int x : a) {
      h = h * 10 + x;
    }
    return h;
  }

  public int bubbleSort() {
    int[] a = written;
    for (int i = 0; i < a.length; i++) {
      a[i] = opaque(i * 7 % 5);
    }
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j + 1 < a.length; j++) {
        if (a[j] > a[j + 1]) {
          int t = a[j];
          a[j] = a[j + 1];
          a[j + 1] = t;
        }
      }
    }
    int h = 0;
    for (int x : a) {
      h = h * 10 + x;
    }
    return h;
  }

  public int binarySearch() {
    int low = 0;
    int high = 99;
    while (low < high) {
      int middle = low + high >>> 1;
      if (middle * middle < opaque(5000)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public int checksum() {
    int a = 1;
    int b = 0;
    for (byte x : bytes) {
      a = (a + (x & 0xff)) % 65521;
      b = (b + a) % 65521;
    }
    return b << 16 | a;
  }

  public int writesWhileWaiting() {
    written[0] = 1;
    pause();
    written[0] += 5;
    pause();
    return written[0];
  }

  public int elementKeptAcrossWait() {
    int[] a = written;
    a[1] = 8;
    int x = a[1];
    pause();
    a[1] = 9;
    return x * 10 + a[1];
  }

  public int prefixSums() {
    int[] a = written;
    for (int i = 0; i < a.length; i++) {
      a[i] = i + 1;
    }
    for (int i = 1; i < a.length; i++) {
      a[i] += a[i - 1];
    }
    return a[opaque(4)];
  }

  public int charactersCounted() {
    int n = 0;
    for (char c : chars) {
      n += c > 'Z' ? 1 : 0;
    }
    return n;
  }

  public int arrayLengthOfArgument() {
    return total(ints) + total(written);
  }

  private static int total(int[] a) {
    return a.length;
  }
}
