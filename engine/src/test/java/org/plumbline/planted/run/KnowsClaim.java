package org.plumbline.planted.run;

import org.plumbline.planted.claim.KnowsRun;

/** Breaks the architecture on purpose: closes a cycle. */
public final class KnowsClaim {

  KnowsRun claim() {
    return new KnowsRun();
  }
}
