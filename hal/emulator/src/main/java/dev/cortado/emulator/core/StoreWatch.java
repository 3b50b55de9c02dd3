package dev.cortado.emulator.core;

import java.util.function.IntConsumer;

/** Sees stores to one word before the device behind it does. Host only. */
final class StoreWatch {
  private final int address;
  private final IntConsumer listener;

  StoreWatch(int address, IntConsumer listener) {
    this.address = address & ~3;
    this.listener = listener;
  }

  int address() {
    return address;
  }

  void onStore(int storeAddress, int value) {
    if ((storeAddress & ~3) == address) {
      listener.accept(value);
    }
  }
}
