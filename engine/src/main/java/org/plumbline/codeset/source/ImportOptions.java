package org.plumbline.codeset.source;

import java.util.Optional;
import org.plumbline.codeset.Release;

/**
 * What the user says about a file.
 *
 * @param as the release, where the file does not tell it
 * @param issuer who published the rows, empty where the file tells it
 * @param document in which document, empty where the file tells it
 * @param anyway whether it also takes the place of a release that has more rows
 */
public record ImportOptions(Optional<Release> as, String issuer, String document, boolean anyway) {

  /** Everything is in the file. */
  public static final ImportOptions NONE = new ImportOptions(Optional.empty(), "", "", false);
}
