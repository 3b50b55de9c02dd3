package dev.cortado.linker.report;

/**
 * What a symbol of the image stands for in the application. Host only.
 *
 * @param className the class it belongs to, with dots
 * @param object the method, or the object by its path from the root that holds it
 */
public record SymbolOwner(String className, String object) {
  /**
   * Returns the owner that the name of a symbol tells, as far as it does: methods are named {@code
   * package/Class.method(descriptor)}.
   */
  public static SymbolOwner of(String symbol) {
    int end = symbol.indexOf('(');
    String path = end < 0 ? symbol : symbol.substring(0, end);
    int dot = path.lastIndexOf('.');
    if (end < 0 || dot < 0) {
      return new SymbolOwner("(linker)", symbol);
    }
    String className = path.substring(0, dot).replace('/', '.');
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return new SymbolOwner(className, simple + path.substring(dot));
  }
}
