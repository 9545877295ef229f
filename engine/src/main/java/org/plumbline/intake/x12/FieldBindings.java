package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ElementRef;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;

/**
 * Which elements of a segment hold which fields of a part: worked out once from the element
 * references of {@link ClaimField}, so that the field list is the only table.
 */
final class FieldBindings {

  private static final int XX = Segment.pack("XX");
  private static final int MI = Segment.pack("MI");
  private static final int II = Segment.pack("II");
  private static final int PI = Segment.pack("PI");
  private static final int RANGE = Segment.pack("RD8");

  private static final FieldBindings INSTANCE = new FieldBindings();

  /**
   * @param rangeEnd whether the field is the second one at its element: the end of a range of dates
   */
  private record Binding(ClaimField field, int element, int component, boolean rangeEnd) {}

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
      List<Binding> bindings =
          byKey.computeIfAbsent(
              key(field.kind(), Segment.pack(ref.segment()), Segment.pack(ref.qualifier())),
              k -> new ArrayList<>());
      boolean second =
          bindings.stream()
              .anyMatch(b -> b.element == ref.element() && b.component == ref.component());
      bindings.add(new Binding(field, ref.element(), ref.component(), second));
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

  private Binding[] find(PartKind kind, int segment, int qualifier) {
    int at = Arrays.binarySearch(keys, key(kind, segment, qualifier));
    return at < 0 ? null : bindings[at];
  }

  /**
   * The qualifier that says what a REF, DTP, AMT or QTY holds, or which identifier an NM1; 0 for
   * all other segments. An identifier that is no NPI and no member's is the party's own.
   */
  private static int qualifier(Segment segment) {
    return switch (segment.tag()) {
      case Tag.REF, Tag.DTP, Tag.AMT, Tag.QTY -> segment.code(1);
      case Tag.NM1 -> {
        int code = segment.code(8);
        yield code == XX ? XX : code == MI || code == II ? MI : PI;
      }
      default -> 0;
    };
  }

  /**
   * Sets the fields of a part from a segment.
   *
   * @param textStart where the part's text begins in the window
   */
  void bind(Part part, Segment segment, int textStart) {
    int qualifier = qualifier(segment);
    if (qualifier == 0 || segment.tag() == Tag.NM1) {
      set(part, find(part.kind(), segment.tag(), 0), segment, textStart);
    }
    if (qualifier > 0) {
      set(part, find(part.kind(), segment.tag(), qualifier), segment, textStart);
    }
  }

  private static void set(Part part, Binding[] bindings, Segment segment, int textStart) {
    if (bindings == null) {
      return;
    }
    for (Binding binding : bindings) {
      int start = segment.start(binding.element);
      int length = segment.length(binding.element);
      if (length == 0) {
        continue;
      }
      if (binding.component > 0) {
        start = segment.componentStart(binding.element, binding.component);
        length = segment.componentLength(binding.element, binding.component);
      } else if (segment.tag() == Tag.DTP) {
        int dash = segment.code(2) == RANGE ? dash(segment, start, length) : -1;
        int end = start + length;
        if (binding.rangeEnd) {
          start = dash < 0 ? end : dash + 1;
        } else if (dash >= 0) {
          end = dash;
        }
        length = end - start;
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

  /** The field of a part that stands at an element of a segment, or null. */
  ClaimField field(Part part, Segment segment, int element, int component) {
    Binding[] found = find(part.kind(), segment.tag(), qualifier(segment));
    Binding[] plain = find(part.kind(), segment.tag(), 0);
    ClaimField field = field(found, element, component);
    return field != null ? field : field(plain, element, component);
  }

  private static ClaimField field(Binding[] bindings, int element, int component) {
    if (bindings != null) {
      for (Binding binding : bindings) {
        if (binding.element == element && binding.component == component) {
          return binding.field;
        }
      }
    }
    return null;
  }
}
