package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Need;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.TableRow;

/**
 * What the narratives of a service line tell beside its code: what was supplied under an
 * unclassified code, whose word the code rests on, and which descriptors their words fit.
 */
public final class NarrativeFacts extends WordsFact {

  private static final long HAS_COMPARABLE_WORDS = Need.COMPARABLE_WORDS.bit();
  private static final long HAS_DRUG_TABLE = Need.DRUG_TABLE.bit();
  private static final long HAS_LEVEL_ONE_CODE = Need.LEVEL_ONE_CODE.bit();
  private static final long HAS_RELEASE = Need.RELEASE.bit();

  private NocWording noc;
  private AppealWording appeals;
  private NearerWording nearer;
  private Optional<AliasWording> alias;
  private Optional<NarrativeQuote> item;

  NarrativeFacts(UnitsFacts same) {
    super(same);
  }

  /** Whether a complete release that covers the From date is loaded. */
  public boolean hasRelease() {
    return has(HAS_RELEASE);
  }

  /**
   * Whether each narrative has two words or more that descriptors in force can be compared by; true
   * also of a line whose words are compared with none.
   */
  public boolean hasComparableWords() {
    return has(HAS_COMPARABLE_WORDS);
  }

  /** Whether a Table of Drugs speaks about the From date. */
  public boolean hasDrugTable() {
    return has(HAS_DRUG_TABLE);
  }

  /** Whether the code has five digits, the shape of HCPCS Level I. */
  public boolean hasLevelOneCode() {
    return has(HAS_LEVEL_ONE_CODE);
  }

  /** The From date in epoch days. */
  public long fromDate() {
    return line().fromDate();
  }

  private NocWording noc() {
    if (noc == null) {
      noc = NocWording.of(line(), readDescriptor(), said());
    }
    return noc;
  }

  /** Whether the code is one for drugs whose descriptor names none. */
  public boolean unclassifiedDrug() {
    return noc().isDrug();
  }

  /** Whether no narrative has a word that may name what was supplied under an unclassified code. */
  public boolean nothingNamed() {
    return noc().isReadable() && !noc().isNamed();
  }

  /** Whether no narrative has the amount of what was supplied under an unclassified code. */
  public boolean noAmountNamed() {
    return noc().isReadable() && !noc().hasAmount();
  }

  /** Whether neither a narrative nor the descriptor of an unclassified code names a route. */
  public boolean noRouteNamed() {
    return noc().isReadable() && !noc().hasRoute();
  }

  /** Whether each narrative has words of the descriptor of an unclassified code and no others. */
  public boolean descriptorRepeated() {
    return noc().isRepeated();
  }

  /** The words that repeat the descriptor. */
  public NarrativeQuote repeatedWords() {
    return said().count() == 0 ? nothing() : said().whole(0);
  }

  /**
   * Whether a narrative of a line for an unclassified drug names an ingredient that descriptors in
   * force name, too.
   */
  public boolean ingredientNamed() {
    return noc().ingredient().isPresent();
  }

  /** The words of the narrative that name the ingredient. */
  public NarrativeQuote ingredientWords() {
    return noc().ingredientWords().orElseGet(this::nothing);
  }

  /** How many descriptors in force name the ingredient. */
  public long ingredientCount() {
    return noc().ingredient().map(named -> (long) named.descriptors().size()).orElse(0L);
  }

  /** Descriptors that name the ingredient, five at most, by code; then the line's own. */
  public List<ScoredQuote> ingredientDescriptors() {
    return noc().toRead();
  }

  private Optional<AliasWording> alias() {
    if (alias == null) {
      alias = AliasWording.of(line(), readDescriptor(), said());
    }
    return alias;
  }

  /**
   * Whether a narrative of an unclassified line has a name that CMS's Table of Drugs sends to an
   * ingredient of descriptors in force.
   */
  public boolean aliasNamed() {
    return alias().isPresent();
  }

  /** The words of the narrative that are the name. */
  public NarrativeQuote aliasWords() {
    return alias().map(AliasWording::words).orElseGet(this::nothing);
  }

  /** The name as the table has it. */
  public TableRow aliasName() {
    return alias()
        .map(found -> found.row().name())
        .orElse(TableRow.none(TableRow.Table.DRUG_TABLE));
  }

  /** What the table says to see for the name. */
  public TableRow aliasTarget() {
    return alias()
        .map(found -> found.row().target())
        .orElse(TableRow.none(TableRow.Table.DRUG_TABLE));
  }

  /** How many descriptors in force name the ingredient that the table says to see. */
  public long aliasCount() {
    return alias().map(AliasWording::count).orElse(0);
  }

  /** Descriptors that name that ingredient, five at most, by code; then the line's own. */
  public List<ScoredQuote> aliasDescriptors() {
    return alias().map(AliasWording::toRead).orElse(List.of());
  }

  private AppealWording appeals() {
    if (appeals == null) {
      appeals = AppealWording.of(readDescriptor(), said());
    }
    return appeals;
  }

  /** Whether a narrative gives the code as the advice of a maker, a seller or a consultant. */
  public boolean codeAdvised() {
    return appeals().advice().isPresent();
  }

  /** The words that name the adviser. */
  public NarrativeQuote adviceWords() {
    return appeals().advice().orElseGet(this::nothing);
  }

  /** Whether a narrative says that an authority agrees, and names no document. */
  public boolean endorsed() {
    return appeals().endorsement().isPresent();
  }

  /** The words that name the authority. */
  public NarrativeQuote endorsementWords() {
    return appeals().endorsement().orElseGet(this::nothing);
  }

  /** Whether a narrative concludes from a code's existence that something is covered. */
  public boolean codeReadAsCoverage() {
    return appeals().conclusion().isPresent();
  }

  /** The words that conclude so. */
  public NarrativeQuote conclusionWords() {
    return appeals().conclusion().orElseGet(this::nothing);
  }

  private NearerWording nearer() {
    if (nearer == null) {
      nearer = NearerWording.of(line(), said());
    }
    return nearer;
  }

  /**
   * How well the narrative that the descriptor in force fits best fits it, in thousandths of how
   * the best one does; 1000 where nothing is compared.
   */
  public long highestFit() {
    return nearer().best();
  }

  /** What {@link #highestFit} is at the least, told without a search. */
  public long leastFit() {
    return NearerWording.least(line(), said());
  }

  /** How well they fit the descriptor in force, in thousandths of how they fit the best one. */
  public long fit() {
    return nearer().fit();
  }

  /** The descriptors that they fit best, by score, then by code, with the line's own. */
  public List<ScoredQuote> nearerDescriptors() {
    return nearer().descriptors();
  }

  private Optional<NarrativeQuote> item() {
    if (item == null) {
      item = LevelWording.item(line(), said());
    }
    return item;
  }

  /**
   * Whether the code has the shape of Level I and a narrative tells of an item supplied, in words
   * of a Level II descriptor in force.
   */
  public boolean itemNamed() {
    return item().isPresent();
  }

  /** The narrative that tells of the item. */
  public NarrativeQuote itemWords() {
    return item().orElseGet(this::nothing);
  }
}
