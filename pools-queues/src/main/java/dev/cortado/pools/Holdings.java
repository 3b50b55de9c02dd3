package dev.cortado.pools;

import dev.cortado.machine.WiredFields;
import java.util.Collection;

/**
 * All messages of an application, each of which knows who holds it, so that they can be given back
 * for an activity that failed. Made while wiring.
 */
public final class Holdings {
  private final Message[] messages;

  /** Lets each of {@code messages} know its holder from now on, for a word of memory in each. */
  public Holdings(Collection<? extends Message> messages) {
    this.messages = messages.toArray(Message[]::new);
    for (Message message : this.messages) {
      message.watch();
    }
  }

  /**
   * Gives back to their pools the messages that {@code failed} took and did not give away. What it
   * stored in a field of an object that the wiring made is that object's, and stays there; so do
   * messages of a {@link Topic}, which others hold, too. What was chosen for it and not fetched
   * goes back only if it ends; else it fetches that later. Device; one step for each message of the
   * application.
   *
   * @param failed the running activity, not null
   * @param ends whether it never runs again
   */
  public void giveBack(Activity failed, boolean ends) {
    for (Message message : messages) {
      boolean its = ends ? message.liesWith(failed) : message.isHeldBy(failed);
      if (its && !WiredFields.hold(message)) {
        message.free();
      }
    }
  }

  /**
   * Notes that an object that the wiring made holds {@code stored} from now on. The linker calls
   * this where device code of an application with supervised actors stores a reference.
   *
   * @param stored anything, or null
   */
  public static void stored(Object stored) {
    if (stored instanceof Message message) {
      message.letGo();
    }
  }
}
