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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The routines that compiled code calls for float and double (Run-time ABI for the Arm
 * Architecture, IHI 0043, section 4.1; {@code sqrt} and {@code fmod} as in C): Java code, each in a
 * section of its own, so that an image holds what it calls. Host only.
 *
 * <p>A routine is its Java method itself under the ABI's name: floats and doubles come and go in
 * the registers of ints and longs.
 */
public final class FloatRoutines {
  private static final String PACKAGE = "dev/cortado/machine/softfloat/";
  private static final Map<Chip.Core, ObjectCode> COMPILED = new ConcurrentHashMap<>();
  private static final Map<String, MethodKey> ROUTINES = new LinkedHashMap<>();
  private static final Pattern DEFINITION =
      Pattern.compile("^define internal (.*?)@(\"?)(.+?)\\2(\\(.*\\)) #0 ", Pattern.MULTILINE);

  /** Ends the names of what the routines share. */
  private static final String OURS = " of routines";

  /** What the routines' speed hangs on, and is short: no calls of these, at any size. */
  private static final Set<String> INLINED =
      inlined(
          "FloatFormat.zerosAbove(I)I",
          "FloatFormat.shiftRight(II)I",
          "FloatFormat.pack(III)I",
          "FloatConversion.normalize(II)I",
          "DoubleConversion.exact(II)J",
          "DoubleConversion.widened(III)J",
          "DoubleFormat.shiftRight(JI)J",
          "DoubleFormat.pack(IIJ)J",
          "DoubleFormat.join(IIJ)J");

  private static final Pattern SHARED = Pattern.compile("@\"(" + PACKAGE + "[^\"]*)\"");

  static {
    both("add", "%sSum.add");
    both("sub", "%sSum.subtract");
    both("mul", "%sProduct.multiply");
    both("div", "%sQuotient.divide");
    for (String[] each :
        new String[][] {
          {"eq", "isEqual"},
          {"lt", "isLess"},
          {"le", "isLessOrEqual"},
          {"gt", "isGreater"},
          {"ge", "isGreaterOrEqual"},
          {"un", "isUnordered"}
        }) {
      routine("__aeabi_fcmp" + each[0], "FloatOrder." + each[1], "(II)Z");
      routine("__aeabi_dcmp" + each[0], "DoubleOrder." + each[1], "(JJ)Z");
    }
    routine("__aeabi_i2f", "FloatConversion.fromInt", "(I)I");
    routine("__aeabi_ui2f", "FloatConversion.fromUnsignedInt", "(I)I");
    routine("__aeabi_l2f", "FloatConversion.fromLong", "(J)I");
    routine("__aeabi_ul2f", "FloatConversion.fromUnsignedLong", "(J)I");
    routine("__aeabi_f2iz", "FloatConversion.toInt", "(I)I");
    routine("__aeabi_f2lz", "FloatConversion.toLong", "(I)J");
    routine("__aeabi_i2d", "DoubleConversion.fromInt", "(I)J");
    routine("__aeabi_ui2d", "DoubleConversion.fromUnsignedInt", "(I)J");
    routine("__aeabi_l2d", "DoubleConversion.fromLong", "(J)J");
    routine("__aeabi_ul2d", "DoubleConversion.fromUnsignedLong", "(J)J");
    routine("__aeabi_d2iz", "DoubleConversion.toInt", "(J)I");
    routine("__aeabi_d2lz", "DoubleConversion.toLong", "(J)J");
    routine("__aeabi_d2f", "DoubleConversion.toFloat", "(J)I");
    routine("__aeabi_f2d", "DoubleConversion.fromFloat", "(I)J");
    routine("sqrtf", "FloatRoot.squareRoot", "(I)I");
    routine("sqrt", "DoubleRoot.squareRoot", "(J)J");
    routine("fmodf", "FloatRemainder.remainder", "(II)I");
    routine("fmod", "DoubleRemainder.remainder", "(JJ)J");
  }

  private FloatRoutines() {}

  private static Set<String> inlined(String... methods) {
    return Stream.of(methods)
        .map(method -> PACKAGE + method + OURS)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void both(String name, String method) {
    routine("__aeabi_f" + name, String.format(method, "Float"), "(II)I");
    routine("__aeabi_d" + name, String.format(method, "Double"), "(JJ)J");
  }

  private static void routine(String name, String method, String descriptor) {
    int dot = method.indexOf('.');
    String type = PACKAGE + method.substring(0, dot);
    ROUTINES.put(name, new MethodKey(type, method.substring(dot + 1), descriptor));
  }

  /** Returns the routines for {@code core}; compiled once a process. */
  public static ObjectCode compiledFor(Chip.Core core) {
    return COMPILED.computeIfAbsent(core, FloatRoutines::compile);
  }

  private static ObjectCode compile(Chip.Core core) {
    ClassPool classes = new ClassPool(SupportRoutines::bytes);
    FlowAnalysis flow = new FlowAnalysis(classes, FloatRoutines.class.getClassLoader());
    flow.runStatic(List.copyOf(ROUTINES.values()));
    Lowering lowering =
        new Lowering(
            new ImageHeap(new Layouts(flow, new Usage(flow, false))),
            new Suspending(flow),
            Map.of(),
            new CodeStyle(core, "minsize optsize \"no-builtins\"", false));
    return Llvm.compile(
        published(lowering.module("", PACKAGE + "FloatFormat.java")), TargetMachine.of(core));
  }

  /**
   * Gives the routines their names, what they share names that no application's code has, since it
   * may use the same methods, and every function a section.
   */
  private static String published(String module) {
    String named = module;
    for (Map.Entry<String, MethodKey> routine : ROUTINES.entrySet()) {
      named = named.replace("@\"" + routine.getValue().symbol() + "\"", "@" + routine.getKey());
    }
    named = SHARED.matcher(named).replaceAll("@\"$1" + OURS + "\"");
    Matcher definition = DEFINITION.matcher(named);
    return definition.replaceAll(
        found -> {
          String name = found.group(3);
          String linkage = ROUTINES.containsKey(name) ? "define " : "define internal ";
          return Matcher.quoteReplacement(
              linkage
                  + found.group(1)
                  + "@"
                  + found.group(2)
                  + name
                  + found.group(2)
                  + found.group(4)
                  + (INLINED.contains(name) ? " alwaysinline" : "")
                  + " #0 section \".text."
                  + name
                  + "\" ");
        });
  }
}
