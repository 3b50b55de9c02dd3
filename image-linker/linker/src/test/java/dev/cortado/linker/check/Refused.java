package dev.cortado.linker.check;

import dev.cortado.kernel.Actor;
import dev.cortado.kernel.Wiring;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;

/** Device code that breaks the device rules, a method for each way to do it. */
final class Refused extends Actor {
  private final AtomicInteger counter = new AtomicInteger();
  private Wiring wiring;
  private Method method;
  private int value;

  @Override
  protected void run() {
    value++;
  }

  void threads() {
    new Thread(this::run).start();
  }

  void ownThreadClass(OwnThread thread) {
    thread.start();
  }

  void concurrent() {
    counter.incrementAndGet();
  }

  synchronized void synchronizedMethod() {
    value++;
  }

  void synchronizedBlock() {
    synchronized (counter) {
      value++;
    }
  }

  void waiting() throws InterruptedException {
    counter.wait();
  }

  void reflection() throws ReflectiveOperationException {
    method.invoke(this);
  }

  boolean ownClass() {
    return getClass().getInterfaces() == null;
  }

  void console() {
    System.out.println();
  }

  long calendar() {
    return System.nanoTime();
  }

  void wiringLate() {
    wiring.queue("late");
  }

  void throwsWhateverItLikes() throws IOException {
    throw new IOException();
  }

  void copies(int[] from, int[] to) {
    System.arraycopy(from, 0, to, 0, 1);
  }

  int harmless() {
    return Math.max(value, Integer.bitCount(value));
  }

  /** Inherits what it must not call. */
  static final class OwnThread extends Thread {}
}
