package dev.cortado.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What the product's own device code must not do; the linker asks the same of applications. */
final class DeviceCodeRules {
  private static final Predicate<JavaClass> HOST = DeviceCode.hostClasses();

  /** Java's own methods on floats and doubles; only applications call them, and pay for them. */
  private static final String MATH = Modules.PRODUCT + ".machine.math";

  /** Java's own sorting, of floats and doubles too; only applications call it. */
  private static final String SORT = Modules.PRODUCT + ".machine.ArraySort";

  private DeviceCodeRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "no threads",
        codeUnits()
            .that(DeviceCode.methods())
            .should(notAccess("threads", DeviceCodeRules::isThreading))
            .because("the device runs actors on interrupt levels and has no threads"));
    rules.put(
        "no monitors",
        codeUnits()
            .that(DeviceCode.methods())
            .should(notBeSynchronized())
            .because("objects have no monitors on the device"));
    rules.put(
        "no reflection",
        codeUnits()
            .that(DeviceCode.methods())
            .should(notAccess("reflection", DeviceCodeRules::isReflection))
            .because("the image holds no classes, only what the wiring reaches"));
    rules.put(
        "no operating system",
        codeUnits()
            .that(DeviceCode.methods())
            .should(notAccess("an operating system", DeviceCodeRules::isOperatingSystem))
            .because("there is none: no console, files, network, calendar or environment"));
    rules.put(
        "no collections",
        codeUnits()
            .that(DeviceCode.methods())
            .should(notAccess("collections and streams", DeviceCodeRules::isCollection))
            .because("they allocate, and the device has no heap"));
    rules.put(
        "no new objects",
        codeUnits()
            .that(DeviceCode.methods())
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(MATH)
            .should(notMakeObjects())
            .because("drivers and kernel make no garbage in JVM runs either"));
    rules.put(
        "no floating point in methods",
        codeUnits()
            .that(DeviceCode.methods())
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(MATH)
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName(SORT)
            .should(notUseFloatingPoint())
            .because("drivers and kernel must cost the same on cores without floating point"));
    rules.put(
        "no floating point in fields",
        classes()
            .that(DeviceCode.classes())
            .and()
            .resideOutsideOfPackage(MATH)
            .should(notHaveFloatingPointFields())
            .because("drivers and kernel must cost the same on cores without floating point"));
    rules.put(
        "no host code",
        codeUnits()
            .that(DeviceCode.methods())
            .should(notAccess("host classes", (owner, name) -> HOST.test(owner)))
            .because("wiring, graph model and tools run on the host only"));
    return rules;
  }

  private static boolean isThreading(JavaClass owner, String name) {
    return owner.getPackageName().startsWith("java.util.concurrent")
        || List.of("java.lang.Thread", "java.lang.ThreadLocal", "java.util.Timer")
            .contains(owner.getName())
        || owner.getName().equals("java.lang.Object")
            && List.of("wait", "notify", "notifyAll").contains(name);
  }

  private static boolean isReflection(JavaClass owner, String name) {
    return owner.getPackageName().equals("java.lang.reflect")
        || owner.getPackageName().equals("java.lang.invoke")
        || List.of("java.lang.Class", "java.util.ServiceLoader").contains(owner.getName())
        || owner.getName().equals("java.lang.Object") && name.equals("getClass");
  }

  private static boolean isOperatingSystem(JavaClass owner, String name) {
    return owner.getPackageName().matches("java\\.(io|net|nio|time)(\\..*)?")
        || List.of("java.lang.System", "java.lang.Runtime", "java.lang.Process")
            .contains(owner.getName());
  }

  private static boolean isCollection(JavaClass owner, String name) {
    boolean makesNothing =
        owner.getName().endsWith(".Objects")
            || owner.getName().equals("java.util.Comparator") && name.equals("compare");
    return owner.getPackageName().equals("java.util.stream")
        || owner.getPackageName().equals("java.util") && !makesNothing;
  }

  private static ArchCondition<JavaCodeUnit> notAccess(
      String what, BiPredicate<JavaClass, String> refused) {
    return new ArchCondition<>("not use " + what) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
          if (refused.test(access.getTargetOwner(), access.getTarget().getName())) {
            events.add(SimpleConditionEvent.violated(unit, access.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaCodeUnit> notMakeObjects() {
    return new ArchCondition<>("not make objects, unless to throw them") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        for (JavaConstructorCall call : unit.getConstructorCallsFromSelf()) {
          if (!call.getTargetOwner().isAssignableTo(Throwable.class)) {
            events.add(SimpleConditionEvent.violated(unit, call.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaCodeUnit> notBeSynchronized() {
    return new ArchCondition<>("not be synchronized") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        if (unit.getModifiers().contains(JavaModifier.SYNCHRONIZED)) {
          events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " is synchronized"));
        }
      }
    };
  }

  private static ArchCondition<JavaCodeUnit> notUseFloatingPoint() {
    return new ArchCondition<>("not take or return floating point") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean takes = unit.getRawParameterTypes().stream().anyMatch(DeviceCodeRules::isFloating);
        if (takes || isFloating(unit.getRawReturnType())) {
          events.add(
              SimpleConditionEvent.violated(unit, unit.getFullName() + " is floating point"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> notHaveFloatingPointFields() {
    return new ArchCondition<>("not have fields of floating point") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (isFloating(field.getRawType())) {
            events.add(
                SimpleConditionEvent.violated(field, field.getFullName() + " is floating point"));
          }
        }
      }
    };
  }

  private static boolean isFloating(JavaClass type) {
    return List.of("float", "double").contains(type.getBaseComponentType().getName());
  }
}
