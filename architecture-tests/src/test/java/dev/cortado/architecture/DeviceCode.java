package dev.cortado.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;

/**
 * Which of the product's own code runs on the device: all of the device packages, but for the
 * classes and methods that only wiring uses.
 *
 * <p>Applications need no such lists: there the linker sees what is reached.
 */
final class DeviceCode {
  private static final List<String> PACKAGES =
      List.of(
          "machine",
          "machine.math",
          "machine.softfloat",
          "pools",
          "time",
          "kernel",
          "kernel.sharing",
          "hal",
          "hal.nrf51822",
          "hal.rp2040",
          "usb");

  /** Classes of device packages that run on the host, at build time or in tests. */
  static final Set<String> HOST_CLASSES =
      Set.of(
          "machine.HostMachine",
          "machine.InstalledMachine",
          "machine.InstructionCycles",
          "kernel.BoardProvider",
          "kernel.CallSite",
          "kernel.Deadlines",
          "kernel.Firmware",
          "kernel.Priority",
          "kernel.Statistics",
          "kernel.Supervision",
          "kernel.SysTickTimer",
          "kernel.TaskProblems",
          "kernel.TickRates",
          "kernel.TickTimer",
          "kernel.WiredCores",
          "kernel.WiredLevels",
          "kernel.WiredNames",
          "kernel.WiredPools",
          "kernel.WiredSupervision",
          "kernel.WiredTasks",
          "kernel.Wiring",
          "kernel.WiringProblems",
          "hal.Board",
          "hal.nrf51822.BaudRates",
          "hal.nrf51822.LedMatrix",
          "hal.nrf51822.MicrobitBoard",
          "hal.nrf51822.MicrobitBoardProvider",
          "hal.nrf51822.Nrf51822Chip",
          "hal.nrf51822.Pins",
          "hal.nrf51822.Timer0",
          "hal.nrf51822.Timer1",
          "hal.rp2040.AlarmTimer",
          "hal.rp2040.PicoBoard",
          "hal.rp2040.PicoBoardProvider",
          "hal.rp2040.Pins",
          "hal.rp2040.Rp2040Chip");

  /** Methods of device classes that only wiring calls, so that they may make objects. */
  static final Set<String> WIRING_METHODS =
      Set.of(
          "kernel.Select.add",
          "kernel.Select.fair",
          "kernel.Select.inOrder",
          "kernel.Select.on",
          "kernel.TaskSwitch.windows",
          "kernel.sharing.Watch.follower",
          "pools.Pool.measure",
          "pools.Queue.measure",
          "pools.Topic.subscribe",
          "time.Clock.deadline",
          "time.Clock.expect",
          "time.Clock.expectWaitsOf",
          "time.Tickless.expectWaitsOf",
          "time.Clock.every",
          "hal.Button.presses",
          "hal.Serial.receive",
          "hal.nrf51822.GpioPort.input",
          "hal.nrf51822.Gpiote.watch",
          "hal.rp2040.BankEdges.watch",
          "hal.rp2040.BankPins.append",
          "hal.rp2040.Cores.pair",
          "hal.rp2040.Uart0.at");

  private DeviceCode() {}

  /** Classes of device packages that the device knows. */
  static DescribedPredicate<JavaClass> classes() {
    return DescribedPredicate.describe("run on the device", DeviceCode::isDeviceClass);
  }

  /** Methods that the device may run: no constructors, no initialisers, nothing for wiring only. */
  static DescribedPredicate<JavaCodeUnit> methods() {
    return DescribedPredicate.describe(
        "run on the device",
        unit ->
            unit instanceof JavaMethod
                && isDeviceClass(unit.getOwner())
                && !unit.isAnnotatedWith(Modules.PRODUCT + ".machine.Intrinsic")
                && !WIRING_METHODS.contains(relative(unit.getOwner()) + "." + unit.getName()));
  }

  /** Classes that only the host knows, wherever they lie. */
  static DescribedPredicate<JavaClass> hostClasses() {
    return DescribedPredicate.describe(
        "run on the host only",
        type ->
            HOST_CLASSES.contains(relative(outermost(type)))
                || List.of("kernel.graph", "hal.board", "irq", "emulator", "host", "linker")
                    .stream()
                    .anyMatch(host -> Modules.isIn(host, type)));
  }

  private static boolean isDeviceClass(JavaClass type) {
    return Modules.isOurs(type)
        && PACKAGES.contains(relativePackage(type))
        && !HOST_CLASSES.contains(relative(outermost(type)));
  }

  private static String relativePackage(JavaClass type) {
    return withoutProduct(type.getPackageName());
  }

  private static String relative(JavaClass type) {
    return withoutProduct(type.getName());
  }

  private static String withoutProduct(String name) {
    String prefix = Modules.PRODUCT + ".";
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(DeviceCode::outermost).orElse(type);
  }
}
