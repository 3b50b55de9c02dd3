package dev.cortado.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How things are called. */
final class NamingRules {
  private static final Set<String> SAY_NOTHING =
      Set.of("util", "utils", "common", "impl", "helper", "helpers", "manager", "managers", "misc");

  /** Abbreviations that somebody would have to explain; a datasheet's own are none. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "addr", "arr", "buf", "cfg", "cnt", "ctx", "cur", "desc", "idx", "len", "lvl", "msg",
          "num", "obj", "param", "pos", "prev", "prio", "ptr", "ref", "res", "ret", "sz", "tmp",
          "val", "mgr", "cb", "fn");

  private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_|\\$");

  private NamingRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "names say something",
        classes()
            .should(haveNoWordOf(SAY_NOTHING, "that says nothing", NamingRules::placeNames))
            .because("a name that fits everything says what nothing is for"));
    rules.put(
        "names are written out",
        classes()
            .should(haveNoWordOf(ABBREVIATIONS, "abbreviated", NamingRules::allNames))
            .because("one word per idea, written out; registers keep the datasheet's spelling"));
    rules.put(
        "accessors are nouns",
        classes().should(haveAccessorsWithoutGet()).because("it is size(), not getSize()"));
    return rules;
  }

  private static Stream<String> placeNames(JavaClass type) {
    return Stream.concat(Stream.of(type.getPackageName().split("\\.")), words(simpleName(type)));
  }

  private static Stream<String> allNames(JavaClass type) {
    Stream<String> members =
        type.getMembers().stream()
            .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(member -> !isConstant(member))
            .map(JavaMember::getName)
            .flatMap(NamingRules::words);
    return Stream.concat(placeNames(type), members);
  }

  private static boolean isConstant(JavaMember member) {
    return member.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL));
  }

  private static String simpleName(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private static Stream<String> words(String name) {
    return WORD_BOUNDARY.splitAsStream(name);
  }

  private static ArchCondition<JavaClass> haveNoWordOf(
      Set<String> refused, String what, Function<JavaClass, Stream<String>> names) {
    return new ArchCondition<>("have no name " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        names
            .apply(type)
            .filter(word -> refused.contains(word.toLowerCase(Locale.ROOT)))
            .forEach(
                word ->
                    events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " says " + word)));
      }
    };
  }

  private static ArchCondition<JavaClass> haveAccessorsWithoutGet() {
    return new ArchCondition<>("have accessors without get") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : type.getMethods()) {
          if (method.getName().matches("get[A-Z].*")
              && method.getRawParameterTypes().isEmpty()
              && !isInherited(type, method.getName())) {
            events.add(
                SimpleConditionEvent.violated(method, method.getFullName() + " begins with get"));
          }
        }
      }
    };
  }

  private static boolean isInherited(JavaClass type, String accessor) {
    return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
        .anyMatch(parent -> parent.tryGetMethod(accessor).isPresent());
  }
}
