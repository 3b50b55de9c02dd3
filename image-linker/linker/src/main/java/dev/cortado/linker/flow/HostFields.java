package dev.cortado.linker.flow;

import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.FullCollections;
import dev.cortado.linker.world.TrustedLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Reads the fields of objects on the host, private ones of the JDK's classes included. Host only.
 *
 * <p>The JDK opens few of its packages to reflection; the others are read through the lookup that
 * the JDK keeps for itself. Strings and enums are read through their API.
 */
final class HostFields {
  private static final String STRING = "java/lang/String";
  private static final String LIST = "java/util/ArrayList";

  private final Map<String, byte[]> texts = new IdentityHashMap<>();
  private final Map<Object, Object[]> rooms = new IdentityHashMap<>();

  /** Returns the value of a field; boxed if primitive. */
  Object get(String owner, Field field, Object holder) throws ReflectiveOperationException {
    if (owner.equals(STRING) && holder instanceof String text) {
      switch (field.getName()) {
        case "value":
          return texts.computeIfAbsent(text, HostFields::bytes);
        case "coder":
          return (byte) (isLatin1(text) ? 0 : 1);
        case "hash":
          return text.hashCode();
        default:
          break;
      }
    }
    if (owner.equals("java/lang/Enum") && holder instanceof Enum<?> constant) {
      if (field.getName().equals("ordinal")) {
        return constant.ordinal();
      }
      if (field.getName().equals("name")) {
        return constant.name();
      }
    }
    if (owner.equals(LIST) && field.getName().equals("elementData")) {
      return elements(field, holder);
    }
    return read(field, holder);
  }

  /**
   * As {@link #read}, but a list that was made without a size and is empty yet gets the room that
   * its first element would make: on the device it cannot.
   */
  private Object elements(Field field, Object list) throws ReflectiveOperationException {
    Object elements = read(field, list);
    return elements == read(field, new ArrayList<>())
        ? rooms.computeIfAbsent(list, key -> new Object[FullCollections.ROOM])
        : elements;
  }

  private static Object read(Field field, Object holder) throws ReflectiveOperationException {
    if (isOpen(field)) {
      return field.get(holder);
    }
    try {
      MethodHandle getter = TrustedLookup.get().unreflectGetter(field);
      return Modifier.isStatic(field.getModifiers()) ? getter.invoke() : getter.invoke(holder);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(field.toString(), e);
    }
  }

  /** Returns the array of an enum's constants that its class keeps; null of other classes. */
  static Object[] sharedConstants(FieldKey key, Class<?> type) {
    try {
      return (Object[])
          TrustedLookup.get()
              .findVirtual(
                  Class.class, "getEnumConstantsShared", MethodType.methodType(Object[].class))
              .invoke(type);
    } catch (Throwable e) {
      throw new UnreadableFieldException(key, e);
    }
  }

  private static boolean isOpen(AccessibleObject field) {
    try {
      field.setAccessible(true);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean isLatin1(String text) {
    return text.chars().allMatch(unit -> unit < 256);
  }

  /** As the JDK keeps them (JEP 254): a byte for each Latin-1 character, else UTF-16 units. */
  private static byte[] bytes(String text) {
    boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    if (isLatin1(text)) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
    byte[] bytes = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      bytes[2 * i] = (byte) (little ? unit : unit >> 8);
      bytes[2 * i + 1] = (byte) (little ? unit >> 8 : unit);
    }
    return bytes;
  }
}
