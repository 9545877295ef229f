package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.Comparator;
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

  private static final int PLACES = 1 << 10;
  private static final int SHIFT = Long.SIZE - 10;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** Keys (kind, segment, qualifier), each at the first free place from its own on; 0 is none. */
  private final long[] keys = new long[PLACES];

  /** The bindings of each key, in the order of their elements; what every NM1 has with each. */
  private final Binding[][] bindings = new Binding[PLACES][];

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
    for (PartKind kind : PartKind.values()) {
      List<Binding> named = byKey.getOrDefault(key(kind, Tag.NM1, 0), List.of());
      for (int qualifier : new int[] {XX, MI, PI}) {
        byKey.computeIfAbsent(key(kind, Tag.NM1, qualifier), k -> new ArrayList<>()).addAll(named);
      }
    }
    byKey.forEach(
        (key, found) -> {
          found.sort(
              Comparator.comparingInt(Binding::element).thenComparingInt(Binding::component));
          int place = place(key);
          keys[place] = key;
          bindings[place] = found.toArray(Binding[]::new);
        });
  }

  static FieldBindings instance() {
    return INSTANCE;
  }

  private static long key(PartKind kind, int segment, int qualifier) {
    return (long) (kind.ordinal() + 1) << 56 | (long) segment << 24 | qualifier;
  }

  /** Where a key stands, or could. */
  private int place(long key) {
    int place = (int) (key * MULTIPLIER >>> SHIFT);
    while (keys[place] != key && keys[place] != 0) {
      place = place + 1 & PLACES - 1;
    }
    return place;
  }

  private Binding[] find(PartKind kind, int segment, int qualifier) {
    return bindings[place(key(kind, segment, qualifier))];
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
    if (qualifier >= 0) {
      set(part, find(part.kind(), segment.tag(), qualifier), segment, textStart);
    }
  }

  private static void set(Part part, Binding[] bindings, Segment segment, int textStart) {
    if (bindings == null) {
      return;
    }
    if (segment.tag() == Tag.DTP) {
      setDates(part, bindings, segment, textStart);
      return;
    }
    int[] starts = segment.starts();
    int count = segment.count();
    for (int i = 0; i < bindings.length && bindings[i].element <= count; i++) {
      Binding binding = bindings[i];
      int start = starts[binding.element];
      int length = starts[binding.element + 1] - 1 - start;
      if (binding.component > 0) {
        i = setComponents(part, bindings, i, segment, textStart);
      } else if (length > 0) {
        part.set(binding.field, start - textStart, length);
      }
    }
  }

  /** Sets the fields of one composite in one pass; returns the last binding that it has. */
  private static int setComponents(
      Part part, Binding[] bindings, int first, Segment segment, int textStart) {
    int element = bindings[first].element;
    byte[] bytes = segment.bytes;
    byte separator = segment.component();
    int at = segment.start(element);
    int end = at + segment.length(element);
    int component = 1;
    int i = first;
    while (i < bindings.length && bindings[i].element == element) {
      int from = at;
      while (at < end && bytes[at] != separator) {
        at++;
      }
      if (bindings[i].component == component) {
        part.set(bindings[i].field, from - textStart, at - from);
        i++;
      }
      component++;
      if (at == end) {
        while (i < bindings.length && bindings[i].element == element) {
          i++;
        }
      }
      at++;
    }
    return i - 1;
  }

  /** A range of dates is two fields, with a dash between them. */
  private static void setDates(Part part, Binding[] bindings, Segment segment, int textStart) {
    int start = segment.start(bindings[0].element);
    int end = start + segment.length(bindings[0].element);
    int format = segment.code(2);
    int dash = format == RANGE || format == 0 ? dash(segment, start, end - start) : -1;
    for (Binding binding : bindings) {
      if (!binding.rangeEnd) {
        part.set(binding.field, start - textStart, (dash < 0 ? end : dash) - start);
      } else if (dash >= 0) {
        part.set(binding.field, dash + 1 - textStart, end - dash - 1);
      }
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
