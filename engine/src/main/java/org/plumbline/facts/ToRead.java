package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.codeset.hcpcs.CodeDescriptor;

/** The descriptors that a finding about a line's words gives to read. */
final class ToRead {

  /** How many are given beside the line's own. */
  static final int MOST = 5;

  private ToRead() {}

  /** The first ones, then the line's own, none of which was weighed. */
  static List<ScoredQuote> of(
      LineFacts line,
      List<CodeDescriptor> descriptors,
      Function<CodeDescriptor, ScoredQuote> shown) {
    List<ScoredQuote> read = new ArrayList<>();
    descriptors.stream().limit(MOST).map(shown).forEach(read::add);
    read.add(ScoredQuote.unscored(line.descriptor(), List.of()));
    return read;
  }
}
