package dev.cortado.examples.tasks;

import dev.cortado.pools.Message;

/** A question on its way to whom can answer it, and the answer on its way back. Device. */
final class Sum extends Message {
  int below;
  int answer;
}
