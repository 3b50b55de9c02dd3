package dev.cortado.linker.prove;

import java.util.ArrayList;
import java.util.List;

/**
 * Instructions in the order in which they are executed. Host only.
 *
 * @param address the first one
 * @param inside what a function that it calls executes, or null
 * @param rest what comes next, or null
 */
record Trail(int address, Trail inside, Trail rest) {
  /** Returns the addresses. */
  List<Integer> addresses() {
    List<Integer> addresses = new ArrayList<>();
    addTo(addresses);
    return addresses;
  }

  private void addTo(List<Integer> addresses) {
    for (Trail at = this; at != null; at = at.rest) {
      addresses.add(at.address);
      if (at.inside != null) {
        at.inside.addTo(addresses);
      }
    }
  }

  /** Returns this with {@code more} after it. */
  Trail then(Trail more) {
    List<Integer> first = addresses();
    Trail all = more;
    for (int i = first.size() - 1; i >= 0; i--) {
      all = new Trail(first.get(i), null, all);
    }
    return all;
  }
}
