package org.plumbline.rulebook.lint;

import java.util.List;

/** A small claim for tests of the lint: what rules may see, and what they may not. */
public class SampleClaim {

  public boolean hasTotal() {
    return true;
  }

  public long getTotal() {
    return 2_500;
  }

  public List<SampleLine> lines() {
    return List.of();
  }

  public String frequency() {
    return "1";
  }

  /** Not for rules: it could be anything. */
  public Object attachment() {
    return this;
  }

  /** Not for rules: a class opens everything. */
  public Class<?> kind() {
    return SampleClaim.class;
  }
}
