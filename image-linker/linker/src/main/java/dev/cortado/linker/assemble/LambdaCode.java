package dev.cortado.linker.assemble;

import dev.cortado.linker.world.LambdaNames;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** The bytecode of a lambda's class. Host only. */
final class LambdaCode {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final String CONSTRUCTOR = "<init>";

  private final Type self;
  private final Lambda lambda;
  private final Type[] captures;

  LambdaCode(Type self, Lambda lambda) {
    this.self = self;
    this.lambda = lambda;
    this.captures = lambda.captures();
  }

  void constructor(MethodVisitor visitor) {
    Method method = constructorOf(captures);
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PRIVATE, method, visitor);
    code.loadThis();
    code.invokeConstructor(OBJECT, constructorOf());
    for (int i = 0; i < captures.length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(self, LambdaNames.field(i), captures[i]);
    }
    code.returnValue();
  }

  void factory(MethodVisitor visitor) {
    Method method = new Method(LambdaClass.FACTORY, lambda.factoryDescriptor());
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, method, visitor);
    code.newInstance(self);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self, constructorOf(captures));
    code.returnValue();
  }

  void initializer(MethodVisitor visitor) {
    Method method = new Method("<clinit>", "()V");
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, method, visitor);
    code.newInstance(self);
    code.dup();
    code.invokeConstructor(self, constructorOf());
    code.putStatic(self, LambdaClass.INSTANCE, lambda.type());
  }

  /** The interface's method, or a bridge to it: calls the target with all values it takes. */
  void method(MethodVisitor visitor, String descriptor) {
    Method method = new Method(lambda.method(), descriptor);
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, visitor);
    markLine(code);
    if (lambda.isConstructor()) {
      code.newInstance(lambda.targetResult());
      code.dup();
    }
    Type[] wanted = lambda.targetParameters();
    for (int i = 0; i < captures.length; i++) {
      code.loadThis();
      code.getField(self, LambdaNames.field(i), captures[i]);
      Conversion.convert(code, captures[i], wanted[i]);
    }
    Type[] given = method.getArgumentTypes();
    Type[] known = lambda.instantiatedParameters();
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      Conversion.convert(code, given[i], known[i]);
      Conversion.convert(code, known[i], wanted[captures.length + i]);
    }
    call(code);
    Conversion.convert(code, lambda.targetResult(), method.getReturnType());
    code.returnValue();
  }

  private void markLine(GeneratorAdapter code) {
    if (lambda.line() > 0) {
      Label start = code.mark();
      code.visitLineNumber(lambda.line(), start);
    }
  }

  private void call(MethodVisitor code) {
    Handle target = lambda.target();
    int opcode =
        switch (target.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          // A nest mate calls private methods as all others; only their own class may be special.
          default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    code.visitMethodInsn(
        opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
  }

  private static Method constructorOf(Type... parameters) {
    return new Method(CONSTRUCTOR, Type.VOID_TYPE, parameters);
  }
}
