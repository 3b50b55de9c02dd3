package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassPool;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import dev.cortado.linker.world.PlatformClasses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What analysed code reads and writes of what is there when it begins: static fields, fields of the
 * host's objects, elements of its arrays. Host only.
 */
public final class Effects {
  /**
   * What can be read and written.
   *
   * @param field the field, or that which stands for elements
   * @param holder the host object, compared by identity; null for static fields
   */
  public record Place(FieldKey field, Object holder) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && holder == place.holder && field.equals(place.field);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(holder) + field.hashCode();
    }
  }

  /**
   * One way to get there, the first that was found.
   *
   * @param what what is accessed, for a user
   * @param method the method
   * @param instruction the instruction in it
   */
  public record Access(String what, MethodInfo method, AbstractInsnNode instruction) {}

  private final FlowAnalysis flow;
  private final Map<Place, Access> reads = new LinkedHashMap<>();
  private final Map<Place, Access> writes = new LinkedHashMap<>();

  /** Collects what all code of {@code flow} does. */
  public Effects(FlowAnalysis flow) {
    this.flow = flow;
    for (MethodInfo method : flow.bodies()) {
      for (AbstractInsnNode instruction : method.node().instructions) {
        if (instruction.getOpcode() >= 0 && method.isReached(instruction)) {
          note(method, instruction);
        }
      }
    }
  }

  /**
   * Returns what the static initializer of a class does as the host runs it, also behind what a
   * device cannot do.
   *
   * @param types returns the host's class of an internal name or array descriptor
   * @param refused the calls that are not looked at
   * @param unset the classes whose static fields hold nothing yet
   */
  public static Effects ofInitializer(
      ClassPool classes,
      Function<String, Class<?>> types,
      Predicate<MethodInsnNode> refused,
      String owner,
      Predicate<String> unset) {
    FlowAnalysis flow = new FlowAnalysis(classes, HostClasses.of(types), refused, Known.NOTHING);
    flow.heap().forget(unset);
    flow.runStatic(List.of(new MethodKey(owner, "<clinit>", "()V")));
    flow.lookOn();
    return new Effects(flow);
  }

  /** Returns what is read, in the order of discovery. */
  public Map<Place, Access> reads() {
    return reads;
  }

  /** Returns what is written, in the order of discovery. */
  public Map<Place, Access> writes() {
    return writes;
  }

  private void note(MethodInfo method, AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    boolean loads = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
    boolean stores = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    if (instruction instanceof FieldInsnNode access) {
      FieldKey key = flow.classes().field(access.owner, access.name, access.desc);
      boolean isWrite = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
      if (key != null && key.isStatic()) {
        String name = key.owner().replace('/', '.') + "." + key.name();
        note(isWrite, new Place(key, null), new Access(name, method, instruction));
      } else if (key != null) {
        noteEach(isWrite, key, " > " + key.name(), method, instruction);
      }
    } else if (loads || stores) {
      noteEach(stores, null, "[...]", method, instruction);
    }
  }

  /** Notes the use of a field, or of elements if it is null, of all host objects that it may be. */
  private void noteEach(
      boolean isWrite,
      FieldKey field,
      String part,
      MethodInfo method,
      AbstractInsnNode instruction) {
    Site site = method.site(instruction);
    if (site == null || site.receiver() == null || !site.receiver().isReference()) {
      return;
    }
    site.receiver()
        .objects()
        .forEach(
            id -> {
              HeapObject object = flow.heap().object(id);
              if (!object.isTemporary()) {
                boolean isOpen = !PlatformClasses.contain(method.key().owner());
                String path = flow.heap().describe(id).replaceFirst("^static ", "");
                String what = path + (isOpen ? part : "");
                FieldKey key = field == null ? flow.heap().elements(object.type()).key() : field;
                Access access = new Access(what, method, instruction);
                note(isWrite, new Place(key, object.host()), access);
              }
            });
  }

  private void note(boolean isWrite, Place place, Access access) {
    (isWrite ? writes : reads).putIfAbsent(place, access);
  }
}
