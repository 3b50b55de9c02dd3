package dev.cortado.hal;

import java.util.ArrayDeque;
import java.util.Deque;

/** A UART whose line is in the test's hands. */
final class FakeUart implements UartPort {
  /** What has come in and was not read yet. */
  final Deque<Integer> arrived = new ArrayDeque<>();

  /** What went out. */
  final StringBuilder sent = new StringBuilder();

  /** How many bytes the transmitter takes before it is full. */
  int room;

  boolean idle;
  boolean lost;
  boolean listens;
  boolean started;

  @Override
  public void listen() {
    listens = true;
  }

  @Override
  public void start() {
    started = true;
  }

  @Override
  public boolean acknowledge() {
    boolean before = lost;
    lost = false;
    return before;
  }

  @Override
  public int receive() {
    return arrived.isEmpty() ? NOTHING : arrived.remove();
  }

  @Override
  public boolean readyToSend() {
    idle = false;
    return room > 0;
  }

  @Override
  public void send(int value) {
    room--;
    sent.append((char) value);
  }

  @Override
  public void nothingToSend() {
    idle = true;
  }

  /** Lets {@code text} arrive. */
  void arrive(String text) {
    text.chars().forEach(arrived::add);
  }
}
