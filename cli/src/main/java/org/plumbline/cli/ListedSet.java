package org.plumbline.cli;

import java.util.List;

/**
 * A release of a code set in {@code codesets list}.
 *
 * @param name the code set
 * @param release the release, or {@link #STARTER}
 * @param codes how many codes it holds
 * @param modifiers how many modifiers, -1 of a set that has none by its nature
 * @param complete whether it is the whole release
 * @param dated whether it tells when codes were in force
 * @param textVerified whether its words are as published
 * @param digest SHA-256 of what it says, empty where there is none
 * @param file the imported file, empty where it is not known
 * @param fileSha256 SHA-256 of that file, empty where it is not known
 */
record ListedSet(
    String name,
    String release,
    int codes,
    int modifiers,
    boolean complete,
    boolean dated,
    boolean textVerified,
    String digest,
    String file,
    String fileSha256) {

  static final String STARTER = "starter set";
  static final String BUILT_IN = "built in";
  static final List<String> HEAD =
      List.of("CODE SET", "RELEASE", "CODES", "MODIFIERS", "HOLDS", "WORDS", "DIGEST", "FILE");

  private static final int DIGEST_SHOWN = 12;

  /** A row under {@link #HEAD}. */
  List<String> row() {
    return List.of(
        name,
        release,
        String.valueOf(codes),
        modifiers < 0 ? "" : String.valueOf(modifiers),
        (complete ? "whole release" : "excerpt") + (dated ? "" : ", no dates"),
        textVerified ? "as published" : "altered",
        digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())),
        file.isEmpty() ? "not known" : file);
  }

  void write(Json json) {
    json.text("name", name);
    if (release.equals(STARTER)) {
      json.truth("starter", true);
    } else {
      json.text("release", release);
    }
    json.number("codes", codes);
    if (modifiers >= 0) {
      json.number("modifiers", modifiers);
    }
    json.truth("complete", complete)
        .truth("dated", dated)
        .truth("textVerified", textVerified)
        .text("digest", digest)
        .text("file", file.equals(BUILT_IN) ? "" : file)
        .text("fileSha256", fileSha256);
  }
}
