package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.SharedWord;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.noc.Ingredients;
import org.plumbline.descriptor.noc.NamedIngredient;
import org.plumbline.descriptor.noc.NocDescription;
import org.plumbline.descriptor.text.Said;

/**
 * What the narratives of a line with an unclassified code tell; of other lines nothing is read.
 * What one narrative tells the line has told.
 */
final class NocWording {

  private static final NocWording NOTHING =
      new NocWording(false, List.of(), Optional.empty(), Optional.empty(), List.of());

  private final boolean drug;
  private final List<NocDescription> told;
  private final Optional<NamedIngredient> ingredient;
  private final Optional<NarrativeQuote> ingredientWords;
  private final List<ScoredQuote> toRead;

  private NocWording(
      boolean drug,
      List<NocDescription> told,
      Optional<NamedIngredient> ingredient,
      Optional<NarrativeQuote> ingredientWords,
      List<ScoredQuote> toRead) {
    this.drug = drug;
    this.told = told;
    this.ingredient = ingredient;
    this.ingredientWords = ingredientWords;
    this.toRead = toRead;
  }

  static NocWording of(LineFacts line, Descriptor descriptor, Narratives said) {
    if (descriptor == null || !line.unclassified()) {
      return NOTHING;
    }
    boolean drug = isDrug(line.code(), descriptor);
    List<NocDescription> told = new ArrayList<>(said.countRead());
    Optional<NamedIngredient> ingredient = Optional.empty();
    Optional<NarrativeQuote> words = Optional.empty();
    for (int i = 0; i < said.countRead(); i++) {
      told.add(NocDescription.of(descriptor, said.read(i)));
      if (drug && ingredient.isEmpty()) {
        ingredient =
            line.codes()
                .read(Ingredients.OF_SET)
                .named(said.read(i), descriptor, (int) line.fromDate());
        int in = i;
        words = ingredient.map(named -> said.quote(in, named.span()));
      }
    }
    List<ScoredQuote> read = List.of();
    if (ingredient.isPresent()) {
      NarrativeQuote named = words.orElseThrow();
      read = ToRead.of(line, ingredient.get().descriptors(), one -> naming(one, named));
    }
    return new NocWording(drug, List.copyOf(told), ingredient, words, List.copyOf(read));
  }

  /** A descriptor with its words for the ingredient beside those of the narrative. */
  private static ScoredQuote naming(CodeDescriptor descriptor, NarrativeQuote said) {
    Quote whole = descriptor.quote();
    return ScoredQuote.unscored(
        whole,
        Descriptor.of(whole.text()).drug().ingredient().stream()
            .map(Said::span)
            .map(span -> whole.part(span.start(), span.end()))
            .map(word -> new SharedWord(said, word, 0))
            .toList());
  }

  /** J codes are drugs; C codes where the descriptor says so. */
  private static boolean isDrug(String code, Descriptor descriptor) {
    return code.startsWith("J")
        || code.startsWith("C") && descriptor.text().toLowerCase(Locale.ROOT).contains("drug");
  }

  boolean isDrug() {
    return drug;
  }

  /** Whether there are narratives, and none says that something else tells. */
  boolean isReadable() {
    return !told.isEmpty() && told.stream().noneMatch(NocDescription::pointsElsewhere);
  }

  boolean isNamed() {
    return told.stream().anyMatch(NocDescription::name);
  }

  boolean hasAmount() {
    return told.stream().anyMatch(NocDescription::amount);
  }

  boolean hasRoute() {
    return told.stream().anyMatch(NocDescription::route);
  }

  boolean isRepeated() {
    return !told.isEmpty() && told.stream().allMatch(NocDescription::repeats);
  }

  Optional<NamedIngredient> ingredient() {
    return ingredient;
  }

  Optional<NarrativeQuote> ingredientWords() {
    return ingredientWords;
  }

  List<ScoredQuote> toRead() {
    return toRead;
  }
}
