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
}
