/**
 * Who owns each message: follows every path of the reached device code and refuses those on which a
 * message is used after it was given away, given away twice, or lost.
 *
 * <p>Host only. The method is path-sensitive typestate checking (Das, Lerner and Seigle, "ESP",
 * PLDI 2002) with one summary a method, made of outcomes: under which arguments it ends, what it
 * did to its parameters, and what it returns. Rules: <br>
 * O1. What {@code take}, {@code poll} and {@code alloc} return, and what a method returns that got
 * it so, belongs to who called. O2. {@code put}, {@code free} and {@code close}, and a method that
 * does so with its parameter, take it away. O3. Storing a message into a field or an array passes
 * it on to the object; the variable may go on using it until it is given away. O4. A message that
 * is read from a field may be given away, which takes it out of the field. O5. Fields are followed
 * only within one method, of {@code this} and static ones, and only where one entry alone uses
 * them. O6. An exception goes to its handlers with what is owned; who lets it out of a method loses
 * what the method owns. What nobody catches ends the path.
 */
package dev.cortado.linker.own;
