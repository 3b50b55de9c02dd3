package dev.cortado.machine;

/**
 * What {@link Class} is on the device: the image linker puts this class in its place.
 *
 * <p>Device only. The image holds a class object where code compares it, with {@code getClass() ==}
 * for instance, and of its parts those that are read. The fields have the values of the JVM's class
 * object when the image is made; whatever else the JVM's offers, the linker refuses. Accessors have
 * the names of the house; the linker gives them those of the JVM.
 */
final class DeviceClass {
  private DeviceClass superclass;
  private String name;
  private String simpleName;

  /** The constants of an enum in order, else null; shared, for those who do not change it. */
  private Object[] sharedConstants;

  private DeviceClass() {}

  public DeviceClass superclass() {
    return superclass;
  }

  public String name() {
    return name;
  }

  public String simpleName() {
    return simpleName;
  }

  /** What enums' maps and sets of the JDK ask for. */
  Object[] sharedConstants() {
    return sharedConstants;
  }

  /** Returns the constants in an array of the caller's own; null if the class is no enum. */
  public Object[] constants() {
    Object[] shared = sharedConstants;
    return shared == null ? null : shared.clone();
  }
}
