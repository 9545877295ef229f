package org.plumbline.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.remark.Appeals;
import org.plumbline.descriptor.text.Span;

/**
 * Where the narratives of a line appeal to an adviser, to an authority, or to the code's existence.
 * Words that the descriptor has, too, are no appeal.
 *
 * @param advice the words that name an adviser
 * @param endorsement the words that say that an authority agrees
 * @param conclusion the words that conclude from a code's existence
 */
record AppealWording(
    Optional<NarrativeQuote> advice,
    Optional<NarrativeQuote> endorsement,
    Optional<NarrativeQuote> conclusion) {

  private static final AppealWording NONE =
      new AppealWording(Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads the narratives of a line; nothing where it has no descriptor in force. */
  static AppealWording of(Descriptor descriptor, Narratives said) {
    AppealWording found = NONE;
    for (int i = 0; descriptor != null && i < said.count(); i++) {
      int in = i;
      String text = said.text(i);
      Appeals read = Appeals.read(text);
      if (read.isNone()) {
        continue;
      }
      String own = descriptor.text().toLowerCase(Locale.ROOT);
      Function<Span, Optional<NarrativeQuote>> quote =
          span ->
              own.contains(span.of(text).toLowerCase(Locale.ROOT))
                  ? Optional.empty()
                  : Optional.of(said.quote(in, span));
      AppealWording before = found;
      found =
          new AppealWording(
              before.advice.or(() -> read.advice().flatMap(quote)),
              before.endorsement.or(() -> read.endorsement().flatMap(quote)),
              before.conclusion.or(() -> read.conclusion().flatMap(quote)));
    }
    return found;
  }
}
