package dev.cortado.linker.boot;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.generate.Llvm;
import dev.cortado.linker.generate.ObjectCode;
import dev.cortado.linker.generate.TargetMachine;
import dev.cortado.linker.lower.CodeStyle;
import dev.cortado.linker.lower.Lowering;
import dev.cortado.linker.snapshot.ImageHeap;
import dev.cortado.linker.snapshot.Layouts;
import dev.cortado.linker.snapshot.Usage;
import dev.cortado.linker.weave.Suspending;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The routines that compiled code calls for what the core lacks (Run-time ABI for the Arm
 * Architecture, IHI 0043, section 4): Java code, each in a section of its own. Host only.
 */
public final class SupportRoutines {
  private static final String ARITHMETIC = "dev/cortado/machine/Arithmetic";
  private static final Map<Chip.Core, ObjectCode> COMPILED = new ConcurrentHashMap<>();

  private SupportRoutines() {}

  /** Returns the routines for {@code core}; compiled once a process. */
  public static ObjectCode compiledFor(Chip.Core core) {
    return COMPILED.computeIfAbsent(core, SupportRoutines::compile);
  }

  private static ObjectCode compile(Chip.Core core) {
    ClassPool classes = new ClassPool(SupportRoutines::bytes);
    FlowAnalysis flow = new FlowAnalysis(classes, SupportRoutines.class.getClassLoader());
    List<MethodKey> roots = new ArrayList<>();
    for (String name : List.of("divideUnsigned", "divide")) {
      roots.add(new MethodKey(ARITHMETIC, name, "(II)I"));
      roots.add(new MethodKey(ARITHMETIC, name, "(JJ)J"));
    }
    roots.add(new MethodKey(ARITHMETIC, "multiply", "(JJ)J"));
    for (String name : List.of("shiftLeft", "shiftRight", "shiftRightUnsigned")) {
      roots.add(new MethodKey(ARITHMETIC, name, "(JI)J"));
    }
    flow.runStatic(roots);
    Usage usage = new Usage(flow, false);
    Lowering lowering =
        new Lowering(
            new ImageHeap(new Layouts(flow, usage)),
            new Suspending(flow),
            Map.of(),
            new CodeStyle(core, "alwaysinline minsize optsize \"no-builtins\"", false));
    String module = lowering.module(wrappers(), ARITHMETIC + ".java");
    return Llvm.compile(module, TargetMachine.of(core));
  }

  static byte[] bytes(String name) {
    ClassLoader loader = SupportRoutines.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String wrappers() {
    StringBuilder text = new StringBuilder();
    wrapper(text, "__aeabi_uidiv", "i32", "i32", "divideUnsigned(II)I");
    wrapper(text, "__aeabi_idiv", "i32", "i32", "divide(II)I");
    wrapper(text, "__aeabi_lmul", "i64", "i64", "multiply(JJ)J");
    wrapper(text, "__aeabi_llsl", "i64", "i32", "shiftLeft(JI)J");
    wrapper(text, "__aeabi_lasr", "i64", "i32", "shiftRight(JI)J");
    wrapper(text, "__aeabi_llsr", "i64", "i32", "shiftRightUnsigned(JI)J");
    remainder(text, "__aeabi_uidivmod", "i32", "divideUnsigned(II)I");
    remainder(text, "__aeabi_idivmod", "i32", "divide(II)I");
    remainder(text, "__aeabi_uldivmod", "i64", "divideUnsigned(JJ)J");
    remainder(text, "__aeabi_ldivmod", "i64", "divide(JJ)J");
    for (String suffix : List.of("", "4", "8")) {
      copy(text, "__aeabi_memcpy" + suffix);
      move(text, "__aeabi_memmove" + suffix);
      fill(text, "__aeabi_memset" + suffix, true);
      fill(text, "__aeabi_memclr" + suffix, false);
    }
    return text.toString();
  }

  private static String section(String name) {
    return " #1 section \".text." + name + "\" {\n";
  }

  private static void wrapper(
      StringBuilder text, String name, String type, String second, String method) {
    text.append("define ")
        .append(type)
        .append(" @")
        .append(name)
        .append('(')
        .append(type)
        .append(" %a, ")
        .append(second)
        .append(" %b)")
        .append(section(name))
        .append("  %r = call ")
        .append(type)
        .append(" @\"")
        .append(ARITHMETIC)
        .append('.')
        .append(method)
        .append("\"(")
        .append(type)
        .append(" %a, ")
        .append(second)
        .append(" %b)\n  ret ")
        .append(type)
        .append(" %r\n}\n");
  }

  private static void remainder(StringBuilder text, String name, String type, String method) {
    String pair = "{ " + type + ", " + type + " }";
    String product =
        type.equals("i32")
            ? "  %p = mul i32 %q, %b\n"
            : "  %p = call i64 @__aeabi_lmul(i64 %q, i64 %b)\n";
    text.append("define ")
        .append(pair)
        .append(" @")
        .append(name)
        .append('(')
        .append(type)
        .append(" %a, ")
        .append(type)
        .append(" %b)")
        .append(section(name))
        .append("  %q = call ")
        .append(type)
        .append(" @\"")
        .append(ARITHMETIC)
        .append('.')
        .append(method)
        .append("\"(")
        .append(type)
        .append(" %a, ")
        .append(type)
        .append(" %b)\n")
        .append(product)
        .append("  %r = sub ")
        .append(type)
        .append(" %a, %p\n")
        .append("  %x = insertvalue ")
        .append(pair)
        .append(" poison, ")
        .append(type)
        .append(" %q, 0\n  %y = insertvalue ")
        .append(pair)
        .append(" %x, ")
        .append(type)
        .append(" %r, 1\n  ret ")
        .append(pair)
        .append(" %y\n}\n");
  }

  private static void copy(StringBuilder text, String name) {
    text.append("define void @")
        .append(name)
        .append("(ptr %to, ptr %from, i32 %n)")
        .append(section(name))
        .append(
            """
              br label %test
            test:
              %i = phi i32 [ 0, %0 ], [ %next, %byte ]
              %more = icmp ne i32 %i, %n
              br i1 %more, label %byte, label %done
            byte:
              %s = getelementptr i8, ptr %from, i32 %i
              %d = getelementptr i8, ptr %to, i32 %i
              %b = load i8, ptr %s
              store i8 %b, ptr %d
              %next = add i32 %i, 1
              br label %test
            done:
              ret void
            }
            """);
  }

  /** As a copy, but from behind where the target begins within the source. */
  private static void move(StringBuilder text, String name) {
    text.append("define void @")
        .append(name)
        .append("(ptr %to, ptr %from, i32 %n)")
        .append(section(name))
        .append(
            """
              %behind = icmp ugt ptr %to, %from
              %first = sub i32 %n, 1
              %start = select i1 %behind, i32 %first, i32 0
              %step = select i1 %behind, i32 -1, i32 1
              br label %test
            test:
              %left = phi i32 [ %n, %0 ], [ %fewer, %byte ]
              %i = phi i32 [ %start, %0 ], [ %next, %byte ]
              %more = icmp ne i32 %left, 0
              br i1 %more, label %byte, label %done
            byte:
              %s = getelementptr i8, ptr %from, i32 %i
              %d = getelementptr i8, ptr %to, i32 %i
              %b = load i8, ptr %s
              store i8 %b, ptr %d
              %next = add i32 %i, %step
              %fewer = sub i32 %left, 1
              br label %test
            done:
              ret void
            }
            """);
  }

  private static void fill(StringBuilder text, String name, boolean withValue) {
    text.append("define void @")
        .append(name)
        .append("(ptr %to, i32 %n")
        .append(withValue ? ", i32 %c)" : ")")
        .append(section(name))
        .append(withValue ? "  %v = trunc i32 %c to i8\n" : "  %v = add i8 0, 0\n")
        .append(
            """
              br label %test
            test:
              %i = phi i32 [ 0, %0 ], [ %next, %byte ]
              %more = icmp ne i32 %i, %n
              br i1 %more, label %byte, label %done
            byte:
              %d = getelementptr i8, ptr %to, i32 %i
              store i8 %v, ptr %d
              %next = add i32 %i, 1
              br label %test
            done:
              ret void
            }
            """);
  }
}
