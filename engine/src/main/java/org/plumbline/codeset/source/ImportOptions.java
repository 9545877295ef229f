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
 * @param insisted whether the release the user named stands also where the file speaks against it
 */
public record ImportOptions(
    Optional<Release> as, String issuer, String document, boolean anyway, boolean insisted) {

  /** Everything is in the file. */
  public static final ImportOptions NONE = new ImportOptions(Optional.empty(), "", "", false);

  /** Options of a user who does not insist. */
  public ImportOptions(Optional<Release> as, String issuer, String document, boolean anyway) {
    this(as, issuer, document, anyway, false);
  }
}
