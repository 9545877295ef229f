package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
 * @param verdict what is to be said of the units
 * @param expected what the quantity comes to, in thousandths; 0 where nothing is to be said
 * @param units of the line, or of all lines with its code and date, in thousandths; 0 likewise
 * @param near whether the units fit if the numbers behind the rate were rounded
 */
record NdcUnits(Verdict verdict, long expected, long units, boolean near) {

  private static final NdcUnits SILENT = new NdcUnits(Verdict.SILENT, 0, 0, false);

  /** What is to be said of the units. */
  enum Verdict {
    /** They are what the quantity comes to, or it cannot be told. */
    SILENT,
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
    Optional<NdcAmount> own = amount(line, rates);
    boolean readable = lines.stream().allMatch(each -> each.inUnits() && each.units() > 0);
    if (own.isEmpty() || !readable || isDiscardedAlone(lines) || tellsOfWaste(words.said())) {
      return SILENT;
    }
    NdcAmount amount = own.get();
    if (amount.units() == line.units()) {
      return SILENT;
    }
    return lines.size() > 1
        ? together(line, lines, amount, rates)
        : new NdcUnits(Verdict.DIFFER, amount.units(), line.units(), amount.isNear(line.units()));
  }

  /** Either each line has its quantity, or one line has that of all. */
  private static NdcUnits together(
      LineFacts line, List<LineFacts> lines, NdcAmount own, Rates rates) {
    NdcAmounts told = new NdcAmounts();
    for (LineFacts each : lines) {
      told.addUnits(each.units());
      if (each == line || !source(each).drugs().isEmpty()) {
        Optional<NdcAmount> amount = each == line ? Optional.of(own) : amount(each, rates);
        told.add(amount);
        if (each.lineNumber() < line.lineNumber()
            && amount.filter(before -> before.units() != each.units()).isPresent()) {
          return SILENT;
        }
      }
    }
    OptionalLong expected = told.expected(lines.size());
    boolean differ =
        expected.isPresent() && !told.fit(expected.getAsLong()) && told.units() != own.units();
    return differ
        ? new NdcUnits(Verdict.DIFFER_TOGETHER, expected.getAsLong(), told.units(), false)
        : SILENT;
  }

  /** That of a line's one drug; empty where there is none that can be told. */
  private static Optional<NdcAmount> amount(LineFacts line, Rates rates) {
    List<Part> drugs = source(line).drugs();
    if (drugs.size() != 1) {
      return Optional.empty();
    }
    long quantity = drugs.get(0).value(ClaimField.NDC_QUANTITY);
    return rates.of(drugs.get(0)).flatMap(rate -> NdcAmount.of(quantity, rate));
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
