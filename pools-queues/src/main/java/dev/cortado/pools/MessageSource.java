package dev.cortado.pools;

/**
 * A {@link Waitable} that gives messages. Device.
 *
 * @param <M> the class of the messages
 */
public interface MessageSource<M extends Message> extends Waitable {}
