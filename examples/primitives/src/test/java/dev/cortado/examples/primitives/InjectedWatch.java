package dev.cortado.examples.primitives;

import dev.cortado.kernel.sharing.Follower;
import dev.cortado.kernel.sharing.Watch;

/**
 * An actor and a handler set one value, and followers of all priorities count what they are told.
 */
public final class InjectedWatch extends Scenario {
  private static final int SETTINGS = 4;
  private static final int FOLLOWERS = 3;

  private final int[] told = new int[FOLLOWERS];
  private final int[] last = new int[FOLLOWERS];
  private int handled;

  @Override
  void script() {
    Watch watch = new Watch(0);
    handler(
        () -> {
          handled++;
          watch.set(100 + handled);
        });
    for (int i = 0; i < FOLLOWERS; i++) {
      int number = i;
      Follower follower = watch.follower();
      actor(
          "follower " + i,
          i == 0 ? 1 : 3,
          () -> {
            while (true) {
              last[number] = follower.await();
              told[number]++;
            }
          });
    }
    actor(
        "setter",
        2,
        () -> {
          for (int i = 1; i <= SETTINGS; i++) {
            watch.set(i);
          }
        });
    actor("judge", 3, () -> judge(watch));
  }

  private void judge(Watch watch) {
    clock.sleep(3);
    for (int i = 0; i < FOLLOWERS; i++) {
      say(told[i] > SETTINGS + handled ? told[i] : 0);
      say(last[i] - watch.value());
    }
  }
}
