package dev.cortado.linker.snapshot;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.FlowValue;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.ObjectSet;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.machine.KeptAcrossReset;
import dev.cortado.machine.Observed;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What the code really needs of objects: the fields that do not fold, the headers, the lengths.
 * Host only.
 */
public final class Usage {
  /** Up to so many objects are told apart by their addresses, which needs no header. */
  public static final int BY_ADDRESS = 4;

  private static final String SUSPENSION = "dev/cortado/machine/Suspension";
  private static final String KEPT = Type.getDescriptor(KeptAcrossReset.class);
  private static final String OBSERVED = Type.getDescriptor(Observed.class);

  private final FlowAnalysis flow;
  private final boolean keepsAll;
  private final Set<FieldKey> loaded = new HashSet<>();
  private final Set<String> headers = new TreeSet<>();
  private final BitSet lengths = new BitSet();
  private final BitSet compared = new BitSet();
  private boolean resumesThroughObjects;

  /**
   * Looks at all reached code of {@code flow}.
   *
   * @param keepsAll for a debugger: to keep fields in memory that the code does not need there
   */
  public Usage(FlowAnalysis flow, boolean keepsAll) {
    this.flow = flow;
    this.keepsAll = keepsAll;
    flow.bodies().forEach(this::visit);
  }

  private void visit(MethodInfo method) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      Site site = method.site(instruction);
      if (site == null || !method.isReached(instruction)) {
        continue;
      }
      thrown(method, instruction, site);
      switch (instruction.getOpcode()) {
        case Opcodes.GETFIELD, Opcodes.GETSTATIC -> {
          FieldInsnNode access = (FieldInsnNode) instruction;
          if (site.result() != null && !folds(site.result())) {
            loaded.add(flow.classes().field(access.owner, access.name, access.desc));
          }
        }
        case Opcodes.ARRAYLENGTH -> lengths(site);
        case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> {
          if (site.taken() && site.fallsThrough()) {
            compared(site.operand(0));
            compared(site.operand(1));
          }
        }
        case Opcodes.INSTANCEOF, Opcodes.CHECKCAST -> {
          boolean unclear =
              instruction.getOpcode() == Opcodes.CHECKCAST
                  ? site.castMayFail()
                  : site.result() != null && site.result().constant() == null;
          if (unclear) {
            header(site.receiver());
          }
        }
        case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE -> {
          if (site.targets().size() > 1) {
            header(site.receiver());
          }
        }
        case Opcodes.INVOKESTATIC -> {
          resume((MethodInsnNode) instruction, site);
          running(method, (MethodInsnNode) instruction, site);
        }
        case Opcodes.AASTORE -> {
          lengths(site);
          if (site.castMayFail()) {
            header(site.result());
          }
        }
        default -> {
          if (instruction.getOpcode() >= Opcodes.IALOAD && instruction.getOpcode() <= Opcodes.SALOAD
              || instruction.getOpcode() >= Opcodes.IASTORE
                  && instruction.getOpcode() <= Opcodes.SASTORE) {
            lengths(site);
          }
        }
      }
    }
  }

  /** Exceptions that one instruction throws to several handlers must tell their classes. */
  private void thrown(MethodInfo method, AbstractInsnNode instruction, Site site) {
    Set<Object> fates = new HashSet<>();
    site.thrown()
        .forEach(
            id -> {
              String type = flow.heap().object(id).type();
              LabelNode handler = method.handler(flow.classes(), instruction, type);
              fates.add(
                  handler != null
                      ? handler
                      : (Object) method.throwsOn(flow.classes(), instruction, type));
            });
    if (fates.size() > 1) {
      header(FlowValue.reference(site.thrown(), false));
    }
  }

  private void resume(MethodInsnNode call, Site site) {
    if (isResume(call)) {
      if (site.receiver().objects().size() > BY_ADDRESS) {
        resumesThroughObjects = true;
      } else {
        compared(site.receiver());
      }
    }
  }

  /** Handlers are told from actors by their addresses. */
  private void running(MethodInfo method, MethodInsnNode call, Site site) {
    if (call.name.equals("currentOrNull")
        && call.owner.equals(SUSPENSION)
        && !folds(site.result())
        && site.result().maybeNull()) {
      method.contexts().forEach(each -> compared.set(flow.heap().find(each.receiver()).id()));
    }
  }

  /** Returns whether the call resumes an actor. */
  public static boolean isResume(MethodInsnNode call) {
    return call.owner.equals(SUSPENSION) && call.name.equals("resume");
  }

  private void lengths(Site site) {
    if (site.receiver() == null || commonLength(flow, site.receiver()) >= 0) {
      return;
    }
    site.receiver().objects().forEach(lengths::set);
  }

  /** Returns the length that all arrays of {@code value} have, or -1. */
  public static int commonLength(FlowAnalysis flow, FlowValue value) {
    int[] common = {-2};
    value
        .objects()
        .forEach(
            id -> {
              int length = flow.heap().object(id).length();
              common[0] = common[0] == -2 || common[0] == length ? length : -1;
            });
    return Math.max(common[0], -1);
  }

  /**
   * Returns whether the objects' classes are told apart by the objects' addresses: all are wired,
   * and they are few, or some are arrays, which have no header.
   */
  public static boolean byAddress(FlowAnalysis flow, ObjectSet objects) {
    if (objects.hasTemporaries()) {
      return false;
    }
    boolean[] arrays = {objects.size() <= BY_ADDRESS};
    objects.forEach(id -> arrays[0] |= flow.heap().object(id).isArray());
    return arrays[0];
  }

  private void header(FlowValue receiver) {
    if (byAddress(flow, receiver.objects())) {
      compared(receiver);
    } else {
      receiver.objects().forEach(id -> headers.add(flow.heap().object(id).type()));
      receiver.objects().filter(id -> flow.heap().object(id).isArray()).forEach(compared::set);
    }
  }

  private void compared(FlowValue value) {
    if (value != null && value.isReference()) {
      value.objects().forEach(compared::set);
    }
  }

  /**
   * Returns whether code tells the object from others by its address, which must be its own then,
   * even if the object has no content.
   */
  boolean isCompared(int object) {
    return compared.get(object);
  }

  /** Returns whether a value is known at link time. */
  public static boolean folds(FlowValue value) {
    return value.constant() != null || value.isNull() || value.only() >= 0;
  }

  /** Returns whether some code loads a field of the class, or of its superclasses, from memory. */
  public boolean hasState(String type) {
    return loaded.stream().anyMatch(field -> flow.classes().isSubtype(type, field.owner()));
  }

  /**
   * Returns whether some code loads the field from memory, or a debugger may; the JDK's are its
   * own.
   */
  public boolean isLoaded(FieldKey field) {
    return keepsAll && showsAll(field.owner()) || loaded.contains(field) || isKept(field);
  }

  /** A debugger would see no true values of constants in memory that nothing initialises. */
  private boolean showsAll(String type) {
    return !type.startsWith("java/") && !isKeptAcrossReset(type);
  }

  /** Returns whether fields of the class's objects keep their values across a reset. */
  boolean isKeptAcrossReset(String type) {
    return flow.classes().isMarked(type, KEPT);
  }

  private boolean isKept(FieldKey field) {
    return !field.isStatic()
        && (isKeptAcrossReset(field.owner()) || flow.classes().isMarked(field.owner(), OBSERVED))
        && flow.heap().field(field).written();
  }

  /** Returns whether objects stay in one piece, as a debugger wants them. */
  boolean keepsAll() {
    return keepsAll;
  }

  /** Returns the classes whose objects must tell their class at run time. */
  Set<String> headers() {
    return headers;
  }

  /** Returns whether the array's length is loaded from memory. */
  boolean needsLength(int array) {
    return lengths.get(array);
  }

  /** Returns whether some level finds its actors' code through the actors. */
  boolean resumesThroughObjects() {
    return resumesThroughObjects;
  }
}
