package dev.cortado.linker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.LinkerBug;
import java.util.EnumSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LlvmTest {
  private static final TargetMachine M0 = TargetMachine.of(Chip.Core.CORTEX_M0);
  private static final String TWICE =
      """
      define i32 @twice(i32 %x) minsize optsize nounwind {
        %y = add i32 %x, %x
        ret i32 %y
      }
      """;

  @Test
  void returnsAnElfObject() {
    byte[] object = Llvm.compile(TWICE, M0).object();

    assertThat(object).startsWith(0x7F, 'E', 'L', 'F');
  }

  @ParameterizedTest
  @EnumSource(Chip.Core.class)
  void compilesForEveryCore(Chip.Core core) {
    assertThat(Llvm.compile(TWICE, TargetMachine.of(core)).object()).isNotEmpty();
  }

  @Test
  void sameModuleGivesSameBytes() {
    byte[] first = Llvm.compile(TWICE, M0).object();

    assertThat(Llvm.compile(TWICE, M0).object()).isEqualTo(first);
  }

  @Test
  void listingsAreMadeOnRequestOnly() {
    ObjectCode plain = Llvm.compile(TWICE, M0);
    ObjectCode listed = Llvm.compile(TWICE, M0, EnumSet.allOf(Listing.class));

    assertThat(plain.listings()).isEmpty();
    assertThat(listed.listing(Listing.ASSEMBLY)).get().asString().contains("lsls\tr0, r0, #1");
    assertThat(listed.listing(Listing.OPTIMISED_IR)).get().asString().contains("shl i32 %x, 1");
    assertThat(listed.object()).isEqualTo(plain.object());
  }

  @Test
  void framesIncludeThePushedRegisters() {
    String ir =
        """
        define void @leaf() nounwind "warn-stack-size"="0" {
          ret void
        }
        define i32 @"acme/Deep.run()V"(ptr %p) nounwind "warn-stack-size"="0" {
          %room = alloca [10 x i32]
          call void asm sideeffect "", "r,~{memory},~{r4},~{r5}"(ptr %room)
          call void @leaf() noinline
          ret i32 0
        }
        """;

    ObjectCode code = Llvm.compile(ir, M0);

    assertThat(code.frameBytesOf("acme/Deep.run()V")).isEqualTo(40 + 4 * 4);
    assertThat(code.frameBytesOf("leaf")).isZero();
    assertThat(code.frameBytes()).containsOnlyKeys("acme/Deep.run()V");
  }

  @Test
  void panicsOfTwoLinesStayApartIfTheirTextDiffers() {
    String ir =
        """
        define i32 @f(i1 %%c, i1 %%d, i32 %%x) minsize optsize nounwind {
          br i1 %%c, label %%checked, label %%fine
        checked:
          br i1 %%d, label %%first, label %%second
        fine:
          ret i32 %%x
        first:
          call void asm sideeffect "udf #1 @ A:1", ""()
          unreachable
        second:
          call void asm sideeffect "udf #1 @ A:%d", ""()
          unreachable
        }
        """;

    assertThat(panics(ir.formatted(1))).isEqualTo(1);
    assertThat(panics(ir.formatted(2))).isEqualTo(2);
  }

  private static long panics(String ir) {
    ObjectCode code = Llvm.compile(ir, M0, EnumSet.of(Listing.ASSEMBLY));
    return code.listing(Listing.ASSEMBLY)
        .orElseThrow()
        .lines()
        .filter(line -> line.contains("udf"))
        .count();
  }

  /** IR that is no good: bugs of the linker's. */
  @Nested
  final class Refused {
    @Test
    void syntaxErrorIsShownWithItsLines() {
      assertThatThrownBy(() -> Llvm.compile("define void @f() {\n  ret i32 0\n}\n", M0))
          .isInstanceOf(LinkerBug.class)
          .hasMessageStartingWith("LLVM cannot read the module: image.ll:2:7: error: ")
          .hasMessageContaining("\n  2 |   ret i32 0");
    }

    @Test
    void verifierErrorIsShownWithItsFunction() {
      String ir =
          """
          define void @"acme/A.f()V"() noinline alwaysinline {
            ret void
          }
          """;

      assertThatThrownBy(() -> Llvm.compile(ir, M0))
          .isInstanceOf(LinkerBug.class)
          .hasMessageStartingWith("LLVM's verifier refuses the module: Attributes ")
          .hasMessageContaining("\n  1 | define void @\"acme/A.f()V\"() noinline alwaysinline {");
    }

    @Test
    void verifierErrorInModuleWithDebugInformationIsReturnedToo() {
      String ir =
          """
          define void @f() noinline alwaysinline {
            ret void
          }
          !llvm.module.flags = !{!0}
          !0 = !{i32 2, !"Debug Info Version", i32 3}
          """;

      assertThatThrownBy(() -> Llvm.compile(ir, M0))
          .isInstanceOf(LinkerBug.class)
          .hasMessageStartingWith("LLVM's verifier refuses the module: Attributes ");
    }

    @Test
    void wrongAssemblyDoesNotEndTheProcess() {
      String ir =
          """
          define void @f() {
            call void asm sideeffect "bogus r1", ""()
            ret void
          }
          """;

      assertThatThrownBy(() -> Llvm.compile(ir, M0))
          .isInstanceOf(LinkerBug.class)
          .hasMessageContaining("bogus r1");
    }

    @Test
    void fatalErrorDoesNotEndTheProcess() {
      String ir =
          """
          declare i32 @llvm.arm.mrc(i32 immarg, i32 immarg, i32 immarg, i32 immarg, i32 immarg)
          define i32 @f() {
            %x = call i32 @llvm.arm.mrc(i32 0, i32 0, i32 0, i32 0, i32 0)
            ret i32 %x
          }
          """;

      assertThatThrownBy(() -> Llvm.compile(ir, M0))
          .isInstanceOf(LinkerBug.class)
          .hasMessage("LLVM gave up: Cannot select: intrinsic %llvm.arm.mrc");
      assertThat(Llvm.compile(TWICE, M0).object()).isNotEmpty();
    }

    @Test
    void unknownPass() {
      assertThatThrownBy(() -> Llvm.compile(TWICE, M0.withPipeline("magic")))
          .isInstanceOf(LinkerBug.class)
          .hasMessage("pipeline=magic: unknown pass name 'magic'");
    }
  }
}
