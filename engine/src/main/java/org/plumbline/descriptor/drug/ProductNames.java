package org.plumbline.descriptor.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.drug.DrugFacets.ProductName;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/**
 * Brands and makers: what stands in brackets in the descriptor of a drug and is no remark, and the
 * whole name of a skin substitute. Names outside brackets cannot be told from ingredients by their
 * form, so they are read only where the table {@code product-names.csv} has them.
 */
final class ProductNames {

  private static final WordTable NAMES = WordTable.of(ProductNames.class, "product-names.csv");

  private ProductNames() {}

  static List<Said<ProductName>> read(Wording wording, BillingBasis basis) {
    List<Said<ProductName>> names = new ArrayList<>(1);
    for (int i = 0; i < wording.size(); i++) {
      boolean opens = wording.isBracketed(i) && wording.gapBefore(i) == Gap.OPEN;
      if (opens) {
        int last = i;
        while (last + 1 < wording.size()
            && wording.isBracketed(last + 1)
            && wording.gapBefore(last + 1) != Gap.OPEN) {
          last++;
        }
        bracket(wording, i, last, names);
        i = last;
      } else if (i > 0 && NAMES.is("UNBRACKETED", wording.word(i))) {
        add(wording, i, i, names);
      }
    }
    if (wording.word(0).equals("hyaluronan")) {
      hyaluronan(wording, names);
    }
    if (names.isEmpty()) {
      skinSubstitute(wording, basis, names);
    }
    return List.copyOf(names);
  }

  private static void bracket(Wording wording, int first, int last, List<Said<ProductName>> names) {
    for (int i = first; i <= last; i++) {
      if (NAMES.is("REMARK", wording.word(i)) || hasDigit(wording.word(i))) {
        return;
      }
    }
    int from = first;
    for (int i = first + 1; i <= last + 1; i++) {
      boolean or = i <= last && wording.word(i).equals("or");
      boolean parts =
          i > last || or || wording.gapBefore(i) == Gap.STROKE || wording.gapBefore(i) == Gap.COMMA;
      if (parts && from < i) {
        add(wording, from, i - 1, names);
      }
      from = or ? i + 1 : parts ? i : from;
    }
  }

  /** "Hyaluronan or derivative, hyalgan, supartz or visco-3, for intra-articular injection". */
  private static void hyaluronan(Wording wording, List<Said<ProductName>> names) {
    int from = 1;
    while (from < wording.size() && !wording.startsElement(from)) {
      from++;
    }
    int first = from;
    for (int i = from + 1; i < wording.size(); i++) {
      boolean or = wording.word(i).equals("or");
      if (or || wording.startsElement(i)) {
        if (first < i) {
          add(wording, first, i - 1, names);
        }
        first = or ? i + 1 : i;
      }
      if (wording.word(first).equals("for")) {
        return;
      }
    }
  }

  /** "Apligraf, per square centimeter": the name is all there is. */
  private static void skinSubstitute(
      Wording wording, BillingBasis basis, List<Said<ProductName>> names) {
    int last = 0;
    while (last + 1 < wording.size() && !wording.startsElement(last + 1)) {
      last++;
    }
    boolean alone =
        basis.kind() == BasisKind.AREA
            && last + 1 < wording.size()
            && wording.word(last + 1).equals("per")
            && wording.text().indexOf('%') < 0;
    int from = 0;
    for (int i = 1; alone && i <= last + 1; i++) {
      if (i > last || wording.word(i).equals("or")) {
        if (from < i) {
          add(wording, from, i - 1, names);
        }
        from = i + 1;
      }
    }
  }

  private static void add(Wording wording, int first, int last, List<Said<ProductName>> names) {
    Span span = wording.span(first, last);
    String name = span.of(wording.text()).toLowerCase(Locale.ROOT);
    if (!NAMES.is("NO_NAME", name)) {
      NameKind kind = NAMES.is("MAKER", name) ? NameKind.MAKER : NameKind.BRAND;
      names.add(new Said<>(new ProductName(name, kind), span));
    }
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
