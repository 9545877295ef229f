package org.plumbline.rulebook;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.TableRow;
import org.plumbline.codeset.Release;
import org.plumbline.descriptor.facet.Facet;
import org.plumbline.descriptor.facet.Statement;
import org.plumbline.facts.CircumstanceFacts;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.ClaimLoopFacts;
import org.plumbline.facts.CoverageFacts;
import org.plumbline.facts.DiagnosisFacts;
import org.plumbline.facts.DrugFacts;
import org.plumbline.facts.EntryFacts;
import org.plumbline.facts.FormFacts;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.LineLoopFacts;
import org.plumbline.facts.NarrativeFacts;
import org.plumbline.facts.PersonFacts;
import org.plumbline.facts.ProviderFacts;
import org.plumbline.facts.ReportedFields;
import org.plumbline.facts.SegmentFacts;
import org.plumbline.facts.UnitsFacts;
import org.plumbline.facts.WordingFacts;
import org.plumbline.rulebook.lint.Vocabulary;

/** What the rules of a folder may name. */
final class RuleVocabulary {

  private static final Map<String, Class<?>> FACTS =
      Stream.of(
              ClaimFacts.class,
              CircumstanceFacts.class,
              EntryFacts.class,
              LineFacts.class,
              UnitsFacts.class,
              WordingFacts.class,
              NarrativeFacts.class,
              PersonFacts.class,
              ProviderFacts.class,
              DiagnosisFacts.class,
              DrugFacts.class,
              FormFacts.class,
              ClaimLoopFacts.class,
              CoverageFacts.class,
              LineLoopFacts.class,
              SegmentFacts.class,
              ClaimField.class,
              Facet.class,
              Statement.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private static final Set<Class<?>> VALUES =
      Set.of(
          Quote.class,
          NarrativeQuote.class,
          CodeReference.class,
          ScoredQuote.class,
          Release.class,
          TableRow.class);

  private static final Set<String> SLOTS =
      Set.of(
          "count",
          "amount",
          "quantity",
          "day",
          "field",
          "quote",
          "narrative",
          "release",
          "row",
          "rows",
          "crossReferences",
          "sharedWords",
          "byScore");

  /** The slots that list descriptors to read, and the ids of the rules they are for. */
  static final Map<String, Set<String>> LISTS =
      Map.of(
          "crossReferences", Set.of("DA-L03"),
          "sharedWords", Set.of("DA-L07"),
          "byScore", Set.of("DA-N03", "DA-W22"));

  static final Vocabulary ALL = new Vocabulary(FACTS, VALUES, SLOTS, ReportedFields::of);

  private RuleVocabulary() {}
}
