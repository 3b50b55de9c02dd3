package dev.cortado.linker.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.kernel.graph.Problem;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.MethodKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.MethodNode;

class DeviceRulesTest {
  private static final String REFUSED = "dev/cortado/linker/check/Refused";

  private final ClassPool world = new ClassPool(DeviceRulesTest::bytes);

  @Test
  void crt0421WhenDeviceCodeStartsAThread() {
    assertThat(check("threads"))
        .isEqualTo(
            """
            error CRT0421: new java.lang.Thread in device code
                at: Refused.java:#
               why: the device runs actors on interrupt levels; it has no threads; reached by \
            actor "a" > threads
               fix: make it an actor of its own with wiring.actor, and send it messages through a \
            queue""");
  }

  @Test
  void crt0422WhenDeviceCodeLocks() {
    assertThat(check("synchronizedBlock"))
        .isEqualTo(
            """
            error CRT0422: a synchronized block in device code
                at: Refused.java:#
               why: objects have no monitors on the device: levels preempt one another and cannot \
            wait for locks; reached by actor "a" > synchronizedBlock
               fix: let one actor own the object, and send it messages instead of sharing the \
            object""");
  }

  @Test
  void crt0423WhenDeviceCodeReflects() {
    assertThat(check("reflection"))
        .isEqualTo(
            """
            error CRT0423: java.lang.reflect.Method.invoke in device code
                at: Refused.java:#
               why: the image holds no classes, only the code and the objects that the wiring \
            reaches; reached by actor "a" > reflection
               fix: look it up while wiring, and keep the result in a field""");
  }

  @Test
  void crt0424WhenDeviceCodeAsksTheOperatingSystem() {
    assertThat(check("console"))
        .isEqualTo(
            """
            error CRT0424: java.lang.System.out in device code
                at: Refused.java:#
               why: the device has no operating system: no console, no files, no network and no \
            environment; reached by actor "a" > console
               fix: use what the board offers, its serial line for text for instance, or do it \
            while wiring""");
  }

  @Test
  void crt0425WhenDeviceCodeAsksForTheDate() {
    assertThat(check("calendar"))
        .isEqualTo(
            """
            error CRT0425: java.lang.System.nanoTime in device code
                at: Refused.java:#
               why: the device has no calendar and no threads, only ticks since boot; reached by actor "a" > \
            calendar
               fix: use the board's clock: nowTicks(), sleep(ticks), every(ticks)""");
  }

  @Test
  void crt0426WhenDeviceCodeWires() {
    assertThat(check("wiringLate"))
        .isEqualTo(
            """
            error CRT0426: dev.cortado.kernel.Wiring.queue in device code
                at: Refused.java:#
               why: wiring runs once, on the developer's machine, before the image is made; \
            reached by actor "a" > wiringLate
               fix: do it in your firmware's wire method, and keep the result in a field""");
  }

  @ParameterizedTest
  @CsvSource({
    "ownThreadClass, CRT0421, dev.cortado.linker.check.Refused.OwnThread.start",
    "concurrent, CRT0421, java.util.concurrent.atomic.AtomicInteger.incrementAndGet",
    "synchronizedMethod, CRT0422, a synchronized method",
    "waiting, CRT0422, java.lang.Object.wait",
    "ownClass, CRT0423, java.lang.Class.getInterfaces",
  })
  void seesOtherWaysToo(String method, String id, String what) {
    List<Problem> problems = DeviceRules.check(world, keys(method), MethodKey::name);

    assertThat(problems).extracting(Problem::id).containsExactly(id);
    assertThat(problems).extracting(Problem::what).containsExactly(what + " in device code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "harmless", "throwsWhateverItLikes", "copies"})
  void letsTheRestPass(String method) {
    assertThat(DeviceRules.check(world, keys(method), MethodKey::name)).isEmpty();
  }

  @Test
  void looksAtReachedMethodsOnly() {
    assertThat(DeviceRules.check(world, keys("run"), MethodKey::name)).isEmpty();
    assertThat(DeviceRules.check(world, List.of(), MethodKey::name)).isEmpty();
  }

  @Test
  void namesTheSourceLine() {
    MethodKey threads = keys("threads").get(0);

    String at = DeviceRules.check(world, List.of(threads), MethodKey::name).get(0).at();

    assertThat(at).matches("Refused\\.java:[1-9][0-9]");
  }

  @Test
  void doesNotLookIntoTheHostBodiesOfIntrinsics() {
    List<MethodKey> cpu = all("dev/cortado/machine/Cpu");

    assertThat(cpu).isNotEmpty();
    assertThat(DeviceRules.check(world, cpu, MethodKey::name)).isEmpty();
  }

  @Test
  void saysWhetherACallNeedNotBeFollowed() {
    assertThat(DeviceRules.refuses(world, "java/lang/Thread", "start", "()V")).isTrue();
    assertThat(DeviceRules.refuses(world, REFUSED + "$OwnThread", "start", "()V")).isTrue();
    assertThat(DeviceRules.refuses(world, "java/lang/Math", "max", "(II)I")).isFalse();
  }

  private String check(String method) {
    return DeviceRules.check(world, keys(method), key -> "actor \"a\" > " + key.name()).stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n"))
        .replaceAll("\\.java:[1-9][0-9]*", ".java:#");
  }

  private List<MethodKey> keys(String method) {
    return all(REFUSED).stream().filter(key -> key.name().equals(method)).toList();
  }

  private List<MethodKey> all(String owner) {
    List<MethodNode> methods = world.find(owner).methods;
    return methods.stream().map(method -> new MethodKey(owner, method.name, method.desc)).toList();
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
