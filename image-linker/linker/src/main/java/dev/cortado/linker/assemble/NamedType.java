package dev.cortado.linker.assemble;

import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.description.type.TypeDescription;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Describes types to Byte Buddy by their names alone, so that it loads and reads none. Host only.
 */
final class NamedType {
  private NamedType() {}

  static TypeDescription of(Type type) {
    return switch (type.getSort()) {
      case Type.VOID -> primitive(void.class);
      case Type.BOOLEAN -> primitive(boolean.class);
      case Type.CHAR -> primitive(char.class);
      case Type.BYTE -> primitive(byte.class);
      case Type.SHORT -> primitive(short.class);
      case Type.INT -> primitive(int.class);
      case Type.FLOAT -> primitive(float.class);
      case Type.LONG -> primitive(long.class);
      case Type.DOUBLE -> primitive(double.class);
      case Type.ARRAY ->
          TypeDescription.ArrayProjection.of(of(type.getElementType()), type.getDimensions());
      default -> latent(type, Opcodes.ACC_PUBLIC);
    };
  }

  static List<TypeDescription> all(Type[] types) {
    return Stream.of(types).map(NamedType::of).toList();
  }

  static List<TypeDescription> interfaces(List<Type> types) {
    int modifiers = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    return types.stream().map(type -> latent(type, modifiers)).toList();
  }

  private static TypeDescription latent(Type type, int modifiers) {
    return new Named(type.getClassName(), modifiers);
  }

  private static TypeDescription primitive(Class<?> type) {
    return TypeDescription.ForLoadedType.of(type);
  }

  /** A class or interface of which no more is known; Byte Buddy asks for its outer class. */
  private static final class Named extends TypeDescription.Latent {
    Named(String name, int modifiers) {
      super(name, modifiers, null, List.of());
    }

    @Override
    public TypeDescription getDeclaringType() {
      return null;
    }
  }
}
