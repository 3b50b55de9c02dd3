package dev.cortado.linker.world;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads classes by internal name, once each, and resolves members as the JVMS (5.4.3) says. */
public final class ClassPool {
  private static final String OBJECT = "java/lang/Object";

  /** Every exception's class; the device has a smaller one than the JVM. */
  public static final String THROWABLE = "java/lang/Throwable";

  /** The class of class objects, of which the device has few parts. */
  public static final String CLASS = "java/lang/Class";

  private static final String DEVICE_THROWABLE = "dev/cortado/machine/DeviceThrowable";
  private static final String DEVICE_CLASS = "dev/cortado/machine/DeviceClass";

  /** The device's classes that stand for the JVM's. */
  private static final Map<String, String> REPLACED =
      Map.of(THROWABLE, DEVICE_THROWABLE, CLASS, DEVICE_CLASS);

  /** Its own methods only make a message that a JVM computes. */
  private static final String NULL_POINTER = "java/lang/NullPointerException";

  /** What the device's class calls otherwise than the JVM's, as the house style wants. */
  private static final Map<String, String> DEVICE_NAMES =
      Map.ofEntries(
          entry(DEVICE_THROWABLE, THROWABLE),
          entry(member("message()Ljava/lang/String;"), "getMessage"),
          entry(member("localizedMessage()Ljava/lang/String;"), "getLocalizedMessage"),
          entry(member("cause()L" + DEVICE_THROWABLE + ";"), "getCause"),
          entry(member("suppressed()[L" + DEVICE_THROWABLE + ";"), "getSuppressed"),
          entry(member("stackTrace()[Ljava/lang/StackTraceElement;"), "getStackTrace"),
          entry(DEVICE_CLASS, CLASS),
          entry(DEVICE_CLASS + ".superclass()L" + DEVICE_CLASS + ";", "getSuperclass"),
          entry(DEVICE_CLASS + ".name()Ljava/lang/String;", "getName"),
          entry(DEVICE_CLASS + ".sharedConstants()[Ljava/lang/Object;", "getEnumConstantsShared"),
          entry(DEVICE_CLASS + ".constants()[Ljava/lang/Object;", "getEnumConstants"),
          entry(DEVICE_CLASS + ".simpleName()Ljava/lang/String;", "getSimpleName"));

  private final Function<String, byte[]> source;
  private final Consumer<ClassNode> addition;
  private final Map<String, Optional<ClassNode>> classes = new HashMap<>();
  private final Map<String, Map<String, MethodNode>> methods = new HashMap<>();
  private final Map<String, Optional<FieldKey>> fields = new HashMap<>();
  private final Map<String, Optional<MethodKey>> resolved = new HashMap<>();

  /** Makes a pool over {@code source}, which returns a class file or null for unknown names. */
  public ClassPool(Function<String, byte[]> source) {
    this(source, node -> {});
  }

  /** Makes a pool that adds to each class, once it is read, what {@code addition} does. */
  public ClassPool(Function<String, byte[]> source, Consumer<ClassNode> addition) {
    this.source = source;
    this.addition = addition;
  }

  /** Returns the class, or null if there is none of that internal name. */
  public ClassNode find(String name) {
    return classes.computeIfAbsent(name, this::read).orElse(null);
  }

  private static String member(String signature) {
    return DEVICE_THROWABLE + "." + signature;
  }

  private Optional<ClassNode> read(String name) {
    String original = ClassCopies.original(name);
    Optional<ClassNode> node = parse(original);
    if (!original.equals(name)) {
      node.ifPresent(
          copy -> {
            if (ClassCopies.isHeir(name)) {
              ClassCopies.inherit(copy, name);
            } else {
              ClassCopies.rename(copy, name);
            }
          });
    }
    return node;
  }

  private Optional<ClassNode> parse(String name) {
    String device = REPLACED.get(name);
    byte[] bytes = device == null ? null : source.apply(device);
    if (bytes == null) {
      bytes = source.apply(name);
    }
    if (bytes == null) {
      return Optional.empty();
    }
    ClassNode node = new ClassNode();
    ClassVisitor reader =
        device != null
            ? new ClassRemapper(node, new SimpleRemapper(Opcodes.ASM9, DEVICE_NAMES))
            : node;
    new ClassReader(bytes).accept(new Subroutines(reader), ClassReader.SKIP_FRAMES);
    if (name.equals(NULL_POINTER)) {
      node.methods.removeIf(method -> !method.name.equals("<init>"));
      node.fields.clear();
    }
    Substitutes.apply(node);
    ThrownMessages.remove(node);
    ArrayCopies.write(node, source);
    ArraySorts.write(node);
    RecordMethods.write(node);
    ObjectsCalls.expand(node);
    EnumMethods.write(node);
    ClassMethods.write(node);
    NestedArrays.expand(node);
    addition.accept(node);
    return Optional.of(node);
  }

  /** Returns the method's code, or null if its class does not declare it. */
  public MethodNode method(MethodKey key) {
    Map<String, MethodNode> index = methods.computeIfAbsent(key.owner(), this::index);
    String signature = key.name().concat(key.descriptor());
    MethodNode method = index.get(signature);
    String copied = method == null ? MethodCopies.copied(key.name()) : null;
    if (copied != null) {
      MethodNode original = method(new MethodKey(key.owner(), copied, key.descriptor()));
      method = original == null ? null : MethodCopies.copy(original, key.name());
      index.put(signature, method);
    }
    return method;
  }

  /** Returns whether the class or one that it inherits from has the method, abstract or not. */
  public boolean declares(String owner, String name, String descriptor) {
    ClassNode node = find(owner);
    return node != null
        && (method(new MethodKey(owner, name, descriptor)) != null
            || node.superName != null && declares(node.superName, name, descriptor)
            || node.interfaces.stream().anyMatch(each -> declares(each, name, descriptor)));
  }

  private Map<String, MethodNode> index(String owner) {
    Map<String, MethodNode> index = new HashMap<>();
    ClassNode node = find(owner);
    if (node != null) {
      for (MethodNode method : node.methods) {
        index.put(method.name.concat(method.desc), method);
      }
    }
    return index;
  }

  /** Returns the superclass's internal name, or null for Object, interfaces' roots and unknowns. */
  public String superName(String name) {
    ClassNode node = find(name);
    return node == null ? null : node.superName;
  }

  /** Returns whether the class has the annotation of that descriptor. */
  public boolean isMarked(String type, String annotation) {
    ClassNode node = find(type);
    return node != null
        && node.visibleAnnotations != null
        && node.visibleAnnotations.stream().anyMatch(each -> each.desc.equals(annotation));
  }

  /** Returns whether {@code name} is {@code type} or one of its subtypes; arrays are not asked. */
  public boolean isSubtype(String name, String type) {
    if (name.equals(type) || type.equals(OBJECT) || ClassCopies.original(name).equals(type)) {
      return true;
    }
    ClassNode node = find(name);
    if (node == null) {
      return false;
    }
    for (String parent : node.interfaces) {
      if (isSubtype(parent, type)) {
        return true;
      }
    }
    return node.superName != null && isSubtype(node.superName, type);
  }

  /** Returns the class right under Object from which {@code name} descends. */
  public String root(String name) {
    String current = name;
    for (String up = superName(current);
        up != null && !up.equals(OBJECT);
        up = superName(current)) {
      current = up;
    }
    return current;
  }

  /** Finds the field that an instruction names, or null. */
  public FieldKey field(String owner, String name, String descriptor) {
    return fields
        .computeIfAbsent(
            owner + "." + name + ":" + descriptor,
            key -> Optional.ofNullable(lookUpField(owner, name, descriptor)))
        .orElse(null);
  }

  private FieldKey lookUpField(String owner, String name, String descriptor) {
    ClassNode node = find(owner);
    if (node == null) {
      return null;
    }
    for (FieldNode field : node.fields) {
      if (field.name.equals(name) && field.desc.equals(descriptor)) {
        return new FieldKey(owner, name, descriptor, (field.access & Opcodes.ACC_STATIC) != 0);
      }
    }
    for (String parent : node.interfaces) {
      FieldKey found = lookUpField(parent, name, descriptor);
      if (found != null) {
        return found;
      }
    }
    return node.superName == null ? null : lookUpField(node.superName, name, descriptor);
  }

  /**
   * Finds the method that runs for a receiver of class {@code owner}: the class's own, inherited,
   * or an interface's default; null if none has a body.
   */
  public MethodKey resolve(String owner, String name, String descriptor) {
    return resolved
        .computeIfAbsent(
            owner + "." + name + descriptor,
            key -> {
              MethodKey found = inClasses(owner, name, descriptor);
              return Optional.ofNullable(
                  found != null ? found : inInterfaces(owner, name, descriptor));
            })
        .orElse(null);
  }

  private MethodKey inClasses(String owner, String name, String descriptor) {
    for (String current = owner; current != null; current = superName(current)) {
      MethodKey key = new MethodKey(current, name, descriptor);
      MethodNode method = method(key);
      if (method != null && (method.access & Opcodes.ACC_ABSTRACT) == 0) {
        return key;
      }
    }
    return null;
  }

  private MethodKey inInterfaces(String owner, String name, String descriptor) {
    MethodKey best = null;
    for (String current = owner; current != null; current = superName(current)) {
      ClassNode node = find(current);
      if (node == null) {
        return best;
      }
      for (String parent : node.interfaces) {
        MethodKey found = inClasses(parent, name, descriptor);
        if (found == null) {
          found = inInterfaces(parent, name, descriptor);
        }
        if (found != null && (best == null || isSubtype(found.owner(), best.owner()))) {
          best = found;
        }
      }
    }
    return best;
  }
}
