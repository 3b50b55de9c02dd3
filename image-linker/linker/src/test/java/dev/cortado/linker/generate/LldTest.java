package dev.cortado.linker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cortado.kernel.graph.Chip;
import dev.cortado.linker.LinkerBug;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LldTest {
  private static final String SCRIPT =
      """
      MEMORY {
        FLASH (rx) : ORIGIN = 0, LENGTH = %d
        RAM (rw) : ORIGIN = 0x20000000, LENGTH = %d
      }
      ENTRY(start)
      SECTIONS {
        .text : { *(.text*) } > FLASH
        .bss (NOLOAD) : { *(.bss*) } > RAM
        /DISCARD/ : { *(.ARM.exidx*) }
      }
      """;
  private static final String IR =
      """
      @room = global [100 x i8] zeroinitializer
      declare void @away()
      define void @start() nounwind {
        store volatile i8 1, ptr @room
        call void %s()
        ret void
      }
      """;

  @Test
  void returnsAnExecutable() throws Exception {
    byte[] elf = link(IR.formatted("@away"), 1024, 1024, Map.of("away", 0x101L));

    ByteBuffer header = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(elf).startsWith(0x7F, 'E', 'L', 'F');
    assertThat(header.getShort(16)).as("type: executable").isEqualTo((short) 2);
    assertThat(header.getInt(24)).as("entry: Thumb").isEqualTo(1);
  }

  @Test
  void sameInputGivesSameBytes() throws Exception {
    byte[] first = link(IR.formatted("@away"), 1024, 1024, Map.of("away", 0x101L));

    assertThat(link(IR.formatted("@away"), 1024, 1024, Map.of("away", 0x101L))).isEqualTo(first);
  }

  @Test
  void overflowNamesEachRegionAndItsExcess() {
    RegionOverflow overflow =
        catchThrowableOfType(
            RegionOverflow.class, () -> link(IR.formatted("@away"), 8, 60, Map.of("away", 0x101L)));

    assertThat(overflow.overflowBytes()).containsOnlyKeys("FLASH", "RAM");
    assertThat(overflow.overflowBytes().get("RAM")).isEqualTo(100 - 60);
    assertThat(overflow).hasMessageContaining("region=RAM overflowBytes=40");
  }

  @Test
  void undefinedSymbolIsABugOfOurs() {
    assertThatThrownBy(() -> link(IR.formatted("@away"), 1024, 1024, Map.of()))
        .isInstanceOf(LinkerBug.class)
        .hasMessageContaining("undefined symbol: away");
  }

  private static byte[] link(String ir, int flashBytes, int ramBytes, Map<String, Long> symbols)
      throws RegionOverflow {
    ObjectCode code = Llvm.compile(ir, TargetMachine.of(Chip.Core.CORTEX_M0));
    return Lld.link(
        List.of(code.object()),
        SCRIPT.formatted(flashBytes, ramBytes),
        List.of("--gc-sections", "-z", "max-page-size=4"),
        symbols);
  }
}
