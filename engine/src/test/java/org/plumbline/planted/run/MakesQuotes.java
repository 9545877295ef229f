package org.plumbline.planted.run;

import org.plumbline.claim.Quote;

/** Says in the name of CMS what CMS does not say. */
public final class MakesQuotes {

  private MakesQuotes() {}

  static Quote of(String words) {
    return Quote.whole("A0000", "2025-10", words);
  }
}
