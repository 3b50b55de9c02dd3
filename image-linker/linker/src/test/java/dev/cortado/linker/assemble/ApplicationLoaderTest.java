package dev.cortado.linker.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.Wiring;
import dev.cortado.kernel.graph.Graph;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplicationLoaderTest {
  private static final ClassLoader LINKER = ApplicationLoaderTest.class.getClassLoader();

  @TempDir Path folder;

  @Test
  void definesTheKernelAnewAndSharesTheGraph() throws Exception {
    try (ApplicationLoader loader = new ApplicationLoader(UserProject.KERNEL, LINKER)) {
      assertThat(loader.loadClass(Wiring.class.getName())).isNotSameAs(Wiring.class);
      assertThat(loader.loadClass(Graph.class.getName())).isSameAs(Graph.class);
    }
  }

  @Test
  void doesNotSeeTheLinkersOwnClasses() {
    try (ApplicationLoader loader = new ApplicationLoader(List.of(), LINKER)) {
      assertThat(loader.getResource("org/objectweb/asm/ClassReader.class")).isNull();
      assertThat(loader.classBytes("org/objectweb/asm/ClassReader")).isNull();
    }
  }

  @Test
  void knowsTheBytesOfPlatformClasses() {
    try (ApplicationLoader loader = new ApplicationLoader(List.of(), LINKER)) {
      assertThat(loader.classBytes("java/lang/Math")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
      assertThat(loader.classBytes("java/sql/Driver")).isNotNull();
      assertThat(loader.classBytes("java/lang/Nothing")).isNull();
      assertThat(loader.classBytes("[I")).isNull();
    }
  }

  @Test
  void readsClassesAndResourcesOfJars() throws Exception {
    UserProject project =
        new UserProject(folder).source("acme/A.java", "package acme;\npublic class A {}").compile();
    Path jar = folder.resolve("a.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("acme/A.class"));
      Files.copy(project.classes().resolve("acme/A.class"), out);
      out.putNextEntry(new JarEntry("acme/note.txt"));
      out.write('!');
    }

    try (ApplicationLoader loader = new ApplicationLoader(List.of(jar), LINKER)) {
      assertThat(loader.loadClass("acme.A").getClassLoader()).isSameAs(loader);
      assertThat(loader.getResourceAsStream("acme/note.txt")).hasContent("!");
      assertThat(loader.origin("acme/A")).isEqualTo(jar);
    }
  }
}
