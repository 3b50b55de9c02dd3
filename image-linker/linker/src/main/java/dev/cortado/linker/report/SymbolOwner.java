package dev.cortado.linker.report;

import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.MethodCopies;
import java.util.Map;

/**
 * What a symbol of the image stands for in the application. Host only.
 *
 * @param className the class it belongs to, with dots
 * @param object the method, or the object by its path from the root that holds it
 */
public record SymbolOwner(String className, String object) {
  /** What code that resumes an actor is called, before the actor's class. */
  private static final String RESUME = "resume ";

  /**
   * Returns the owner that the name of a symbol tells, as far as it does: methods are named {@code
   * package/Class.method(descriptor)}.
   */
  public static SymbolOwner of(String symbol) {
    if (symbol.startsWith(RESUME)) {
      String actor = symbol.substring(RESUME.length()).replace('/', '.');
      return new SymbolOwner(actor, RESUME + actor.substring(actor.lastIndexOf('.') + 1));
    }
    int end = symbol.indexOf('(');
    String path = end < 0 ? symbol : symbol.substring(0, end);
    int dot = path.lastIndexOf('.');
    if (end < 0 || dot < 0) {
      return new SymbolOwner("(linker)", symbol);
    }
    String className = ClassCopies.original(path.substring(0, dot)).replace('/', '.');
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return new SymbolOwner(
        className, simple + "." + MethodCopies.original(path.substring(dot + 1)));
  }

  /**
   * Returns the owner of a symbol that is among {@code known}, or what its name tells. The compiler
   * adds a number to the name of an object that it has split into its fields.
   */
  public static SymbolOwner of(String symbol, Map<String, SymbolOwner> known) {
    SymbolOwner whole = known.get(symbol.replaceFirst("\\.[0-9]+$", ""));
    SymbolOwner owner = known.getOrDefault(symbol, whole);
    return owner != null ? owner : of(symbol);
  }
}
