package dev.cortado.linker.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

final class LambdaRewriterTest {
  private static final String SHAPES =
      """
      package acme;
      import java.io.Serializable;
      import java.util.*;
      import java.util.function.*;
      public class Shapes {
        interface Scale { long apply(int factor); }
        interface Note<T> { void take(T t); }
        interface IntNote extends Note<Integer> { void take(Integer i); }
        interface Wide { double sum(byte b, char c, short s, int i, long l, float f); }
        interface Own { Own self(); default Supplier<Own> later() { return () -> secret(); }
          private Own secret() { return self(); } }
        static class Base { protected String hi() { return "base"; } }
        static class Derived extends Base {
          protected String hi() { return "derived"; }
          Supplier<String> above() { return super::hi; }
          Supplier<String> here() { return this::hi; }
        }
        static final class Box<T> {
          final T value;
          Box(T value) { this.value = value; }
          private T open() { return value; }
          static <T> Supplier<T> opener(Box<T> box) { return box::open; }
        }
        static final class Hidden { private final int depth; private Hidden(int depth) {
          this.depth = depth; } }
        private static int twice(int x) { return 2 * x; }
        private int field = 5;
        private int addField(int x) { return x + field; }
        static long widen(long x) { return x + 1; }
        static int total(Integer... xs) { return xs.length; }
        static String kind(Object o) { return o.getClass().getSimpleName(); }
        static Wide wide(double bias) { return (b, c, s, i, l, f) -> bias + b + c + s + i + l + f; }

        public static List<Object> run() {
          List<Object> out = new ArrayList<>();
          Shapes shapes = new Shapes();
          Runnable plain = () -> out.add("plain");
          plain.run();
          IntUnaryOperator privateStatic = Shapes::twice;
          out.add(privateStatic.applyAsInt(21));
          IntUnaryOperator bound = shapes::addField;
          out.add(bound.applyAsInt(1));
          ToIntFunction<String> unbound = String::length;
          out.add(unbound.applyAsInt("four"));
          Function<Integer, Hidden> made = Hidden::new;
          out.add(made.apply(9).depth);
          IntFunction<int[]> array = int[]::new;
          out.add(array.apply(3).length);
          Scale widened = Shapes::widen;
          out.add(widened.apply(41));
          Function<Integer, Long> boxedBoth = x -> x + 1L;
          out.add(boxedBoth.apply(1));
          ToLongFunction<Integer> unboxedAndWidened = Shapes::widen;
          out.add(unboxedAndWidened.applyAsLong(7));
          Supplier<Integer> boxedResult = "abc"::length;
          out.add(boxedResult.get());
          Function<Integer, Object> boxedToObject = Integer::intValue;
          out.add(boxedToObject.apply(8));
          IntFunction<String> boxedArgument = Shapes::kind;
          out.add(boxedArgument.apply(1));
          BiFunction<Integer, Integer, Integer> varargs = Shapes::total;
          out.add(varargs.apply(1, 2));
          Consumer<String> dropped = out::add;
          dropped.accept("dropped");
          LongConsumer droppedLong = Shapes::widen;
          droppedLong.accept(1);
          IntNote bridged = i -> out.add("bridge " + i);
          Note<Integer> raw = bridged;
          raw.take(6);
          Runnable marked = (Runnable & Serializable & Cloneable) () -> out.add("marked");
          marked.run();
          out.add(marked instanceof Serializable);
          out.add(marked instanceof Cloneable);
          Runnable serializableReference = (Runnable & Serializable) shapes::touch;
          serializableReference.run();
          out.add(shapes.field);
          out.add(new Derived().above().get() + new Derived().here().get());
          out.add(Box.opener(new Box<>("boxed")).get());
          Own own = new Own() { public Own self() { return this; } };
          out.add(own.later().get() == own);
          out.add(wide(0.5).sum((byte) 1, (char) 2, (short) 3, 4, 5L, 6f));
          Supplier<Supplier<String>> nested = () -> () -> "nested" + out.size();
          out.add(nested.get().get());
          Comparator<String> byLength = Comparator.comparing(String::length);
          out.add(byLength.compare("a", "bb"));
          BooleanSupplier flag = out::isEmpty;
          out.add(flag.getAsBoolean());
          Function<Object, String> text = String::valueOf;
          out.add(text.apply('c'));
          UnaryOperator<int[]> copy = int[]::clone;
          out.add(copy.apply(new int[] {1, 2}).length);
          try {
            Supplier<String> none = ((String) null)::trim;
            out.add(none);
          } catch (NullPointerException e) {
            out.add("null receiver");
          }
          try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Function<Object, Object> polluted = (Function) unboxed();
            out.add(polluted.apply("no number"));
          } catch (ClassCastException e) {
            out.add("class cast");
          }
          return out;
        }
        static Function<Integer, Integer> unboxed() { return Shapes::twice; }
        private void touch() { field++; }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"9", "11", "17"})
  void everyShapeBehavesAsOnThePlatform(int release) throws Exception {
    UserProject project =
        new UserProject(folder).release(release).source("acme/Shapes.java", SHAPES).compile();

    Object rewritten;
    try (ApplicationLoader loader = project.loader()) {
      rewritten = run(loader);
    }

    URL[] urls = {project.classes().toUri().toURL()};
    try (URLClassLoader platform = new URLClassLoader(urls, null)) {
      assertThat(rewritten).isEqualTo(run(platform));
    }
  }

  @Test
  void onlyCallsOfSuperStayDynamic() throws Exception {
    UserProject project = new UserProject(folder).source("acme/Shapes.java", SHAPES).compile();

    try (ApplicationLoader loader = project.loader()) {
      assertThat(dynamicCalls(loader, "acme/Shapes$Box")).isEmpty();
      assertThat(dynamicCalls(loader, "acme/Shapes$Own")).isEmpty();
      assertThat(dynamicCalls(loader, "acme/Shapes$Derived")).isEmpty();
      assertThat(dynamicCalls(loader, "acme/Shapes"))
          .allMatch(call -> !call.contains("LambdaMetafactory") || call.contains("deserialize"));
    }
  }

  @Test
  void namesFollowTheOrderOfTheBytecode() throws Exception {
    UserProject project =
        new UserProject(folder)
            .source(
                "acme/Two.java",
                """
                package acme;
                public class Two {
                  public static final Runnable FIRST = () -> {};
                  public static Runnable second(int x) {
                    return () -> System.identityHashCode(x);
                  }
                }
                """)
            .compile();

    try (ApplicationLoader loader = project.loader()) {
      Class<?> two = loader.loadClass("acme.Two");
      Object first = two.getField("FIRST").get(null);
      Object second = two.getMethod("second", int.class).invoke(null, 1);

      assertThat(second.getClass().getName()).isEqualTo("acme.Two$$Lambda$1");
      assertThat(first.getClass().getName()).isEqualTo("acme.Two$$Lambda$2");
      assertThat(first.getClass().isNestmateOf(two)).isTrue();
      assertThat(loader.classBytes("acme/Two$$Lambda$2")).isNotNull();
      assertThat(loader.classBytes("acme/Two$$Lambda$3")).isNull();
    }
  }

  @Test
  void lambdaWithoutCapturedValuesIsOneObject() throws Exception {
    UserProject project =
        new UserProject(folder)
            .source(
                "acme/One.java",
                """
                package acme;
                public class One {
                  public static Runnable make() { return () -> {}; }
                }
                """)
            .compile();

    try (ApplicationLoader loader = project.loader()) {
      Method make = loader.loadClass("acme.One").getMethod("make");

      assertThat(make.invoke(null)).isSameAs(make.invoke(null));
    }
  }

  @Test
  void twoLoadersMakeTheSameBytes() throws Exception {
    UserProject project = new UserProject(folder).source("acme/Shapes.java", SHAPES).compile();

    try (ApplicationLoader one = project.loader();
        ApplicationLoader other = project.loader()) {
      other.classBytes("acme/Shapes$Derived");
      for (String name : List.of("acme/Shapes", "acme/Shapes$$Lambda$7", "acme/Shapes$Box")) {
        assertThat(one.classBytes(name)).isEqualTo(other.classBytes(name));
      }
    }
  }

  @Test
  void framesNameTheLineOfTheLambda() throws Exception {
    UserProject project =
        new UserProject(folder)
            .source(
                "acme/Line.java",
                """
                package acme;
                public class Line {
                  public static StackTraceElement[] frames() {
                    StackTraceElement[][] out = new StackTraceElement[1][];
                    Runnable lambda =
                        () -> out[0] = new Throwable().getStackTrace();
                    lambda.run();
                    return out[0];
                  }
                }
                """)
            .compile();

    try (ApplicationLoader loader = project.loader()) {
      Method frames = loader.loadClass("acme.Line").getMethod("frames");
      StackTraceElement frame = ((StackTraceElement[]) frames.invoke(null))[1];

      assertThat(frame.getClassName()).isEqualTo("acme.Line$$Lambda$1");
      assertThat(frame.getFileName() + ":" + frame.getLineNumber()).isEqualTo("Line.java:5");
    }
  }

  private static Object run(ClassLoader loader) throws Exception {
    return loader.loadClass("acme.Shapes").getMethod("run").invoke(null);
  }

  private static List<String> dynamicCalls(ApplicationLoader loader, String name)
      throws IOException {
    ClassNode node = new ClassNode();
    new ClassReader(loader.classBytes(name)).accept(node, 0);
    List<String> calls = new ArrayList<>();
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        if (instruction instanceof InvokeDynamicInsnNode site) {
          calls.add(method.name + ": " + site.bsm);
        }
      }
    }
    return calls;
  }
}
