package dev.cortado.examples.language;

/** String constants and strings made while wiring. */
public final class Strings extends Topic {
  private final String[] words = {"alpha", "beta", "", "Alphabet", "grüße", "λογος", "日本", "alpha"};
  private String made = "x";
  private int picked = 1;

  @Override
  void prepare() {
    made = String.join("-", "al", "pha").replace("-", "");
  }

  @Override
  void exercise() {
    for (String word : words) {
      out(word.length());
      out(word.hashCode());
      out(word.isEmpty());
      int sum = 0;
      for (int i = 0; i < word.length(); i++) {
        sum = sum * 31 + word.charAt(i);
      }
      out(sum);
      out(word.equals("alpha"));
      out("alpha".compareTo(word));
      out(word.compareTo("λ"));
      out(word.startsWith("al"));
      out(word.endsWith("a"));
      out(word.indexOf('a'));
      out(word.indexOf('本'));
      out(word.indexOf("ph"));
      out(word.lastIndexOf('a'));
      out(choose(word));
      out(choosePattern(word));
    }
    out(made.equals(words[0]));
    out(made == words[0]);
    out(words[7] == words[0]);
    out(words[picked].equals(null));
    out(words[picked].equals((Object) words));
    out(made.contains("ph"));
    out(name(picked > 0).length());
  }

  private String name(boolean which) {
    return which ? made : words[3];
  }

  private static int choose(String word) {
    switch (word) {
      case "alpha":
        return 1;
      case "beta":
        return 2;
      case "Aa":
      case "BB":
        return 3;
      case "日本":
        return 4;
      default:
        return 5;
    }
  }

  private static int choosePattern(Object object) {
    if (object instanceof String text && text.length() > 4) {
      return text.charAt(4);
    }
    return -1;
  }
}
