package dev.cortado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The rules see every module: a new one has to be named in the table and among the dependencies.
 */
class ModuleListTest {
  private final List<String> folders = new ArrayList<>();
  private final List<String> artifacts = new ArrayList<>();

  ModuleListTest() throws Exception {
    collect(Product.folder(), "");
  }

  @Test
  void theTableNamesEveryModule() {
    assertThat(folders)
        .isNotEmpty()
        .allMatch(
            folder -> Modules.all().stream().anyMatch(module -> module.folder().equals(folder)));
  }

  @Test
  void theTableNamesNothingElse() {
    assertThat(Modules.all()).extracting(Modules.Module::folder).allMatch(folders::contains);
  }

  @Test
  void theRulesDependOnEveryModule() throws Exception {
    Document pom = parse(Product.folder().resolve("architecture-tests"));

    assertThat(texts(pom, "artifactId")).containsAll(artifacts);
  }

  private void collect(Path folder, String name) throws Exception {
    Document pom = parse(folder);
    List<String> modules = texts(pom, "module");
    if (modules.isEmpty()) {
      folders.add(name);
      artifacts.add(ownArtifact(pom));
    }
    for (String module : modules) {
      if (!module.equals("examples") && !module.equals("architecture-tests")) {
        collect(folder.resolve(module), name.isEmpty() ? module : name + "/" + module);
      }
    }
  }

  private static Document parse(Path folder) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("pom.xml").toFile());
  }

  private static List<String> texts(Document pom, String tag) {
    NodeList nodes = pom.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().trim());
    }
    return texts;
  }

  private static String ownArtifact(Document pom) {
    NodeList nodes = pom.getElementsByTagName("artifactId");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element node = (Element) nodes.item(i);
      if (node.getParentNode() == pom.getDocumentElement()) {
        return node.getTextContent().trim();
      }
    }
    throw new IllegalStateException("a pom without an artifactId of its own");
  }
}
