package org.plumbline.descriptor.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * The amounts of a drug's descriptor that may be the dose of one unit. Strengths, percentages,
 * bounds ("greater than 6 mg"), ranges, what is in brackets, and the size of a vial, syringe or
 * cartridge are none.
 */
final class DoseAmounts {

  /** A word that makes a text one of a drug when it is the first. */
  private static final Set<String> DRUG_STARTS =
      Set.of("injection", "infusion", "instillation", "intravesical", "injectable", "oral");

  /** Right after an amount: it is the size of a thing. */
  private static final Set<String> SIZES =
      Set.of("vial", "size", "syringe", "cartridge", "bag", "bottle", "capacity", "ampule");

  /** Anywhere: the thing is a device, and an amount its capacity. */
  private static final Set<String> DEVICES =
      Set.of("syringe", "cartridge", "device", "catheter", "pump", "dialysis");

  private final Wording wording;
  private final boolean drug;
  private final List<WrittenAmount> open = new ArrayList<>();
  private final List<WrittenAmount> bracketed = new ArrayList<>();

  private DoseAmounts(Wording wording) {
    this.wording = wording;
    this.drug = DRUG_STARTS.contains(wording.word(0)) || saysOral(wording);
  }

  static DoseAmounts of(Wording wording) {
    DoseAmounts doses = new DoseAmounts(wording);
    for (WrittenAmount written : wording.amounts()) {
      int word = wording.wordFrom(written.start());
      if (written.isPlain() && isDose(written.amount()) && doses.mayBeDose(written, word)) {
        (wording.isBracketed(word) ? doses.bracketed : doses.open).add(written);
      }
    }
    return doses;
  }

  /** "oral" between two marks, as in "ferric citrate, oral, 3 mg ferric iron". */
  private static boolean saysOral(Wording wording) {
    for (int i = 0; i < wording.size(); i++) {
      if (wording.word(i).equals("oral") && wording.startsElement(i) && wording.endsElement(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDose(Amount amount) {
    Dimension dimension = amount.unit().dimension();
    return switch (dimension) {
      case MASS, VOLUME ->
          amount.unit() != MeasureUnit.POUND
              && amount.unit() != MeasureUnit.KILOGRAM
              && amount.unit() != MeasureUnit.PINT
              && amount.unit() != MeasureUnit.GALLON
              && amount.unit() != MeasureUnit.LITER
              && amount.unit() != MeasureUnit.QUART
              && amount.unit() != MeasureUnit.FLUID_OUNCE;
      case ACTIVITY,
          EQUIVALENTS,
          SUBSTANCE,
          UNITS,
          INTERNATIONAL_UNITS,
          USP_UNITS,
          PLAQUE_FORMING_UNITS,
          VECTOR_GENOMES ->
          true;
      default -> false;
    };
  }

  private boolean mayBeDose(WrittenAmount written, int word) {
    int next = wording.wordFrom(written.end());
    return !SIZES.contains(wording.word(next))
        && !Bounds.precede(wording, word)
        && !Bounds.follow(wording, next);
  }

  /** The dose of one unit; null where there is not exactly one. */
  Said<BillingBasis> single() {
    WrittenAmount marked = null;
    for (WrittenAmount written : open) {
      if (keyword(written) != null) {
        if (marked != null) {
          return null;
        }
        marked = written;
      }
    }
    if (marked != null) {
      return drug || endsPhrase(marked) ? said(keyword(marked), marked) : null;
    }
    if (open.size() == 1) {
      return isUnitOfDrug(open.get(0)) ? said(BasisKind.EXACT_DOSE, open.get(0)) : null;
    }
    boolean sum = open.size() > 1 && bracketed.size() == 1 && isSum(bracketed.get(0).amount());
    return sum ? said(BasisKind.EXACT_DOSE, bracketed.get(0)) : null;
  }

  /** Several strengths; null where there are fewer than two. */
  Said<BillingBasis> several() {
    if (open.size() < 2 || isDevice()) {
      return null;
    }
    List<Amount> amounts = open.stream().map(WrittenAmount::amount).toList();
    boolean ofDrug = drug || open.stream().anyMatch(this::endsPhrase);
    return ofDrug
        ? new Said<>(
            new BillingBasis(BasisKind.SEVERAL_STRENGTHS, amounts, ""),
            new Span(open.get(0).start(), open.get(open.size() - 1).end()))
        : null;
  }

  private BasisKind keyword(WrittenAmount written) {
    int word = wording.wordFrom(written.start());
    if (wording.says(word - 2, "up", "to")) {
      return BasisKind.UP_TO;
    }
    boolean per = wording.word(word - 1).equals("per") || wording.word(word - 1).equals("each");
    return per ? BasisKind.PER_UNIT : null;
  }

  /** Nothing but a mark or a bracket follows, so that the amount is an element or ends one. */
  private boolean endsPhrase(WrittenAmount written) {
    int next = wording.wordFrom(written.end());
    return next >= wording.size()
        || wording.gapBefore(next).endsElement()
        || next + 1 < wording.size() && wording.gapBefore(next + 1).endsElement() && drug;
  }

  private boolean isUnitOfDrug(WrittenAmount written) {
    if (drug) {
      return true;
    }
    int word = wording.wordFrom(written.start());
    int next = wording.wordFrom(written.end());
    boolean ownElement = wording.startsElement(word) || endsPhrase(written);
    boolean tail = next >= wording.size() || next + 1 == wording.size();
    return !isDevice() && ownElement && (tail || endsPhrase(written)) && isNoSentence();
  }

  /** A measure's text goes on about patients and days; an item's does not. */
  private boolean isNoSentence() {
    for (int i = 0; i < wording.size(); i++) {
      switch (wording.word(i)) {
        case "patient", "patients", "visit", "documented", "dialysate", "daily" -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  private boolean isDevice() {
    for (int i = 0; i < wording.size(); i++) {
      if (DEVICES.contains(wording.word(i)) && !wording.isBracketed(i)) {
        return !drug && !isRouteWord(i);
      }
    }
    return false;
  }

  /** "for esrd on dialysis" and the like: words about the patient, not the thing. */
  private boolean isRouteWord(int index) {
    return wording.says(index - 1, "on", "dialysis") || wording.says(index - 1, "peritoneal");
  }

  private boolean isSum(Amount total) {
    Amount sum = null;
    for (WrittenAmount written : open) {
      if (!written.amount().isComparableTo(total)) {
        return false;
      }
      sum = sum == null ? written.amount() : sum.plus(written.amount());
    }
    return sum != null && sum.isSameAs(total);
  }

  private Said<BillingBasis> said(BasisKind kind, WrittenAmount written) {
    int word = wording.wordFrom(written.start());
    int first = kind == BasisKind.UP_TO ? word - 2 : kind == BasisKind.PER_UNIT ? word - 1 : word;
    return new Said<>(
        BillingBasis.of(kind, written.amount()),
        new Span(
            kind == BasisKind.EXACT_DOSE ? written.start() : wording.start(first), written.end()));
  }
}
