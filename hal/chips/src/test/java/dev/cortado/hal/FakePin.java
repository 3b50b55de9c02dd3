package dev.cortado.hal;

/** A pin whose level is in the test's hands. */
final class FakePin implements InputPin, OutputPin {
  boolean high;
  Edge edge;
  EdgeHandler handler;

  @Override
  public boolean isHigh() {
    return high;
  }

  @Override
  public void onEdge(Edge newEdge, EdgeHandler newHandler) {
    edge = newEdge;
    handler = newHandler;
  }

  @Override
  public void high() {
    high = true;
  }

  @Override
  public void low() {
    high = false;
  }

  @Override
  public void toggle() {
    high = !high;
  }
}
