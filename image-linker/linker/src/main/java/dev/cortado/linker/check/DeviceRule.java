package dev.cortado.linker.check;

import dev.cortado.linker.world.ClassPool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What device code must not use, by the class or package that offers it; ids CRT0421 to CRT0429.
 * Host only.
 */
enum DeviceRule {
  GROWTH(
      "CRT0429",
      List.of(),
      List.of(),
      "a collection that takes memory for what is added cannot have it on the device",
      "put all keys in while wiring and only replace values (Map.replace), or count within values"
          + " that are there, such as int[1] for Integer; or use an ArrayList, ArrayDeque,"
          + " PriorityQueue or BitSet that was made with enough room"),

  ATOMICS(
      "CRT0421",
      List.of(),
      List.of("java/util/concurrent/atomic/"),
      "the device has no threads but levels that preempt one another, and no atomic steps",
      "keep it in a plain field that one actor writes, guard it by the kernel's Mutex, or send it"
          + " as a message"),

  LOCKS(
      "CRT0421",
      List.of(),
      List.of("java/util/concurrent/locks/"),
      "the device runs actors on interrupt levels; it has no threads",
      "use the kernel's Mutex, ReadWriteLock or Semaphore, or let one actor own what is locked"),

  THREADS(
      "CRT0421",
      List.of("java/lang/Thread", "java/lang/ThreadLocal", "java/util/Timer"),
      List.of("java/util/concurrent/"),
      "the device runs actors on interrupt levels; it has no threads",
      "make it an actor of its own with wiring.actor, and send it messages through a queue"),

  SYNCHRONIZED(
      "CRT0422",
      List.of(),
      List.of(),
      "objects have no monitors on the device: levels preempt one another and cannot wait for "
          + "locks",
      "let one actor own the object, and send it messages instead of sharing the object"),

  REFLECTION(
      "CRT0423",
      List.of("java/lang/Class", "java/util/ServiceLoader"),
      List.of("java/lang/reflect/", "java/lang/invoke/"),
      "the image holds no classes, only the code and the objects that the wiring reaches",
      "look it up while wiring, and keep the result in a field"),

  OPERATING_SYSTEM(
      "CRT0424",
      List.of("java/lang/System", "java/lang/Runtime", "java/lang/Process"),
      List.of("java/io/", "java/net/", "java/nio/"),
      "the device has no operating system: no console, no files, no network and no environment",
      "use what the board offers, its serial line for text for instance, or do it while wiring"),

  CALENDAR(
      "CRT0425",
      List.of("java/util/Date", "java/util/Calendar"),
      List.of("java/time/"),
      "the device has no calendar and no threads, only ticks since boot",
      "use the board's clock: nowTicks(), sleep(ticks), every(ticks)"),

  WIRING(
      "CRT0426",
      List.of(
          "dev/cortado/kernel/Wiring",
          "dev/cortado/kernel/BoardProvider",
          "dev/cortado/kernel/Firmware",
          "dev/cortado/machine/HostMachine"),
      List.of("dev/cortado/kernel/graph/"),
      "wiring runs once, on the developer's machine, before the image is made",
      "do it in your firmware's wire method, and keep the result in a field"),

  TEXT(
      "CRT0403",
      List.of("java/util/Formatter", "java/util/Scanner", "java/util/StringTokenizer"),
      List.of("java/util/regex/", "java/text/"),
      "text that is made at run time needs a heap, which the device does not have",
      "keep text as byte[] made while wiring, and write numbers digit by digit"),

  STREAMS(
      "CRT0428",
      List.of(),
      List.of("java/util/stream/"),
      "a stream makes objects for each of its steps, whose number only a JVM knows",
      "use a loop, or do it while wiring"),

  RANDOM(
      "CRT0427",
      List.of(),
      List.of(),
      "a generator is an object, and begins with the time of day, which the device does not know",
      "make a generator with a seed while wiring, and keep it in a field");

  private static final List<String> CLOCKS = List.of("nanoTime", "currentTimeMillis");
  private static final List<String> CLASS_PARTS =
      List.of(
          "getSuperclass",
          "getName",
          "getSimpleName",
          "getClass",
          "getEnumConstants",
          "getEnumConstantsShared",
          "sharedConstants",
          "superclass",
          "name",
          "simpleName");

  /** What makes text of numbers, or the other way round by way of more text. */
  private static final List<String> NUMBERS =
      List.of(
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double");

  private static final List<String> NUMBER_TEXTS =
      List.of(
          "toString",
          "toHexString",
          "toBinaryString",
          "toOctalString",
          "toUnsignedString",
          "parseFloat",
          "parseDouble");
  private static final List<String> BUILDERS =
      List.of(
          "java/lang/AbstractStringBuilder", "java/lang/StringBuilder", "java/lang/StringBuffer");
  private static final List<String> BUILDING =
      List.of("append", "appendCodePoint", "insert", "replace");
  private static final List<String> TEXT_METHODS =
      List.of(
          "concat",
          "format",
          "formatted",
          "getBytes",
          "join",
          "matches",
          "replaceAll",
          "replaceFirst",
          "split",
          "toLowerCase",
          "toUpperCase");

  /** What the JDK's collections call that take more memory. */
  private static final Map<String, List<String>> GROWING =
      Map.of(
          "java/util/Vector", List.of("grow"),
          "java/util/IdentityHashMap", List.of("resize"),
          "java/util/HashMap", List.of("resize", "treeifyBin"));

  private static final List<String> MONITORS = List.of("wait", "notify", "notifyAll");

  private final String id;
  private final List<String> classes;
  private final List<String> packages;
  private final String why;
  private final String fix;

  DeviceRule(String id, List<String> classes, List<String> packages, String why, String fix) {
    this.id = id;
    this.classes = classes;
    this.packages = packages;
    this.why = why;
    this.fix = fix;
  }

  String id() {
    return id;
  }

  String why() {
    return why;
  }

  String fix() {
    return fix;
  }

  /**
   * Returns the rule against the member {@code name} of {@code owner}, if there is one.
   *
   * @param owner the internal name of the class that declares the member
   */
  static Optional<DeviceRule> against(String owner, String name) {
    if (owner.equals("java/lang/System")
        && (name.equals("arraycopy") || name.equals("identityHashCode"))) {
      return Optional.empty(); // one has a body of the linker's, the other a refusal of its own
    }
    if (owner.equals("java/lang/System") && CLOCKS.contains(name)
        || owner.equals("java/lang/Thread") && name.equals("sleep")) {
      return Optional.of(CALENDAR);
    }
    if (owner.equals("java/lang/Object") && MONITORS.contains(name)) {
      return Optional.of(SYNCHRONIZED);
    }
    if (owner.equals("java/util/concurrent/atomic/AtomicLong") && name.equals("value")) {
      return Optional.empty(); // Random's seed
    }
    if (owner.equals("java/lang/Class") && CLASS_PARTS.contains(name)) {
      return Optional.empty();
    }
    if (owner.equals("java/lang/String") && TEXT_METHODS.contains(name)
        || NUMBERS.contains(owner) && NUMBER_TEXTS.contains(name)
        || BUILDERS.contains(owner) && BUILDING.contains(name)) {
      return Optional.of(TEXT);
    }
    if (GROWING.getOrDefault(owner, List.of()).contains(name)) {
      return Optional.of(GROWTH);
    }
    if (owner.equals("java/lang/Math") && name.equals("random")
        || owner.equals("java/util/Random") && name.equals("<init>")) {
      return Optional.of(RANDOM);
    }
    for (DeviceRule rule : values()) {
      if (rule.names(owner)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** As {@link #against(String, String)}, for an instruction: the member may be inherited. */
  static Optional<DeviceRule> against(
      ClassPool world, String owner, String name, String descriptor) {
    Optional<DeviceRule> direct = against(owner, name);
    if (direct.isPresent() && world.isSubtype(owner, "java/lang/Throwable")) {
      return Optional.empty(); // A throw is a panic, whatever is thrown.
    }
    if (direct.isPresent() || owner.startsWith("java/") || descriptor.charAt(0) != '(') {
      return direct;
    }
    return Optional.ofNullable(world.resolve(owner, name, descriptor))
        .flatMap(method -> against(method.owner(), name));
  }

  private boolean names(String owner) {
    if (owner.equals("java/util/concurrent/TimeUnit")) {
      return false;
    }
    for (String type : classes) {
      if (owner.equals(type) || owner.startsWith(type + "$")) {
        return true;
      }
    }
    return packages.stream().anyMatch(owner::startsWith);
  }
}
