package org.plumbline.planted.claim;

import java.sql.Connection;
import org.plumbline.planted.run.KnowsClaim;

/** Breaks the architecture on purpose, so that its test is seen to fail. */
public final class KnowsRun {

  private final KnowsClaim back = new KnowsClaim();
  private Connection database;

  void print() {
    System.out.println(back + " " + database);
  }
}
