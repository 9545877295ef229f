package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ElementRef;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;

/**
 * Which elements of a segment hold which fields of a part: worked out once from the element
 * references of {@link ClaimField}, so that the field list is the only table.
 */
final class FieldBindings {

  private static final FieldBindings INSTANCE = new FieldBindings();

  private record Binding(ClaimField field, int element, int component) {}

  /** Keys (kind, segment, qualifier) in ascending order, and the bindings of each. */
  private final long[] keys;

  private final Binding[][] bindings;

  private FieldBindings() {
    TreeMap<Long, List<Binding>> byKey = new TreeMap<>();
    for (ClaimField field : ClaimField.values()) {
      ElementRef ref = field.element();
      if (ref == ElementRef.NONE) {
        continue;
      }
      byKey
          .computeIfAbsent(
              key(field.kind(), Segment.pack(ref.segment()), Segment.pack(ref.qualifier())),
              k -> new ArrayList<>())
          .add(new Binding(field, ref.element(), ref.component()));
    }
    keys = byKey.keySet().stream().mapToLong(Long::longValue).toArray();
    bindings =
        byKey.values().stream().map(list -> list.toArray(Binding[]::new)).toArray(Binding[][]::new);
  }

  static FieldBindings instance() {
    return INSTANCE;
  }

  private static long key(PartKind kind, int segment, int qualifier) {
    return (long) kind.ordinal() << 56 | (long) segment << 24 | qualifier;
  }

  /**
   * Sets the fields of a part from a segment.
   *
   * @param qualifier the packed qualifier that selects fields, 0 for none
   * @param textStart where the part's text begins in the window
   */
  void bind(Part part, Segment segment, int qualifier, int textStart) {
    int at = Arrays.binarySearch(keys, key(part.kind(), segment.tag(), qualifier));
    if (at < 0) {
      return;
    }
    for (Binding binding : bindings[at]) {
      int start = segment.start(binding.element);
      int length = segment.length(binding.element);
      if (length == 0) {
        continue;
      }
      if (binding.component > 0) {
        start = segment.componentStart(binding.element, binding.component);
        length = segment.componentLength(binding.element, binding.component);
      }
      if (binding.field.type() == FieldType.DATE) {
        int dash = dash(segment, start, length);
        if (binding.field == ClaimField.SERVICE_TO
            || binding.field == ClaimField.UNABLE_TO_WORK_TO) {
          int end = start + length;
          start = dash < 0 ? end : dash + 1;
          length = end - start;
        } else if (dash >= 0) {
          length = dash - start;
        }
      }
      part.set(binding.field, start - textStart, length);
    }
  }

  /** Where the dash of a date range stands, -1 where there is none. */
  private static int dash(Segment segment, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (segment.bytes[i] == '-') {
        return i;
      }
    }
    return -1;
  }
}
