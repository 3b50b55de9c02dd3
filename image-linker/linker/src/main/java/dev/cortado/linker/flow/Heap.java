package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The wired objects as far as device code reaches them, and the state of their fields. */
public final class Heap {
  /** Stands for the holder of static fields. */
  public static final int STATIC = -1;

  private static final String ELEMENTS = "[]";
  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Character",
          "java/lang/Integer",
          "java/lang/Long");

  private final HostClasses types;
  private final Set<String> initialized = new HashSet<>();
  private final ClassPool classes;
  private final List<HeapObject> objects = new ArrayList<>();
  private final Map<Object, HeapObject> known = new IdentityHashMap<>();
  private final BitSet made = new BitSet();
  private final Map<Creation, HeapObject> temporaries = new HashMap<>();
  private final Map<FieldKey, FieldState> fields = new HashMap<>();
  private final FirstAssignments assignments;
  private final HostFields host = new HostFields();
  private final Map<FieldKey, Field> reflected = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Object, String> kinds;
  private final HostLambdas lambdas;
  private final BuiltTexts texts = new BuiltTexts();

  /** The classes whose static fields hold nothing yet. */
  private Predicate<String> unset = type -> false;

  Heap(HostClasses types, ClassPool classes, Map<Object, String> kinds) {
    this.types = types;
    assignments = new FirstAssignments(classes);
    this.classes = classes;
    this.kinds = kinds;
    lambdas = new HostLambdas(classes);
  }

  /** Returns the text that concatenations make. */
  BuiltTexts texts() {
    return texts;
  }

  /** Lets the static fields of these classes be as before their initializers run. */
  void forget(Predicate<String> types) {
    unset = types;
  }

  /** Returns the objects by id. */
  public List<HeapObject> objects() {
    return objects;
  }

  /** Returns the object of that id. */
  public HeapObject object(int id) {
    return objects.get(id);
  }

  /** Returns the heap object of a host object, or null if device code does not reach it. */
  public HeapObject find(Object host) {
    return known.get(host);
  }

  /** Returns the fields that device code reads or writes, by name. */
  public Collection<FieldState> fields() {
    return new TreeMap<>(fields).values();
  }

  /** Returns the state of a field, making it at first sight. */
  public FieldState field(FieldKey key) {
    return fields.computeIfAbsent(key, FieldState::new);
  }

  /** Returns the state of the elements of arrays of a type such as {@code [I}. */
  public FieldState elements(String arrayType) {
    return field(new FieldKey(ELEMENTS, "element", arrayType.substring(1), false));
  }

  HeapObject add(Object host, String reason) {
    HeapObject object = known.get(host);
    if (object == null) {
      Class<?> type = host.getClass();
      String name = kinds.get(host);
      if (name == null && type.isHidden()) {
        name = lambdas.code(type);
      }
      if (name == null) {
        name = names.computeIfAbsent(type.getName(), key -> key.replace('.', '/'));
      }
      object = new HeapObject(objects.size(), host, name, reason, null);
      objects.add(object);
      known.put(host, object);
      if (host instanceof Map<?, ?> map && type.getClassLoader() == null) {
        makeViews(map);
      }
    }
    return object;
  }

  /** Makes what the JDK's maps would make at its first use, and keep: the device cannot. */
  private static void makeViews(Map<?, ?> map) {
    map.keySet();
    map.values();
    map.entrySet();
  }

  /** Adds an exception that the linker made for device code to construct. */
  HeapObject addMade(Object host, String reason) {
    HeapObject object = add(host, reason);
    made.set(object.id());
    return object;
  }

  /** Returns whether the object is an exception that device code constructs. */
  public boolean isMade(int id) {
    return made.get(id);
  }

  /** Returns a reference to what {@code creation} makes. */
  FlowValue make(Creation creation) {
    HeapObject object = temporaries.get(creation);
    if (object == null) {
      String reason = "made at " + creation.method().at(creation.instruction());
      object = new HeapObject(objects.size(), null, creation.type(), reason, creation);
      objects.add(object);
      temporaries.put(creation, object);
    }
    return FlowValue.reference(object.asSet(), false);
  }

  /** Returns the objects that device code makes. */
  public Collection<HeapObject> temporaries() {
    return objects.stream().filter(HeapObject::isTemporary).toList();
  }

  FlowValue reference(Object host, String reason) {
    return host == null
        ? FlowValue.NULL
        : FlowValue.reference(ObjectSet.of(add(host, reason).id()), false);
  }

  /** Returns what a reference field of {@code object} may hold. */
  FlowValue content(FieldState field, int object) {
    FlowValue content = field.content(object);
    if (content == null) {
      content =
          isTemporary(object)
              ? assignments.isSetFirst(field.key()) ? FlowValue.NOTHING : FlowValue.NULL
              : reference(hostValue(field.key(), object), reason(field.key(), object));
      field.initialise(object, content);
    }
    return content;
  }

  /** Returns what the elements of the array {@code object} may hold. */
  FlowValue elementContent(FieldState elements, int object) {
    FlowValue content = elements.content(object);
    if (content == null) {
      content = isTemporary(object) ? FlowValue.NULL : elements(object);
      elements.initialise(object, content);
    }
    return content;
  }

  /** Returns the wired array's element of a constant index that it has; else null. */
  FlowValue elementAt(int array, FlowValue index) {
    Integer at = index.constant();
    Object host = object(array).host();
    return at == null || host == null || at < 0 || at >= Array.getLength(host)
        ? null
        : reference(Array.get(host, at), describe(array));
  }

  private FlowValue elements(int object) {
    Object array = object(object).host();
    FlowValue content = FlowValue.NOTHING;
    for (int i = 0; i < Array.getLength(array); i++) {
      content = content.merge(reference(Array.get(array, i), describe(object) + "[" + i + "]"));
    }
    return content;
  }

  /** Returns whether some of the objects are boxes, and so may be one that device code makes. */
  boolean areBoxes(FlowValue value) {
    boolean[] found = {false};
    if (value.isReference()) {
      value.objects().forEach(id -> found[0] |= BOXES.contains(object(id).type()));
    }
    return found[0];
  }

  /** Returns whether a JVM made the object's class, of which there is no file. */
  boolean isMadeByJvm(int object) {
    Class<?> type = isTemporary(object) ? null : object(object).host().getClass();
    return type != null && (type.isHidden() || Proxy.isProxyClass(type));
  }

  boolean isTemporary(int object) {
    return object != STATIC && object(object).isTemporary();
  }

  private String reason(FieldKey field, int object) {
    return object == STATIC
        ? "static " + field.symbol().replace('/', '.')
        : describe(object) + " > " + field.name();
  }

  /** Returns an object's path from its root. */
  public String describe(int object) {
    return object(object).reason();
  }

  /** Returns the value that a field has after wiring; boxed if primitive. */
  public Object hostValue(FieldKey key, int object) {
    Object holder = object == STATIC ? null : object(object).host();
    boolean isUnset =
        object == STATIC
            ? unset.test(key.owner())
            : isMade(object) && !key.owner().equals(ClassPool.THROWABLE);
    if (isUnset) {
      return zero(key.descriptor().charAt(0));
    }
    if (key.owner().equals(ClassPool.THROWABLE)) {
      return throwableField(key, (Throwable) holder, object);
    }
    if (key.owner().equals(ClassPool.CLASS)) {
      return classField(key, (Class<?>) holder);
    }
    try {
      boolean isLambda = holder != null && holder.getClass().isHidden();
      Field field = isLambda ? HostLambdas.field(holder.getClass(), key.name()) : reflect(key);
      return host.get(key.owner(), field, holder);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new UnreadableFieldException(key, e);
    }
  }

  /** Returns a field of the device's Throwable, which a JVM's does not have. */
  private Object throwableField(FieldKey key, Throwable holder, int object) {
    boolean constructed = !isMade(object);
    return switch (key.name()) {
      case "detailMessage" -> constructed ? holder.getMessage() : null;
      case "cause" -> constructed ? holder.getCause() : null;
      case "causeIsSet" -> constructed && holder.getCause() != null;
      default -> false;
    };
  }

  /** Returns a field of the device's Class. */
  private Object classField(FieldKey key, Class<?> holder) {
    if (holder.isEnum() && key.name().equals("sharedConstants")) {
      initialize(holder.getName().replace('.', '/'));
    }
    return switch (key.name()) {
      case "superclass" -> holder.getSuperclass();
      case "name" -> holder.getName().intern();
      case "sharedConstants" -> HostFields.sharedConstants(key, holder);
      default -> holder.getSimpleName().intern();
    };
  }

  /** Returns what a field holds before its constructor runs. */
  private static Object zero(char descriptor) {
    return switch (descriptor) {
      case 'Z' -> false;
      case 'B', 'S', 'C', 'I' -> 0;
      case 'J' -> 0L;
      case 'F' -> 0f;
      case 'D' -> 0d;
      default -> null;
    };
  }

  private Field reflect(FieldKey key) {
    return reflected.computeIfAbsent(
        key,
        wanted -> {
          try {
            return type(wanted.owner()).getDeclaredField(wanted.name());
          } catch (NoSuchFieldException | RuntimeException e) {
            throw new UnreadableFieldException(wanted, e);
          }
        });
  }

  /** Returns the host's class of an internal name or array descriptor. */
  Class<?> type(String internalName) {
    return types.type(ClassCopies.original(internalName));
  }

  /** Lets the host initialize the class of an internal name. */
  void initialize(String internalName) {
    String original = ClassCopies.original(internalName);
    if (!initialized.contains(original)) {
      types.initialize(original);
      initialized.add(original);
    }
  }

  /** Lets the host initialize the class of a static method, which may be null; returns it. */
  MethodKey initializing(MethodKey method) {
    if (method != null) {
      initialize(method.owner());
    }
    return method;
  }

  /** Returns the classes of the world. */
  public ClassPool classes() {
    return classes;
  }
}
