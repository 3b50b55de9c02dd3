package dev.cortado.examples.language;

import dev.cortado.examples.language.Refused.Sin;
import dev.cortado.examples.language.Refused.Sinner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Firmware that asks the JDK for what the device does not have, a line for each mistake. */
public final class JdkCalls extends Sin {
  private final List<Integer> list = new ArrayList<>(4);
  private final Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
  private final List<String> linked = new LinkedList<>();
  private final Set<String> set = new HashSet<>();
  private final Map<String, String> sorted = new TreeMap<>();
  private final Stack<String> stack = new Stack<>();
  private final BitSet bits = new BitSet(64);
  private final StringBuilder builder = new StringBuilder("x");
  private final AtomicInteger atomic = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(3);

  record Point(int x, int y) {}

  @Override
  void commit(Sinner sinner) {
    build(sinner, sinner.number);
    grow(sinner.number);
    share(sinner);
  }

  private void build(Sinner sinner, int number) {
    sinner.text = "a" + number;
    sinner.text = String.valueOf(number);
    sinner.text = Integer.toString(number);
    sinner.text = String.format("%d", number);
    sinner.text = new Point(1, number).toString();
    sinner.text = sinner.text.concat(sinner.text);
    builder.append(number);
  }

  private void grow(int number) {
    list.add(number);
    list.set(0, number);
    map.put("b", number);
    linked.add("c");
    set.add("d");
    sorted.put("e", "f");
    stack.push("g");
    bits.stream().sum();
  }

  private void share(Sinner sinner) {
    sinner.number = atomic.incrementAndGet();
    lock.lock();
    waiting.poll();
    sinner.number = new Random(5).nextInt();
    sinner.number = list.stream().mapToInt(each -> each).sum();
  }
}
