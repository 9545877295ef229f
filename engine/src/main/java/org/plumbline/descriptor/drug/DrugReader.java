package org.plumbline.descriptor.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.drug.DrugFacets.Biosimilarity;
import org.plumbline.descriptor.drug.DrugFacets.ProductName;
import org.plumbline.descriptor.text.CodeShape;
import org.plumbline.descriptor.text.PhraseTable;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/** Reads what a descriptor says about a drug; of other things it reads nothing. */
public final class DrugReader {

  private static final PhraseTable<Route> ROUTES = PhraseTable.of(Route.class);

  private static final PhraseTable<DrugForm> FORMS = PhraseTable.of(DrugForm.class);

  private DrugReader() {}

  /** The facets of a drug. */
  public static DrugFacets read(Wording wording, BillingBasis basis) {
    return isDrug(wording, basis) ? ofDrug(wording, basis) : DrugFacets.NONE;
  }

  /** Reads what is known to be the name of a drug, with or without its route. */
  public static DrugFacets ofName(String name) {
    return ofDrug(Wording.of(name), BillingBasis.NONE);
  }

  private static DrugFacets ofDrug(Wording wording, BillingBasis basis) {
    Said<String> suffix = NonproprietarySuffix.read(wording);
    List<Said<ProductName>> names = ProductNames.read(wording, basis);
    return new DrugFacets(
        Optional.ofNullable(Ingredient.read(wording, suffix, names)),
        Optional.ofNullable(suffix),
        names,
        notEquivalentTo(wording),
        biosimilar(wording),
        routes(wording),
        forms(wording));
  }

  /** The forms of a drug that a text names, whatever it speaks of. */
  public static List<Said<DrugForm>> forms(Wording wording) {
    return FORMS.read(wording);
  }

  /** A dose or a study dose, words that begin or name a drug; no sentence about patients. */
  private static boolean isDrug(Wording wording, BillingBasis basis) {
    switch (wording.word(0)) {
      case "injection", "infusion", "instillation", "injectable", "noc", "prescription" -> {
        return switch (wording.word(1)) {
          case "therapy", "supplies", "set", "procedure", "pump" -> false;
          default -> true;
        };
      }
      default -> {}
    }
    if (isSupply(wording)) {
      return false;
    }
    BasisKind kind = basis.kind();
    return kind.isDose()
        || kind == BasisKind.STUDY_DOSE
        || kind == BasisKind.SEVERAL_STRENGTHS
        || kind == BasisKind.AREA
        || kind == BasisKind.EQUATED && wording.word(0).endsWith("%")
        || namesDrug(wording);
  }

  /** Things that are measured as drugs are. */
  private static boolean isSupply(Wording wording) {
    for (int i = 0; i < wording.size(); i++) {
      switch (wording.word(i)) {
        case "dressing",
            "tape",
            "paraffin",
            "supply",
            "supplies",
            "bandaging",
            "weekly",
            "brachytherapy" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean namesDrug(Wording wording) {
    for (int i = 0; i < wording.size(); i++) {
      switch (wording.word(i)) {
        case "oral" -> {
          if (wording.startsElement(i) && wording.endsElement(i) && !wording.isBracketed(i)) {
            return true;
          }
        }
        case "drug", "drugs", "biological", "biologics", "biologicals" -> {
          boolean named = wording.endsElement(i) || wording.word(i + 1).equals("or");
          if (i < 4 && named) {
            return true;
          }
        }
        case "vaccine" -> {
          return i < 4 && wording.endsElement(i);
        }
        case "contraceptive" -> {
          return !wording.word(i + 1).equals("supply");
        }
        case "topical" -> {
          if (wording.word(i + 1).equals("administration")) {
            return true;
          }
        }
        case "suppository" -> {
          return i < 4;
        }
        default -> {}
      }
    }
    return false;
  }

  private static List<Said<Route>> routes(Wording wording) {
    List<Said<Route>> all = ROUTES.read(wording);
    boolean placed =
        all.stream().anyMatch(said -> said.what() != Route.INJECTION && said.what().isInjection());
    List<Said<Route>> routes = new ArrayList<>(all);
    if (placed) {
      routes.removeIf(said -> said.what() == Route.INJECTION);
    }
    return List.copyOf(routes);
  }

  private static Optional<Said<Biosimilarity>> biosimilar(Wording wording) {
    for (int i = 0; i < wording.size(); i++) {
      if (wording.word(i).equals("biosimilar") || wording.word(i).equals("biosimilars")) {
        boolean excluded = wording.word(i - 1).startsWith("exclud");
        return Optional.of(
            excluded
                ? new Said<>(Biosimilarity.EXCLUDES_BIOSIMILAR, wording.span(i - 1, i))
                : new Said<>(Biosimilarity.BIOSIMILAR, wording.span(i, i)));
      }
    }
    return Optional.empty();
  }

  /** The codes after "not therapeutically equivalent to", also as CMS misspells it. */
  private static List<Said<String>> notEquivalentTo(Wording wording) {
    List<Said<String>> codes = new ArrayList<>(1);
    for (int i = 1; i + 2 < wording.size(); i++) {
      boolean phrase =
          wording.word(i).equals("equivalent")
              && wording.word(i - 1).startsWith("ther")
              && wording.word(i - 2).equals("not")
              && wording.word(i + 1).equals("to");
      for (int at = i + 2; phrase && at < wording.size(); at++) {
        if (CodeShape.isLevelTwo(wording.word(at))) {
          codes.add(new Said<>(CodeShape.code(wording.word(at)), wording.span(at, at)));
        } else if (!wording.word(at).equals("or") && !wording.word(at).equals("and")) {
          break;
        }
      }
    }
    return List.copyOf(codes);
  }
}
