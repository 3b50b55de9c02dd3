package dev.cortado.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All rules, over the classes of all modules. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = Product.classes();

  @TestFactory
  Stream<DynamicTest> theProductKeepsTheRule() {
    return Product.rules().entrySet().stream()
        .map(
            named ->
                dynamicTest(
                    named.getKey(),
                    () -> {
                      ArchRule rule = named.getValue();
                      rule.allowEmptyShould(true).check(CLASSES);
                    }));
  }

  @Test
  void everyModuleHasClasses() {
    Set<Modules.Module> seen = new HashSet<>();
    for (JavaClass type : CLASSES) {
      Modules.of(type).ifPresent(seen::add);
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(Modules.all());
  }

  @Test
  void theListsOfHostCodeNameWhatThereIs() {
    for (String name : DeviceCode.HOST_CLASSES) {
      assertThat(CLASSES.contain(Modules.PRODUCT + "." + name)).as(name).isTrue();
    }
    for (String name : DeviceCode.WIRING_METHODS) {
      int dot = name.lastIndexOf('.');
      assertThat(CLASSES.get(Modules.PRODUCT + "." + name.substring(0, dot)).getMethods())
          .as(name)
          .anyMatch(method -> method.getName().equals(name.substring(dot + 1)));
    }
  }
}
