package org.plumbline.codeset.hcpcs.release;

/** What a part of an imported file is. */
public enum PartKind {
  /** The release that was taken. */
  RELEASE("the release"),
  /** The release once more, in another layout. */
  RELEASE_AGAIN("the release again, not taken"),
  /** CMS's list of codes not otherwise classified. */
  NOC_LIST("CMS's NOC list, taken"),
  /** CMS's report of what the release changed. */
  TRANSACTION_REPORT("CMS's transaction report, compared"),
  /** Corrections that CMS published to the release. */
  CORRECTIONS("CMS's corrections, not applied"),
  /** Anything else. */
  NOT_READ("not read");

  private final String words;

  PartKind(String words) {
    this.words = words;
  }

  /** What was done with the part, for people. */
  public String words() {
    return words;
  }
}
