package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.KernelClasses;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.linker.world.PlatformClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which methods are looked at once for each object that they are given, since what they are given
 * with one of them would mix with what they are given with another: collections, exceptions, what
 * the application has written for any type, and what device code makes.
 *
 * <p>So a {@code Port<Order>} gives orders only, and the compiler's cast behind it cannot fail.
 * Kernel containers need it not, as {@link Contents} knows of each what it gives. Compare object
 * sensitivity (Milanova, Rountev and Ryder, TOSEM 2005), here one object deep.
 */
final class Apart {
  /** So many objects are told apart in the code that they share. */
  private static final int FEW = 16;

  private static final int NONE = -1;

  /** Of the methods by which the JDK's collections read their arrays. */
  private static final String ELEMENT = "([Ljava/lang/Object;I)Ljava/lang/Object;";

  /** Of the methods that tell enums' maps and sets what there is of a class. */
  private static final String OF_CLASS = "(Ljava/lang/Class;)";

  private final ClassPool classes;
  private final Map<MethodKey, Integer> parameters = new HashMap<>();
  private final Map<String, Boolean> generic = new HashMap<>();

  Apart(ClassPool classes) {
    this.classes = classes;
  }

  /** Returns whether so many objects are told apart. */
  static boolean tells(FlowValue value) {
    return value.isReference() && !value.objects().isEmpty() && value.objects().size() <= FEW;
  }

  /**
   * How a call is looked at.
   *
   * @param parameter whose objects are told apart
   * @param each the objects that the method is looked at for one by one
   * @param together the others
   */
  record Split(int parameter, ObjectSet each, ObjectSet together) {
    /** Returns the call's values, where the parameter is one of {@code objects} only. */
    List<FlowValue> of(List<? extends FlowValue> values, ObjectSet objects) {
      List<FlowValue> some = new ArrayList<>(values);
      FlowValue all = values.get(parameter);
      FlowValue part = FlowValue.reference(objects, all.maybeNull());
      some.set(parameter, part.orRefused(all.isRefused()));
      return some;
    }
  }

  /**
   * Returns how to look at a call, of whose parameters those from {@code first} on count; or null.
   */
  Split split(Heap heap, MethodKey method, int first, List<? extends FlowValue> values) {
    int named = parameter(method);
    if (named >= first && tells(values.get(named))) {
      return new Split(named, values.get(named).objects(), ObjectSet.EMPTY);
    }
    int made = ofMade(method, first, values);
    if (made == NONE) {
      return null;
    }
    ObjectSet all = values.get(made).objects();
    return new Split(made, all.filter(heap::isTemporary), all.filter(id -> !heap.isTemporary(id)));
  }

  /**
   * Returns the first parameter of the application's method that is given what device code makes:
   * what the method stores into that dies with it, and must not seem to be stored into the wired
   * objects that it is given by others.
   */
  private static int ofMade(MethodKey method, int first, List<? extends FlowValue> values) {
    if (PlatformClasses.contain(method.owner()) || KernelClasses.contain(method.owner())) {
      return NONE;
    }
    for (int i = first; i < values.size(); i++) {
      if (tells(values.get(i)) && values.get(i).objects().hasTemporaries()) {
        return i;
      }
    }
    return NONE;
  }

  /**
   * Returns the parameter of a method whose objects tell its states apart, 0 for the receiver, or
   * the first of a static method; less if none does.
   */
  int parameter(MethodKey method) {
    return parameters.computeIfAbsent(method, this::find);
  }

  private int find(MethodKey method) {
    String owner = method.owner();
    MethodNode node = classes.method(method);
    if (ArrayFlow.isSort(method)) {
      return 0;
    }
    if (ArrayFlow.isCopy(owner, method.name())) {
      return ArrayFlow.COPIED_TO;
    }
    if (node == null || KernelClasses.contain(owner)) {
      return NONE;
    }
    boolean isStatic = (node.access & Opcodes.ACC_STATIC) != 0;
    if (owner.equals(ClassPool.CLASS)) {
      return 0;
    }
    if (owner.startsWith("java/") && method.descriptor().startsWith(OF_CLASS)) {
      return isStatic ? 0 : 1;
    }
    if (!isStatic && classes.isSubtype(owner, ClassPool.THROWABLE)) {
      return 0;
    }
    if (owner.startsWith("java/")) {
      boolean tells = !isStatic || method.descriptor().equals(ELEMENT);
      return owner.startsWith("java/util/") && tells ? 0 : NONE;
    }
    if (!isStatic && isGeneric(owner)) {
      return 0;
    }
    int parameter = node.signature == null ? NONE : new Variables(node.signature).parameter();
    return parameter == NONE ? NONE : parameter + (isStatic ? 0 : 1);
  }

  /** Returns whether a class has type parameters, its own or those of what its objects lie in. */
  private boolean isGeneric(String type) {
    Boolean known = generic.get(type);
    if (known == null) {
      known = declaresVariables(type);
      generic.put(type, known);
    }
    return known;
  }

  private boolean declaresVariables(String type) {
    ClassNode node = classes.find(type);
    if (node == null) {
      return false;
    }
    if (node.signature != null && node.signature.startsWith("<")) {
      return true;
    }
    for (InnerClassNode inner : node.innerClasses) {
      if (inner.name.equals(type)) {
        return inner.outerName != null
            && (inner.access & Opcodes.ACC_STATIC) == 0
            && isGeneric(inner.outerName);
      }
    }
    return false;
  }

  /** Finds the first parameter of a generic method whose type has a variable of the method's. */
  private static final class Variables extends SignatureVisitor {
    private final Set<String> own = new HashSet<>();
    private int last = NONE;
    private int argumentOf = NONE;
    private int bare = NONE;
    private boolean inResult;

    Variables(String signature) {
      super(Opcodes.ASM9);
      new SignatureReader(signature).accept(this);
    }

    /** Returns a parameter such as {@code Queue<T>}, else one that is a {@code T} itself. */
    int parameter() {
      return argumentOf == NONE ? bare : argumentOf;
    }

    @Override
    public void visitFormalTypeParameter(String name) {
      own.add(name);
    }

    @Override
    public SignatureVisitor visitParameterType() {
      last++;
      return new Use(last);
    }

    @Override
    public SignatureVisitor visitReturnType() {
      inResult = true;
      return new Use(NONE);
    }

    /** The type of one parameter. */
    private final class Use extends SignatureVisitor {
      private final int of;
      private boolean inside;

      Use(int of) {
        super(Opcodes.ASM9);
        this.of = of;
      }

      @Override
      public void visitClassType(String name) {
        inside = true;
      }

      @Override
      public void visitTypeVariable(String name) {
        if (inResult || !own.contains(name)) {
          return;
        }
        if (inside && argumentOf == NONE) {
          argumentOf = of;
        } else if (!inside && bare == NONE) {
          bare = of;
        }
      }
    }
  }
}
