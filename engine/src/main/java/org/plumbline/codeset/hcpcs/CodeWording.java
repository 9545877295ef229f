package org.plumbline.codeset.hcpcs;

import org.plumbline.codeset.Release;

/**
 * Words that a code had in releases that follow each other: of the imported ones, so that quarters
 * between them of which none was imported are not spoken of; of a starter row, in every release of
 * the span.
 *
 * @param from the first release with these words
 * @param to the last one
 * @param starter whether the starter set says so
 * @param shortText the short descriptor
 * @param longText the long descriptor
 * @param textVerified false where the source is known to have altered the words
 */
public record CodeWording(
    Release from,
    Release to,
    boolean starter,
    String shortText,
    String longText,
    boolean textVerified) {}
