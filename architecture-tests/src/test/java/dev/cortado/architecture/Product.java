package dev.cortado.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rules are about, and all rules by name. */
final class Product {
  private Product() {}

  /** Returns the classes of all modules, without tests. */
  static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("dev/cortado/architecture/"))
        .importPackages(Modules.PRODUCT);
  }

  /** Returns all rules over classes. */
  static Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.putAll(ArrowRules.all());
    rules.putAll(DeviceCodeRules.all());
    rules.putAll(NamingRules.all());
    return rules;
  }

  /** Returns the top folder of the source tree. */
  static Path folder() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("architecture-tests"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
