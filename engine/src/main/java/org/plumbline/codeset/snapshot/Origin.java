package org.plumbline.codeset.snapshot;

/**
 * Where a snapshot's rows come from. Issuer and document are part of what the snapshot says, the
 * file it was read from is not: the same rows of the same document give the same digest.
 *
 * @param issuer who published the rows: {@code CMS}
 * @param document in which document
 * @param fileName the imported file
 * @param entryName the entry of a zip, empty for a plain file
 * @param sha256 SHA-256 of the imported file, lower-case hexadecimal
 */
public record Origin(
    String issuer, String document, String fileName, String entryName, String sha256) {

  /** Refuses rows that nobody answers for. */
  public Origin {
    if (issuer.isBlank() || document.isBlank()) {
      throw new IllegalArgumentException("rows need an issuer and a document");
    }
  }
}
