package dev.cortado.linker.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.kernel.graph.Chip.Core;
import dev.cortado.linker.LinkerBug;
import dev.cortado.linker.emit.CompiledImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StackProverTest {
  private static final String CODE =
      """
      @x = global i32 0
      @pointer = global ptr @leaf
      @other = global ptr @small
      define i32 @leaf(i32 %a) #0 {
        %r = add i32 %a, 1
        ret i32 %r
      }
      define void @use(ptr %p) #0 {
        store volatile i32 1, ptr %p
        ret void
      }
      define i32 @small(i32 %a) #0 {
        %p = alloca i32, i32 5
        call void @use(ptr %p)
        %r = load volatile i32, ptr %p
        ret i32 %r
      }
      define i32 @big(i32 %a) #0 {
        %p = alloca i32, i32 500
        call void @use(ptr %p)
        %r = load volatile i32, ptr %p
        ret i32 %r
      }
      define i32 @aligned(i32 %a) #0 {
        %p = alloca i32, i32 5, align 32
        call void @use(ptr %p)
        %r = load volatile i32, ptr %p
        ret i32 %r
      }
      define i32 @many(i32 %a, i32 %b, i32 %c, i32 %d, i32 %e, i32 %f) #0 {
        %p = alloca i32
        call void @use(ptr %p)
        %r = load volatile i32, ptr %p
        %s = mul i32 %r, %f
        ret i32 %s
      }
      define void @panic(i32 %c) #1 {
        store volatile i32 %c, ptr @x
        br label %l
      l:
        br label %l
      }
      define i32 @checked(ptr %p, i32 %i) #0 {
        %n = load volatile i32, ptr %p
        %c = icmp ult i32 %i, %n
        br i1 %c, label %ok, label %bad
      ok:
        %t = call i32 @small(i32 %n)
        %u = add i32 %t, %i
        ret i32 %u
      bad:
        call void @panic(i32 3)
        unreachable
      }
      define i32 @shrunk(i32 %i) #0 {
        %c = icmp eq i32 %i, 0
        br i1 %c, label %a, label %b
      a:
        ret i32 7
      b:
        %p = alloca i32, i32 9
        call void @use(ptr %p)
        %r = load volatile i32, ptr %p
        %s = add i32 %r, %i
        ret i32 %s
      }
      define i32 @indirect(i32 %a) #0 {
        %f = load volatile ptr, ptr @pointer
        %r = call i32 %f(i32 %a)
        %s = add i32 %r, 1
        ret i32 %s
      }
      define i32 @often(i32 %a) minsize optsize nounwind "warn-stack-size"="0" {
        %r = call i32 @small(i32 %a)
        %s = call i32 @small(i32 %r)
        %t = call i32 @small(i32 %s)
        %u = add i32 %t, %r
        ret i32 %u
      }
      define i32 @switch(i32 %a) #0 {
        switch i32 %a, label %d [
          i32 0, label %l0 i32 1, label %l1 i32 2, label %l2
          i32 3, label %l3 i32 4, label %l4 i32 5, label %l5 ]
      l0:
        %r0 = call i32 @small(i32 4)
        ret i32 %r0
      l1:
        %r1 = call i32 @leaf(i32 5)
        %s1 = mul i32 %r1, %r1
        ret i32 %s1
      l2:
        store volatile i32 5, ptr @x
        ret i32 1
      l3:
        store volatile i32 6, ptr @x
        ret i32 2
      l4:
        %r4 = call i32 @big(i32 1)
        %s4 = add i32 %r4, 77
        ret i32 %s4
      l5:
        %r5 = call i32 @many(i32 1, i32 2, i32 3, i32 4, i32 5, i32 6)
        ret i32 %r5
      d:
        call void @panic(i32 3)
        unreachable
      }
      define void @first(i32 %a) #0 {
        %b = sub i32 %a, 1
        call void @second(i32 %b)
        store volatile i32 1, ptr @x
        ret void
      }
      define void @second(i32 %a) #0 {
        %c = icmp eq i32 %a, 0
        br i1 %c, label %e, label %f
      e:
        ret void
      f:
        %p = alloca i32
        call void @use(ptr %p)
        call void @first(i32 %a)
        store volatile i32 2, ptr @x
        ret void
      }
      define i32 @sure() noinline nounwind optnone "warn-stack-size"="0" {
        %s = call i32 @small(i32 1)
        %a = load volatile i32, ptr @x
        %b = icmp eq i32 %a, 0
        br i1 %b, label %never, label %done
      done:
        ret i32 %a
      never:
        unreachable
      }
      define void @reset() #1 {
        %a = load volatile i32, ptr @x
        %b = call i32 @switch(i32 %a)
        store volatile i32 %b, ptr @x
        br label %l
      l:
        br label %l
      }
      """;

  private static CompiledImage image(Core core) {
    return CompiledImage.of(core, CODE);
  }

  private static StackRequest request(
      CompiledImage image, IndirectCalls indirect, boolean floatingPoint, StackEntry... entries) {
    return new StackRequest(
        image.elf(),
        image.frameBytes(),
        indirect,
        List.of(entries),
        floatingPoint,
        Map.of("small", "Small.java:7"));
  }

  private static StackProof prove(CompiledImage image, String symbol) throws RecursionFound {
    StackEntry entry = new StackEntry(symbol, symbol, StackEntry.MAIN);
    return StackProver.prove(request(image, IndirectCalls.UNKNOWN, false, entry));
  }

  private static int bytes(CompiledImage image, String function) {
    return image.frameBytes().getOrDefault(function, 0);
  }

  @ParameterizedTest
  @EnumSource(Core.class)
  void agreesWithTheCompilerOnEveryKindOfFrame(Core core) throws RecursionFound {
    CompiledImage image = image(core);

    for (String function : List.of("leaf", "small", "big", "aligned", "many", "shrunk")) {
      assertThat(prove(image, function).totalBytes()).isEqualTo(bytes(image, function));
    }
    assertThat(prove(image, "checked").totalBytes())
        .isEqualTo(bytes(image, "checked") + bytes(image, "small"));
  }

  @ParameterizedTest
  @EnumSource(Core.class)
  void readsTheTargetOfCallsThroughARegisterInTheCode(Core core) throws RecursionFound {
    CompiledImage image = image(core);

    assertThat(prove(image, "often").totalBytes())
        .isEqualTo(bytes(image, "often") + bytes(image, "small"));
  }

  @ParameterizedTest
  @EnumSource(Core.class)
  void findsTheDeepestChainBehindAJumpTable(Core core) throws RecursionFound {
    CompiledImage image = image(core);

    StackLevel main = prove(image, "reset").levels().get(0);

    assertThat(main.chain()).extracting(StackFrame::function).contains("reset", "switch", "big");
    assertThat(main.chainBytes()).isGreaterThanOrEqualTo(bytes(image, "big"));
    assertThat(main.chain().stream().mapToInt(StackFrame::bytes).sum())
        .isEqualTo(main.chainBytes());
  }

  @Test
  void addsALevelForEachPreemptionAndItsExceptionFrame() throws RecursionFound {
    CompiledImage image = image(Core.CORTEX_M0);
    StackEntry[] entries = {
      new StackEntry("leaf", "main", StackEntry.MAIN),
      new StackEntry("use", "level 1", 3),
      new StackEntry("small", "level 2", 3),
      new StackEntry("many", "tick", 0),
      new StackEntry("panic", "HardFault", StackEntry.HARD_FAULT)
    };

    StackProof basic = StackProver.prove(request(image, IndirectCalls.UNKNOWN, false, entries));
    StackProof extended = StackProver.prove(request(image, IndirectCalls.UNKNOWN, true, entries));

    assertThat(basic.levels())
        .extracting(StackLevel::name)
        .containsExactly("main", "level 2", "tick", "HardFault");
    assertThat(basic.levels())
        .extracting(StackLevel::exceptionBytes)
        .containsExactly(0, 36, 36, 36);
    int code = bytes(image, "small") + bytes(image, "many");
    assertThat(basic.totalBytes()).isEqualTo((code + 3 * 36 + 7) / 8 * 8);
    assertThat(extended.totalBytes()).isEqualTo((code + 3 * 108 + 7) / 8 * 8);
    assertThat(basic.levels().get(1).chain().get(0).at()).isEqualTo(Optional.of("Small.java:7"));
  }

  @Test
  void reportsRecursionWithItsCycle() {
    CompiledImage image = image(Core.CORTEX_M0);

    assertThatThrownBy(() -> prove(image, "first"))
        .isInstanceOf(RecursionFound.class)
        .hasMessage("first > second > first");
  }

  @ParameterizedTest
  @EnumSource(Core.class)
  void ignoresBranchesToALastBlockThatNothingReaches(Core core) throws RecursionFound {
    CompiledImage image = image(core);

    assertThat(prove(image, "sure").totalBytes())
        .isEqualTo(bytes(image, "sure") + bytes(image, "small") + bytes(image, "use"));
  }

  @Test
  void takesWhateverHasItsAddressTakenForUnknownTargets() throws RecursionFound {
    CompiledImage image = image(Core.CORTEX_M0);

    assertThat(prove(image, "indirect").levels().get(0).chain())
        .extracting(StackFrame::function)
        .containsExactly("indirect", "small", "use");
  }

  @Test
  void believesTheAnalysisOnIndirectTargets() throws RecursionFound {
    CompiledImage image = image(Core.CORTEX_M0);
    IndirectCalls known = new IndirectCalls(Map.of("indirect", Set.of("leaf")), Map.of());
    StackEntry entry = new StackEntry("indirect", "main", StackEntry.MAIN);

    StackProof proof = StackProver.prove(request(image, known, false, entry));

    assertThat(proof.levels().get(0).chain())
        .extracting(StackFrame::function)
        .containsExactly("indirect", "leaf");
  }

  @Test
  void countsTheTargetsOfWhatMayHaveBeenInlined() throws RecursionFound {
    CompiledImage image = image(Core.CORTEX_M0);
    IndirectCalls known =
        new IndirectCalls(
            Map.of("inlined", Set.of("big"), "indirect", Set.of("leaf")),
            Map.of("indirect", Set.of("between"), "between", Set.of("inlined", "indirect")));
    StackEntry entry = new StackEntry("indirect", "main", StackEntry.MAIN);

    StackProof proof = StackProver.prove(request(image, known, false, entry));

    assertThat(proof.totalBytes()).isEqualTo(bytes(image, "indirect") + bytes(image, "big"));
  }

  @Test
  void refusesNumbersThatTheCodeContradicts() {
    CompiledImage image = image(Core.CORTEX_M0);
    Map<String, Integer> wrong = new HashMap<>(image.frameBytes());
    wrong.put("small", 8);
    StackRequest request =
        new StackRequest(
            image.elf(),
            wrong,
            IndirectCalls.UNKNOWN,
            List.of(new StackEntry("small", "main", StackEntry.MAIN)),
            false,
            Map.of());

    assertThatThrownBy(() -> StackProver.prove(request))
        .isInstanceOf(LinkerBug.class)
        .hasMessage("function=small frameBytes=8 but its code takes " + bytes(image, "small"));
  }

  @Test
  void refusesAnEntryThatIsNoFunction() {
    CompiledImage image = image(Core.CORTEX_M0);

    assertThatThrownBy(() -> prove(image, "x"))
        .isInstanceOf(LinkerBug.class)
        .hasMessage("entry=x is no function of the image");
  }
}
