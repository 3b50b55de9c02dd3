package dev.cortado.linker.flow;

import dev.cortado.linker.world.ClassCopies;
import dev.cortado.linker.world.FieldKey;
import dev.cortado.linker.world.MethodKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * The kinds of objects that the link-time facts tell apart within a class: each kind has code of
 * its own, in which its facts fold. Host only.
 *
 * <p>What code treats alike is of one kind, since telling kinds apart at run time would cost more
 * than a fact gains: {@link #merge} finds that in an analysis made with the kinds so far.
 */
public final class Kinds {
  /** Objects of one class that share their code. */
  private static final class Kind {
    final List<HeapObject> objects = new ArrayList<>();
    Kind mergedInto;

    Kind leader() {
      return mergedInto == null ? this : mergedInto.leader();
    }
  }

  private final Facts facts;
  private final Map<String, List<Kind>> kinds = new LinkedHashMap<>();
  private final Map<String, Kind> named = new HashMap<>();
  private final Map<Object, String> types = new IdentityHashMap<>();

  /**
   * Tells apart what {@code facts} tell apart.
   *
   * @param apart whether a class may have more than one kind at all
   */
  public Kinds(Facts facts, boolean apart) {
    this.facts = facts;
    for (List<HeapObject> objects : facts.byClass()) {
      List<Kind> several = new ArrayList<>();
      for (HeapObject object : objects) {
        if (apart || several.isEmpty()) {
          several.add(new Kind());
        }
        several.get(several.size() - 1).objects.add(object);
      }
      kinds.put(objects.get(0).type(), several);
    }
    settle();
  }

  /** Returns the names of the host objects' types where these are copies of their classes. */
  public Map<Object, String> types() {
    return types;
  }

  /** Names the kinds, and gives each object the answers that hold for all of its kind. */
  private void settle() {
    types.clear();
    named.clear();
    kinds.forEach(
        (type, several) -> {
          mergeEqual(several);
          for (Kind kind : several) {
            String name = named.containsKey(type) ? ClassCopies.name(type, named.size()) : type;
            named.put(name, kind);
            facts.write(kind.objects);
            if (!name.equals(type)) {
              kind.objects.forEach(object -> types.put(object.host(), name));
            }
          }
        });
  }

  private void mergeEqual(List<Kind> several) {
    Map<List<Boolean>, Kind> known = new HashMap<>();
    several.removeIf(
        kind -> {
          Kind same = known.putIfAbsent(facts.known(kind.objects), kind);
          if (same != null) {
            same.objects.addAll(kind.objects);
          }
          return same != null;
        });
  }

  /**
   * Merges the kinds that some code of {@code flow}, an analysis with {@link #types}, treats alike.
   *
   * @return whether there were any, so that the analysis has to be made again
   */
  public boolean merge(FlowAnalysis flow) {
    if (types.isEmpty()) {
      return false;
    }
    boolean merged = false;
    for (MethodInfo method : flow.bodies()) {
      for (AbstractInsnNode instruction : method.node().instructions) {
        Site site = method.isReached(instruction) ? method.site(instruction) : null;
        if (site != null) {
          merged |= mergeTargets(site) | mergeHolders(flow, instruction, site);
        }
      }
    }
    if (merged) {
      kinds.values().forEach(Kinds::gather);
      settle();
    }
    return merged;
  }

  private static void gather(List<Kind> several) {
    for (Kind kind : several) {
      if (kind.mergedInto != null) {
        kind.leader().objects.addAll(kind.objects);
      }
    }
    several.removeIf(kind -> kind.mergedInto != null);
  }

  /** One call that may run the code of several kinds. */
  private boolean mergeTargets(Site site) {
    Map<MethodKey, List<String>> owners = new LinkedHashMap<>();
    for (MethodKey target : site.targets().keySet()) {
      String original = ClassCopies.original(target.owner());
      MethodKey method = new MethodKey(original, target.name(), target.descriptor());
      owners.computeIfAbsent(method, key -> new ArrayList<>()).add(target.owner());
    }
    boolean merged = false;
    for (List<String> same : owners.values()) {
      merged |= merge(same);
    }
    return merged;
  }

  /** One access to a field of several kinds, or of another kind than the code's own. */
  private boolean mergeHolders(FlowAnalysis flow, AbstractInsnNode instruction, Site site) {
    if (!(instruction instanceof FieldInsnNode access) || site.receiver() == null) {
      return false;
    }
    FieldKey field = flow.classes().field(access.owner, access.name, access.desc);
    if (field == null || !kinds.containsKey(ClassCopies.original(field.owner()))) {
      return false;
    }
    List<String> holders = new ArrayList<>(List.of(field.owner()));
    site.receiver().objects().forEach(id -> holders.add(flow.heap().object(id).type()));
    return merge(holders);
  }

  /** Merges the kinds of these names, all of one class; returns whether they were several. */
  private boolean merge(List<String> names) {
    Kind first = leader(names.get(0));
    boolean merged = false;
    for (String name : names) {
      Kind other = leader(name);
      if (other != first && first != null && other != null) {
        other.mergedInto = first;
        merged = true;
      }
    }
    return merged;
  }

  private Kind leader(String name) {
    Kind kind = named.get(name);
    return kind == null ? null : kind.leader();
  }
}
