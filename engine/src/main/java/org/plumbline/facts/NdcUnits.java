package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.descriptor.units.UnitRate;

/**
 * What the NDC quantity of a line's one drug says of the line's units. Lines of the same code and
 * From date are one supply, for a discarded amount stands on a line of its own (JW) and the NDC
 * quantity may be that of all of them: no line is spoken of whose own numbers, or the numbers of
 * all, fit.
 *
 * @param verdict how the units are
 * @param expected what the quantity comes to, in thousandths; 0 or less where it cannot be told
 * @param units of the line, or of all lines with its code and date, in thousandths
 * @param near whether the units fit if the numbers behind the rate were rounded
 */
record NdcUnits(Verdict verdict, long expected, long units, boolean near) {

  private static final NdcUnits UNSURE = new NdcUnits(Verdict.UNSURE, 0, 0, false);

  /** How the units are. */
  enum Verdict {
    /** It cannot be told. */
    UNSURE,
    /** They are what the quantity comes to. */
    AGREE,
    /** Those of the only line with this code and date differ. */
    DIFFER,
    /** Those of all lines with this code and date differ; told of the first that differs. */
    DIFFER_TOGETHER
  }

  /** What a drug's quantity comes to, by the way that a rule goes. */
  interface Rates {
    /** Empty where the drug has none. */
    Optional<UnitRate> of(Part drug);
  }

  static NdcUnits of(WordsFact words, Rates rates) {
    LineFacts line = words.line();
    List<LineFacts> lines = line.sameSupply();
    NdcAmount own = amount(line, rates);
    boolean readable = lines.stream().allMatch(each -> each.inUnits() && each.units() > 0);
    if (own == null || !readable || isDiscardedAlone(lines) || tellsOfWaste(words.said())) {
      return UNSURE;
    }
    if (own.units() == line.units()) {
      return new NdcUnits(Verdict.AGREE, own.units(), line.units(), true);
    }
    if (lines.size() > 1) {
      return together(line, lines, own, rates);
    }
    return new NdcUnits(
        Verdict.DIFFER, own.units(), line.units(), own.rate().isNear(own.quantity(), line.units()));
  }

  /** Either each line has its quantity, or one line has that of all. */
  private static NdcUnits together(
      LineFacts line, List<LineFacts> lines, NdcAmount own, Rates rates) {
    NdcAmounts told = new NdcAmounts();
    boolean first = true;
    for (LineFacts each : lines) {
      told.addUnits(each.units());
      if (each == line || !source(each).drugs().isEmpty()) {
        NdcAmount amount = each == line ? own : amount(each, rates);
        told.add(amount);
        boolean differs = amount != null && amount.units() != each.units();
        first &= !differs || each.lineNumber() >= line.lineNumber();
      }
    }
    if (!told.areTold(lines.size())) {
      return UNSURE;
    }
    boolean fit = told.fit() || told.units() == own.units();
    return new NdcUnits(
        fit || !first ? Verdict.AGREE : Verdict.DIFFER_TOGETHER,
        told.expected(),
        told.units(),
        fit);
  }

  /** That of a line's one drug; null where there is none that can be told. */
  private static NdcAmount amount(LineFacts line, Rates rates) {
    List<Part> drugs = source(line).drugs();
    if (drugs.size() != 1) {
      return null;
    }
    long quantity = drugs.get(0).value(ClaimField.NDC_QUANTITY);
    return rates
        .of(drugs.get(0))
        .map(rate -> new NdcAmount(quantity, rate))
        .filter(amount -> amount.units() > 0)
        .orElse(null);
  }

  /** The given amount may stand on another claim. */
  private static boolean isDiscardedAlone(List<LineFacts> lines) {
    return lines.stream().allMatch(line -> line.hasModifier("JW"));
  }

  private static boolean tellsOfWaste(Narratives said) {
    for (int i = 0; i < said.countRead(); i++) {
      if (said.read(i).waste().isTold()) {
        return true;
      }
    }
    return false;
  }

  private static ServiceLine source(LineFacts line) {
    return line.source().lines().get(line.lineNumber() - 1);
  }
}
