package dev.cortado.linker.assemble;

import dev.cortado.linker.world.LambdaNames;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.TypeResolutionStrategy;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Generates the class of a lambda: the captured values are its fields. Host only.
 *
 * <p>A lambda without captured values has one instance, in the static field {@value #INSTANCE}; all
 * others are made by the static method {@value #FACTORY}, which takes the captured values. A lambda
 * of the platform's is never loaded on the host, so that each is made by the method.
 */
final class LambdaClass {
  static final String INSTANCE = "INSTANCE";
  static final String FACTORY = "make";

  private static final ByteBuddy BYTE_BUDDY =
      new ByteBuddy(ClassFileVersion.JAVA_V11)
          .with(TypeValidation.DISABLED)
          .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE);

  private LambdaClass() {}

  /**
   * Generates the class.
   *
   * @param name its internal name
   * @param nestHost the internal name of the class in whose nest it calls private methods
   * @param lambda what it does
   * @param hasInstance whether there is the one instance instead of the method
   */
  static byte[] generate(String name, String nestHost, Lambda lambda, boolean hasInstance) {
    LambdaCode code = new LambdaCode(Type.getObjectType(name), lambda);
    List<TypeDescription> captures = NamedType.all(lambda.captures());
    DynamicType.Builder<?> builder =
        BYTE_BUDDY
            .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
            .name(name.replace('/', '.'))
            .modifiers(Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC)
            .implement(NamedType.interfaces(lambda.interfaces()))
            .nestHost(NamedType.of(Type.getObjectType(nestHost)))
            .visit(new Finish(lambda.sourceFile()))
            .defineConstructor(Opcodes.ACC_PRIVATE)
            .withParameters(captures)
            .intercept(body(code::constructor));
    for (int i = 0; i < captures.size(); i++) {
      builder =
          builder.defineField(
              LambdaNames.field(i), captures.get(i), Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL);
    }
    for (String descriptor : lambda.descriptors()) {
      builder =
          builder
              .defineMethod(
                  lambda.method(), NamedType.of(Type.getReturnType(descriptor)), Opcodes.ACC_PUBLIC)
              .withParameters(NamedType.all(Type.getArgumentTypes(descriptor)))
              .intercept(body(visitor -> code.method(visitor, descriptor)));
    }
    TypeDescription type = NamedType.of(lambda.type());
    if (hasInstance) {
      builder =
          builder
              .defineField(INSTANCE, type, Opcodes.ACC_STATIC | Opcodes.ACC_FINAL)
              .initializer(appender(code::initializer));
    } else {
      builder =
          builder
              .defineMethod(FACTORY, type, Opcodes.ACC_STATIC)
              .withParameters(captures)
              .intercept(body(code::factory));
    }
    return builder.make(TypeResolutionStrategy.Disabled.INSTANCE).getBytes();
  }

  private static Implementation body(Consumer<MethodVisitor> code) {
    return new Implementation.Simple(appender(code));
  }

  private static ByteCodeAppender appender(Consumer<MethodVisitor> code) {
    return (visitor, context, method) -> {
      code.accept(visitor);
      return ByteCodeAppender.Size.ZERO;
    };
  }

  /** Adds the name of the source file, and lets ASM compute the sizes of the stacks. */
  private static final class Finish extends AsmVisitorWrapper.AbstractBase {
    private final String sourceFile;

    Finish(String sourceFile) {
      this.sourceFile = sourceFile;
    }

    @Override
    public int mergeWriter(int flags) {
      return flags | ClassWriter.COMPUTE_MAXS;
    }

    @Override
    public ClassVisitor wrap(
        TypeDescription type,
        ClassVisitor visitor,
        Implementation.Context context,
        TypePool pool,
        FieldList<FieldDescription.InDefinedShape> fields,
        MethodList<?> methods,
        int writerFlags,
        int readerFlags) {
      return new ClassVisitor(OpenedClassReader.ASM_API, visitor) {
        @Override
        public void visit(
            int version,
            int modifiers,
            String name,
            String signature,
            String superName,
            String[] interfaces) {
          super.visit(version, modifiers, name, signature, superName, interfaces);
          super.visitSource(sourceFile, null);
        }
      };
    }
  }
}
