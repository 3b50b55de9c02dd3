package dev.cortado.linker.escape;

import dev.cortado.linker.flow.FlowAnalysis;
import dev.cortado.linker.flow.HeapObject;
import dev.cortado.linker.flow.MethodInfo;
import dev.cortado.linker.flow.MethodState;
import dev.cortado.linker.flow.Site;
import dev.cortado.linker.snapshot.Layouts;
import dev.cortado.linker.snapshot.Shape;
import dev.cortado.linker.weave.Kept;
import dev.cortado.linker.weave.Liveness;
import dev.cortado.linker.weave.Suspending;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Where the objects lie that device code makes. Host only. */
public final class Temporaries {
  /** Which memory an object lies in. */
  public enum Where {
    /** The stack of the method that makes it. */
    STACK,
    /** The suspension frame of the method that makes it. */
    FRAME,
    /** Where the caller says. */
    CALLER
  }

  /**
   * The place for what an instruction makes, itself or in what it calls.
   *
   * @param where which memory
   * @param offset the offset in the frame's kept bytes, or in the caller's place
   * @param sizeBytes the size of one place
   * @param renewed for a call that takes what it made before as an operand: those operands, the
   *     receiver first; there are two places then, the second right behind the first, and the call
   *     gets the one that no such operand lies in
   * @param keepers the variables that may be what was made before; there is a place more than
   *     these, one behind the other, and the next gets one that none of them lies in
   */
  public record Place(
      Where where,
      int offset,
      int sizeBytes,
      int alignment,
      Set<Integer> renewed,
      Set<Integer> keepers) {
    /** Returns how many places there are. */
    public int count() {
      return Math.max(renewed.isEmpty() ? 1 : 2, 1 + keepers.size());
    }

    /** Returns the size of all places together. */
    public int wholeBytes() {
      return count() * sizeBytes;
    }

    private Place at(Where where, int offset) {
      return new Place(where, offset, sizeBytes, alignment, renewed, keepers);
    }
  }

  /** No objects. */
  public static final Temporaries NONE = new Temporaries();

  private final Map<AbstractInsnNode, Place> places = new IdentityHashMap<>();
  private final Map<MethodKey, Kept> handed = new HashMap<>();
  private final Map<MethodKey, Kept> kept = new HashMap<>();
  private final Map<MethodKey, NewSites> sites = new HashMap<>();
  private final FlowAnalysis flow;
  private final Suspending suspending;
  private final Layouts layouts;
  private final Outliving outliving;

  private Temporaries() {
    flow = null;
    suspending = null;
    layouts = null;
    outliving = null;
  }

  private Temporaries(FlowAnalysis flow, Suspending suspending, Layouts layouts) {
    this.flow = flow;
    this.suspending = suspending;
    this.layouts = layouts;
    outliving = new Outliving(flow);
    flow.bodies().forEach(this::place);
  }

  /** Finds a place for each object that {@link EscapeCheck} has accepted. */
  public static Temporaries place(FlowAnalysis flow, Suspending suspending, Layouts layouts) {
    return flow.heap().temporaries().isEmpty() ? NONE : new Temporaries(flow, suspending, layouts);
  }

  /** Returns the place for what an instruction makes, or null if it makes nothing. */
  public Place place(AbstractInsnNode instruction) {
    return places.get(instruction);
  }

  /** Returns whether the method is handed a place for what it makes. */
  public boolean isHanded(MethodKey method) {
    return handed(method).sizeBytes() > 0;
  }

  /** Returns what the frame of a suspending method keeps. */
  public Kept kept(MethodKey method) {
    return kept.getOrDefault(method, Kept.NOTHING);
  }

  /** Returns the {@code new} whose object a constructor call begins, or null. */
  public AbstractInsnNode begunBy(MethodInfo method, MethodInsnNode call) {
    return this == NONE || !call.name.equals("<init>")
        ? null
        : sites.computeIfAbsent(method.key(), key -> new NewSites(method)).madeBy(call);
  }

  /** Returns whether some constructor call begins what this {@code new} makes. */
  public boolean isBegunLater(MethodInfo method, AbstractInsnNode made) {
    return sites.computeIfAbsent(method.key(), key -> new NewSites(method)).isFinished(made);
  }

  private Kept handed(MethodKey method) {
    return handed.getOrDefault(method, Kept.NOTHING);
  }

  private void place(MethodInfo method) {
    if (handed.containsKey(method.key()) && flow.method(method.key()) == method) {
      return;
    }
    handed.put(method.key(), Kept.NOTHING);
    List<AbstractInsnNode> makers = new ArrayList<>();
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (method.isReached(instruction) && size(method, instruction).sizeBytes() > 0) {
        makers.add(instruction);
      }
    }
    if (makers.isEmpty()) {
      return;
    }
    boolean suspends = suspending.suspends(method.key());
    Overlaps overlaps = new Overlaps(outliving, suspending);
    overlaps.check(method);
    BitSet across = suspends ? acrossSuspensions(method) : new BitSet();
    for (AbstractInsnNode maker : makers) {
      Kept one = padded(size(method, maker));
      Place place =
          new Place(
              Where.STACK,
              0,
              one.sizeBytes(),
              one.alignment(),
              members(overlaps.renewals().get(maker)),
              members(overlaps.keepers().get(maker)));
      Kept size = new Kept(place.wholeBytes(), one.alignment());
      Where where = Where.STACK;
      for (HeapObject object : outliving.madeThrough(maker)) {
        if (outliving.outlives(object.id(), method)) {
          where = Where.CALLER;
        } else if (where == Where.STACK && across.get(object.id())) {
          where = Where.FRAME;
        }
      }
      if (where == Where.STACK
          && suspends
          && maker instanceof MethodInsnNode call
          && suspending.suspends(method, call)) {
        where = Where.FRAME;
      }
      int offset =
          switch (where) {
            case STACK -> 0;
            case FRAME -> add(kept, method.key(), size);
            case CALLER -> add(handed, method.key(), size);
          };
      places.put(maker, place.at(where, offset));
    }
  }

  private static Set<Integer> members(BitSet set) {
    Set<Integer> members = new TreeSet<>();
    if (set != null) {
      set.stream().forEach(members::add);
    }
    return members;
  }

  private static Kept padded(Kept size) {
    int step = size.alignment();
    return new Kept((size.sizeBytes() + step - 1) / step * step, step);
  }

  private static int add(Map<MethodKey, Kept> sums, MethodKey method, Kept part) {
    Kept sum = sums.getOrDefault(method, Kept.NOTHING);
    int offset = (sum.sizeBytes() + part.alignment() - 1) / part.alignment() * part.alignment();
    sums.put(
        method, new Kept(offset + part.sizeBytes(), Math.max(sum.alignment(), part.alignment())));
    return offset;
  }

  /** Returns the size of what an instruction makes: an object, or the places of a callee. */
  private Kept size(MethodInfo method, AbstractInsnNode instruction) {
    Kept size = Kept.NOTHING;
    for (HeapObject object : outliving.madeThrough(instruction)) {
      if (object.creation().instruction() == instruction) {
        size = larger(size, size(object));
      }
    }
    if (instruction instanceof MethodInsnNode call) {
      Site site = method.site(call);
      for (MethodKey target : site == null ? List.<MethodKey>of() : site.targets().keySet()) {
        place(flow.method(target));
        size = larger(size, handed(target));
      }
    }
    return size;
  }

  private static Kept larger(Kept one, Kept other) {
    return new Kept(
        Math.max(one.sizeBytes(), other.sizeBytes()), Math.max(one.alignment(), other.alignment()));
  }

  private Kept size(HeapObject object) {
    if (!object.isArray()) {
      Shape shape = layouts.shape(object.type());
      return new Kept(shape.sizeBytes(), shape.alignment());
    }
    int element = Layouts.sizeBytes(object.type().substring(1));
    int alignment = element == 8 ? 8 : 4;
    long bytes = (long) element * object.length() + alignment;
    return new Kept((int) Math.min((bytes + 3) / 4 * 4, Integer.MAX_VALUE / 2), alignment);
  }

  /** Returns the objects that are in use while the method is suspended. */
  private BitSet acrossSuspensions(MethodInfo method) {
    BitSet across = new BitSet();
    Liveness liveness = new Liveness(method);
    NewSites newSites = new NewSites(method);
    for (MethodState state : outliving.states(method)) {
      LivePlaces places = new LivePlaces(outliving, state, liveness, newSites);
      for (AbstractInsnNode instruction : method.node().instructions) {
        if (instruction instanceof MethodInsnNode call
            && method.isReached(call)
            && suspending.suspends(method, call)
            && places.comesTo(call)) {
          across.or(places.inUseOrUnfinished(call));
        }
      }
    }
    return across;
  }
}
