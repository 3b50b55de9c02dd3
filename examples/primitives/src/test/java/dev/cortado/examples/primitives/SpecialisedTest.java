package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.LinkResult;
import dev.cortado.linker.Optimisation;
import dev.cortado.linker.emit.ElfImage;
import dev.cortado.linker.emit.RawBinary;
import dev.cortado.linker.report.Share;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an application does not need is not in its image: lists, masked sections, features. */
class SpecialisedTest {
  /** The instruction {@code cpsid i}. */
  private static final int MASK = 0xB672;

  private static final int FLASH_BYTES = 256 * 1024;

  @Test
  void aLevelWithOneActorHasNoReadyList() throws Exception {
    assertThat(ram(link(Specialised.TwoLevels.class), "level 1")).isZero();
    assertThat(ram(link(Specialised.TwoLevels.class), "level 2")).isZero();
    assertThat(ram(link(Specialised.OneLevel.class), "level 1")).isEqualTo(2 * Integer.BYTES);
  }

  @Test
  void queuesWhoseUsersRunAtOneLevelHaveNoMaskedSection() throws Exception {
    assertThat(halfwords(link(Specialised.OneLevel.class))).doesNotContain(MASK);
    assertThat(halfwords(link(Specialised.TwoWaiters.class))).doesNotContain(MASK);
    assertThat(halfwords(link(Specialised.TwoLevels.class))).contains(MASK);
  }

  @Test
  void oneWaiterNeedsNoListOfWaiters() throws Exception {
    LinkResult one = link(Specialised.OneLevel.class);
    LinkResult two = link(Specialised.TwoWaiters.class);

    assertThat(ram(one, "queue \"out\"")).isEqualTo(3 * Integer.BYTES);
    assertThat(ram(two, "queue \"out\"")).isEqualTo(4 * Integer.BYTES);
  }

  @Test
  void whoNeverGivesUpDoesNotKnowWhoWaitsBeforeIt() throws Exception {
    LinkResult image = link(Specialised.TwoWaiters.class);

    assertThat(ram(image, "actor \"answering0\"")).isEqualTo(3 * Integer.BYTES);
  }

  @Test
  void givingUpAmongManyHasABound() throws Exception {
    assertThat(link(Crowds.class).report().masked().sections())
        .isNotEmpty()
        .allMatch(section -> section.unbounded().isEmpty());
  }

  @Test
  void whoHasALevelToItselfNeedsNotBeNotedAsWaiting() throws Exception {
    assertThat(ram(link(Specialised.TwoLevels.class), "queue \"out\"")).isEqualTo(8);
  }

  @Test
  void onlyActorsThatStartLaterAskForTheirStarters() throws Exception {
    assertThat(classes(link(Specialised.TwoLevels.class)))
        .noneMatch(owner -> owner.startsWith("dev.cortado.kernel.Starter"));
    assertThat(classes(link(Specialised.Deferred.class)))
        .anyMatch(owner -> owner.startsWith("dev.cortado.kernel.Starter"));
  }

  @Test
  void theIdleProcessorJustSleepsWithoutAHook() throws Exception {
    int waitForInterrupt = 0xBF30;

    assertThat(halfwords(link(Specialised.TwoLevels.class))).contains(waitForInterrupt);
    assertThat(halfwords(link(Specialised.Idling.class))).doesNotContain(waitForInterrupt);
  }

  private static LinkResult link(Class<?> scenario) throws Exception {
    return Device.link(scenario, "microbit", Optimisation.SIZE);
  }

  private static int ram(LinkResult image, String owner) {
    return image.report().ram().byObject().stream()
        .filter(share -> share.owner().equals(owner))
        .mapToInt(Share::bytes)
        .sum();
  }

  private static List<String> classes(LinkResult image) {
    return Stream.of(image.report().flash(), image.report().ram())
        .flatMap(memory -> memory.byClass().stream())
        .map(Share::owner)
        .toList();
  }

  /** Returns what is in flash, among it all instructions, by halfwords. */
  private static List<Integer> halfwords(LinkResult image) throws Exception {
    byte[] bytes = RawBinary.of(ElfImage.read(image.elf()), 0, FLASH_BYTES).bytes();
    return Stream.iterate(0, at -> at + 1 < bytes.length, at -> at + 2)
        .map(at -> (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8)
        .toList();
  }
}
