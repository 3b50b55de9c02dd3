package dev.cortado.examples.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Methods that are called within their own calls, and come to an end by what they are given. */
public final class CalledWithin extends Topic {
  record Point(int x) {}

  /** Of a tree that the wiring makes. */
  static final class Node {
    final int value;
    final Node left;
    final Node right;

    Node(int value, Node left, Node right) {
      this.value = value;
      this.left = left;
      this.right = right;
    }
  }

  interface Attempt {
    boolean succeeds();
  }

  private final List<int[]> words = new ArrayList<>(List.of(new int[] {1}, new int[] {2}));
  private final List<int[]> fixed = List.of(new int[] {1}, new int[] {2}, new int[] {3});
  private final Optional<Point> four = Optional.of(new Point(4));
  private final Optional<Point> five = Optional.of(new Point(5));
  private final Node root =
      new Node(
          1,
          new Node(2, new Node(4, null, null), null),
          new Node(3, null, new Node(5, null, new Node(6, null, null))));

  private int total;
  private int depth;

  @Override
  void exercise() {
    actions();
    functions();
    collections();
    out(sum(root));
    out(height(root));
    walk(root);
    out(isEven(root));
  }

  private void actions() {
    repeat(3, () -> repeat(2, () -> total++));
    out(total);
    repeat(2, () -> repeat(2, () -> repeat(2, this::count)));
    out(total);
    retry(
        2,
        () ->
            retry(
                3,
                () -> {
                  count();
                  return total % 4 == 0;
                }));
    out(total);
    locked(() -> locked(() -> locked(() -> total += 1000)));
    out(total);
  }

  private void count() {
    total++;
    clock().sleep(1);
  }

  private static void repeat(int times, Runnable action) {
    for (int i = 0; i < times; i++) {
      action.run();
    }
  }

  private boolean retry(int times, Attempt attempt) {
    for (int i = 0; i < times; i++) {
      if (attempt.succeeds()) {
        return true;
      }
    }
    return false;
  }

  private void locked(Runnable action) {
    depth++;
    try {
      action.run();
      out(depth);
    } finally {
      depth--;
    }
  }

  private void functions() {
    out(apply(x -> apply(y -> y + x, x * 2), 5));
    int n = 3;
    out(apply(x -> apply(y -> y + x + n, x * 2), 5));
    out(apply(a -> apply(b -> apply(c -> a * 100 + b * 10 + c, 3), 2), 1));
    out(this.<Integer>pick(() -> 5 + this.<Integer>pick(() -> 6)));
    out(four.map(a -> five.map(b -> a.x() * b.x()).orElse(0)).orElse(1));
  }

  private static int apply(IntUnaryOperator function, int x) {
    return function.applyAsInt(x) + 1;
  }

  private <T> T pick(Supplier<T> supplier) {
    return supplier.get();
  }

  private void collections() {
    words.forEach(a -> words.forEach(b -> total += a[0] * b[0]));
    fixed.forEach(a -> fixed.forEach(b -> total += a[0] * b[0]));
    words.forEach(a -> fixed.forEach(b -> count()));
    out(total);
    try {
      words.forEach(a -> words.forEach(this::refuseTwo));
    } catch (IllegalStateException e) {
      out(-1);
    }
    out(total);
  }

  private void refuseTwo(int[] word) {
    if (word[0] == 2) {
      throw new IllegalStateException();
    }
    total++;
  }

  private static int sum(Node node) {
    return node == null ? 0 : node.value + sum(node.left) + sum(node.right);
  }

  private static int height(Node node) {
    if (node == null) {
      return 0;
    }
    return 1 + Math.max(height(node.left), height(node.right));
  }

  private void walk(Node node) {
    if (node.left != null) {
      walk(node.left);
    }
    clock().sleep(1);
    out(node.value);
    if (node.right != null) {
      walk(node.right);
    }
  }

  private static boolean isEven(Node node) {
    return node == null || isOdd(node.right);
  }

  private static boolean isOdd(Node node) {
    return node != null && isEven(node.right);
  }
}
