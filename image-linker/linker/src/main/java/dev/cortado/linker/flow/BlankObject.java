package dev.cortado.linker.flow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;

/**
 * Makes objects whose constructors have not run: the device runs them. Host only.
 *
 * <p>An object is read from a stream that has its class and none of its fields (Java Object
 * Serialization Specification, 6.4), which every exception allows.
 */
final class BlankObject {
  private BlankObject() {}

  /** Returns a new object of {@code type}, a serializable class, with all fields 0 or null. */
  static Object of(Class<?> type) {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(stream(type))) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass described) {
            return type;
          }
        }) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static byte[] stream(Class<?> type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
    out.writeShort(ObjectStreamConstants.STREAM_VERSION);
    out.writeByte(ObjectStreamConstants.TC_OBJECT);
    out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
    out.writeUTF(type.getName());
    out.writeLong(ObjectStreamClass.lookup(type).getSerialVersionUID());
    out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
    out.writeShort(0);
    out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
    out.writeByte(ObjectStreamConstants.TC_NULL);
    return bytes.toByteArray();
  }
}
