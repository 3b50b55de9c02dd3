package dev.cortado.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who may know whom. */
final class ArrowRules {
  private static final String OURS = Modules.PRODUCT + ".";

  private ArrowRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    Modules.all().forEach(module -> rules.put("arrows of " + module.name(), arrowsOf(module)));
    rules.put(
        "modules",
        classes()
            .should(haveAModule())
            .because("a package that no module claims has arrows that nobody thought about"));
    rules.put(
        "emulator is not shipped",
        noClasses()
            .that()
            .resideOutsideOfPackages(OURS + "emulator..", OURS + "host..", OURS + "linker.maven..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OURS + "emulator..")
            .because("the emulator is for tests and the run goal, and never part of an image"));
    rules.put(
        "emulator knows no driver",
        noClasses()
            .that()
            .resideInAPackage(OURS + "emulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                OURS + "hal", OURS + "hal.board..", OURS + "hal.nrf51822..", OURS + "hal.rp2040..")
            .because("an emulator that shares code with a driver shares its mistakes"));
    rules.put(
        "linker knows no chip",
        noClasses()
            .that()
            .resideInAPackage(OURS + "linker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + "hal..", OURS + "usb..")
            .because("chips and boards reach the linker through the wiring, so users can add one"));
    rules.put(
        "nothing depends on examples",
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + "examples..", OURS + "architecture..")
            .because("examples are copied out of the tree, and tests test what is there"));
    rules.put("no cycles", noCycles());
    return rules;
  }

  /** A module's root package is its API: it calls the parts, and the parts may name its types. */
  private static ArchRule noCycles() {
    SliceRule rule = slices().matching(OURS + "(**)").should().beFreeOfCycles();
    for (Modules.Module module : Modules.all()) {
      String api = OURS + module.name();
      rule =
          rule.ignoreDependency(
              JavaClass.Predicates.resideInAPackage(api + ".*.."),
              JavaClass.Predicates.resideInAPackage(api));
    }
    return rule.because("packages that need one another are one package");
  }

  private static ArchRule arrowsOf(Modules.Module module) {
    DescribedPredicate<JavaClass> inModule =
        DescribedPredicate.describe(
            "are in " + OURS + module.name(), type -> Modules.of(type).equals(Optional.of(module)));
    return classes()
        .that(inModule)
        .should(useOnlyWhatTheArrowsAllow(module))
        .because(
            "arrows point one way: "
                + module.name()
                + " may use "
                + (module.mayUse().isEmpty() ? "nothing" : String.join(", ", module.mayUse())));
  }

  private static ArchCondition<JavaClass> useOnlyWhatTheArrowsAllow(Modules.Module module) {
    return new ArchCondition<>("use only what its arrows allow") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (!target.isPrimitive() && !allowed(target)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }

      private boolean allowed(JavaClass target) {
        if (!Modules.isOurs(target)) {
          return module.mayUseOutside(target.getPackageName());
        }
        return Modules.of(target).map(module::mayUse).orElse(false);
      }
    };
  }

  private static ArchCondition<JavaClass> haveAModule() {
    return new ArchCondition<>("belong to a module of the design") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (Modules.of(type).isEmpty()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " belongs to no module"));
        }
      }
    };
  }
}
