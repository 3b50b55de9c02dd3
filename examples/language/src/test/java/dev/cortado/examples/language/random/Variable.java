package dev.cortado.examples.language.random;

/**
 * Something that holds a value. Host only.
 *
 * @param type of the value
 * @param text how to name it where it is in scope
 * @param writable whether it may be assigned
 */
record Variable(Type type, String text, boolean writable) {}
