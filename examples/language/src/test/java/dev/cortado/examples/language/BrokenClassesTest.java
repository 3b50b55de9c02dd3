package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.examples.language.device.OnDevice;
import dev.cortado.examples.language.device.Sources;
import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.LinkFailure;
import dev.cortado.linker.Optimisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Class files that only device code needs, so that no JVM has looked at them yet, and that are
 * broken: the full text of what a user reads, one golden file each.
 */
class BrokenClassesTest {
  private static final String FIRMWARE = "generated.Broken";
  private static final int MAJOR_OFFSET = 7;
  private static final int RANDOM_FILES = Integer.getInteger("random.files", 60);

  private static final String ACTOR =
      """
      package generated;
      import dev.cortado.examples.language.device.Results;
      import dev.cortado.kernel.*;
      public final class Broken implements Firmware {
        public void wire(Wiring wiring) {
          wiring.actor("user", Priority.of(1), new User());
        }
        static final class User extends Actor {
          private final int[] cells = {1, 2, 3};
          private int number = 3;
          public void run() {
            Results.out(First.compute(number++, cells));
            Results.out(Second.table[number & 1]);
            Results.out(Second.compute(number++));
            Results.out(Results.END);
          }
        }
      }
      """;
  private static final String FIRST =
      """
      package generated;
      final class First {
        interface Step { int go(int x); }
        static final int[] TABLE = {4, 5};
        static int bias = 7;
        static final Step STEP = x -> x + bias;
        static int compute(int x, int[] cells) {
          int sum = 0;
          for (int cell : cells) {
            try {
              sum += STEP.go(cell) / x;
            } catch (ArithmeticException e) {
              sum = TABLE[x & 1];
            }
          }
          switch (sum) {
            case 3: return 1;
            case 9: return more(sum);
            default: return sum;
          }
        }
        static int more(long x) {
          return (int) (x * 3 >>> 5);
        }
      }
      """;
  private static final String SECOND =
      """
      package generated;
      final class Second {
        static int[] table = {6, 7};
        static int compute(int x) { return x * 3; }
      }
      """;

  @TempDir Path folder;

  private Path first;
  private Path second;

  @BeforeEach
  void compile() throws IOException {
    Sources.compile(
        Map.of(FIRMWARE, ACTOR, "generated.First", FIRST, "generated.Second", SECOND), folder);
    first = folder.resolve("generated/First.class");
    second = folder.resolve("generated/Second.class");
  }

  private String refusal() {
    LinkFailure failure =
        catchThrowableOfType(
            LinkFailure.class,
            () -> OnDevice.link(folder, FIRMWARE, "microbit", Optimisation.SIZE));
    assertThat(failure).isNotNull();
    return failure.problems().stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n\n"))
        .replace(folder.toString(), "FOLDER")
        .replaceAll("([Jj]ava|--release) \\d+", "$1 N");
  }

  private static ClassNode read(Path file) throws IOException {
    ClassNode node = new ClassNode();
    new ClassReader(Files.readAllBytes(file)).accept(node, 0);
    return node;
  }

  private static void write(Path file, ClassNode node) throws IOException {
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    Files.write(file, writer.toByteArray());
  }

  private static MethodNode compute(ClassNode node) {
    MethodNode method =
        node.methods.stream().filter(each -> each.name.equals("compute")).findFirst().orElseThrow();
    method.instructions.clear();
    method.tryCatchBlocks.clear();
    method.localVariables.clear();
    return method;
  }

  @Test
  void tellsOfOneForNewerJava() throws Exception {
    byte[] bytes = Files.readAllBytes(first);
    bytes[MAJOR_OFFSET] = 99;
    Files.write(first, bytes);

    RefusalsTest.compare("NewerJava", refusal());
  }

  @Test
  void tellsOfAllThatAreTruncated() throws Exception {
    for (Path file : new Path[] {first, second}) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    RefusalsTest.compare("TruncatedClasses", refusal());
  }

  @Test
  void tellsOfOneThatDoesNotVerify() throws Exception {
    ClassNode node = read(second);
    MethodNode method = compute(node);
    method.instructions.add(new InsnNode(Opcodes.ACONST_NULL));
    method.instructions.add(new InsnNode(Opcodes.IRETURN));
    write(second, node);

    RefusalsTest.compare("UnverifiableClass", refusal());
  }

  @Test
  void tellsOfMissingClassesAndMembers() throws Exception {
    Files.delete(second);
    ClassNode node = read(first);
    node.methods.removeIf(method -> method.name.equals("more"));
    write(first, node);

    RefusalsTest.compare("MissingClass", refusal());
  }

  @Test
  void tellsOfUnknownBootstraps() throws Exception {
    ClassNode node = read(second);
    MethodNode method = compute(node);
    Handle bootstrap =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "generated/Second",
            "boot",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
            false);
    method.instructions.add(new InvokeDynamicInsnNode("find", "()I", bootstrap));
    method.instructions.add(new InsnNode(Opcodes.IRETURN));
    write(second, node);

    RefusalsTest.compare("UnknownBootstrap", refusal());
  }

  /** What javac made of finally before Java 6. */
  @Test
  void copiesSubroutinesOfOldClasses() throws Exception {
    ClassNode node = read(second);
    node.version = Opcodes.V1_4;
    MethodNode method = compute(node);
    LabelNode subroutine = new LabelNode();
    method.instructions.add(new JumpInsnNode(Opcodes.JSR, subroutine));
    method.instructions.add(new JumpInsnNode(Opcodes.JSR, subroutine));
    method.instructions.add(new VarInsnNode(Opcodes.ILOAD, 0));
    method.instructions.add(new InsnNode(Opcodes.IRETURN));
    method.instructions.add(subroutine);
    method.instructions.add(new VarInsnNode(Opcodes.ASTORE, 1));
    method.instructions.add(new VarInsnNode(Opcodes.ILOAD, 0));
    method.instructions.add(new VarInsnNode(Opcodes.ILOAD, 0));
    method.instructions.add(new InsnNode(Opcodes.IMUL));
    method.instructions.add(new VarInsnNode(Opcodes.ISTORE, 0));
    method.instructions.add(new VarInsnNode(Opcodes.RET, 1));
    method.maxStack = 2;
    method.maxLocals = 2;
    write(second, node);

    OnDevice.Run run =
        OnDevice.run(OnDevice.link(folder, FIRMWARE, "microbit", Optimisation.SIZE), "microbit");

    assertThat(run.words()).contains(4 * 4 * 4 * 4);
  }

  @Test
  void neverTakesOneForAMistakeOfTheLinkersOwn() throws Exception {
    byte[] good = Files.readAllBytes(first);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < RANDOM_FILES; i++) {
      byte[] bytes = good.clone();
      int at = random.nextInt(bytes.length);
      int value = random.nextInt(1 << Byte.SIZE);
      if (i % 4 == 0) {
        bytes = Arrays.copyOf(bytes, at);
      } else {
        bytes[at] = (byte) value;
      }
      Files.write(first, bytes);
      String made = "byte " + at + " made " + value + ", " + bytes.length + " bytes";
      try {
        OnDevice.link(folder, FIRMWARE, "microbit", Optimisation.SIZE);
      } catch (LinkFailure failure) {
        assertThat(failure.problems()).as(made).allMatch(Problem::isError);
      } catch (RuntimeException | LinkageError e) {
        throw new AssertionError(made, e);
      }
    }
  }
}
