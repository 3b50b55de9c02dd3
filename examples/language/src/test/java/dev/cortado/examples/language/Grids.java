package dev.cortado.examples.language;

/** Arrays of arrays that device code makes, and sizes below 0. */
public final class Grids extends Topic {
  private final int[][] wired = {{1, 2}, {3, 4}};
  private final Holder holder = new Holder();
  private int seed = 2;

  @Override
  void exercise() {
    for (int round = 0; round < 3; round++) {
      out(filled(round));
    }
    int[][] ragged = {{1, 2}, {3}, {}};
    out(ragged[seed - 1][0] + ragged[2].length);
    long[][][] cube = new long[2][2][2];
    cube[1][seed - 1][0] = 5L << 33;
    out(cube[1][1][0]);
    out(cube[0][1][0]);
    byte[][] rows = new byte[2][];
    out(rows[1] == null);
    rows[seed - 2] = new byte[3];
    out(rows[0].length);
    String[][] texts = {{"a", "bb"}};
    out(texts[0][1].length());
    try {
      out(ragged[seed + 1][0]);
    } catch (ArrayIndexOutOfBoundsException e) {
      out(-1);
    }
    out(lengthOrSign(5));
    out(lengthOrSign(-5));
    negative();
    mixed();
  }

  /** The same methods on wired arrays and objects, and on some that are made here. */
  private void mixed() {
    int[][] own = {{5, 6}, {7, 8}};
    swap(own);
    swap(wired);
    out(own[0][0] * 10 + wired[0][0]);
    Holder made = new Holder();
    hold(made, own[seed - 2]);
    hold(holder, wired[seed - 1]);
    out(made.row[1] * 10 + holder.row[1]);
  }

  private static void swap(int[][] rows) {
    int[] first = rows[0];
    rows[0] = rows[1];
    rows[1] = first;
  }

  private void hold(Holder keeper, int[] row) {
    keeper.row = row;
  }

  /** Keeps a row. */
  private static final class Holder {
    private int[] row;
  }

  private int filled(int round) {
    int[][] grid = new int[3][4];
    grid[round][0]++;
    for (int i = 0; i < grid.length; i++) {
      for (int j = 0; j < grid[i].length; j++) {
        grid[i][j] += i * 10 + j * seed;
      }
    }
    int sum = 0;
    for (int[] row : grid) {
      for (int value : row) {
        sum = sum * 3 + value;
      }
    }
    return sum;
  }

  private int lengthOrSign(int sign) {
    try {
      boolean[] flags = sign > 0 ? new boolean[5] : new boolean[-1];
      return flags.length;
    } catch (NegativeArraySizeException e) {
      return -1;
    }
  }

  private void negative() {
    try {
      out(new Object[-2].length);
    } catch (NegativeArraySizeException e) {
      out(-2);
    }
  }
}
