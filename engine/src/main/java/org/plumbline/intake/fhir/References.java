package org.plumbline.intake.fhir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The resources that claims of a Bundle refer to: those that stand near them in the Bundle, and
 * those contained in the claim itself.
 */
final class References {

  /** Bytes of resources that are remembered. */
  private static final long MOST_BYTES = 2 << 20;

  private record Known(Node resource, String fullUrl, long bytes) {}

  private final Map<String, Node> byName = new HashMap<>();
  private final Deque<Known> known = new ArrayDeque<>();
  private long bytes;

  /**
   * Remembers a resource; those remembered longest are forgotten for it.
   *
   * @param fullUrl how the Bundle names it, may be empty
   */
  void add(Node resource, String fullUrl, long size) {
    known.add(new Known(resource, fullUrl, size));
    put(name(resource), resource);
    put(fullUrl, resource);
    bytes += size;
    while (bytes > MOST_BYTES) {
      Known oldest = known.remove();
      byName.remove(name(oldest.resource), oldest.resource);
      byName.remove(oldest.fullUrl, oldest.resource);
      bytes -= oldest.bytes;
    }
  }

  /** Two resources of one name: which one is meant is not known. */
  private void put(String name, Node resource) {
    if (!name.isEmpty()) {
      byName.merge(name, resource, (one, other) -> Node.document());
    }
  }

  private static String name(Node resource) {
    String id = resource.textOf("id");
    return id.isEmpty() ? "" : resource.textOf("resourceType") + "/" + id;
  }

  void clear() {
    byName.clear();
    known.clear();
    bytes = 0;
  }

  /**
   * The resource that a reference names, or null.
   *
   * @param claim the resource that holds the reference
   */
  Node find(Node reference, Node claim) {
    String name = reference == null ? "" : reference.textOf("reference");
    if (name.startsWith("#")) {
      return contained(name.substring(1), claim);
    }
    Node found = byName.get(name);
    return found == null || found.children().isEmpty() ? null : found;
  }

  private static Node contained(String id, Node claim) {
    for (Node resource : claim.each("contained")) {
      if (!id.isEmpty() && resource.textOf("id").equals(id)) {
        return resource;
      }
    }
    return null;
  }
}
