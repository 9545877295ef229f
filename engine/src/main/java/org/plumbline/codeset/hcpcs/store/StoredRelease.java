package org.plumbline.codeset.hcpcs.store;

import org.plumbline.codeset.Release;

/**
 * A release in the store, with where it came from.
 *
 * @param release the release
 * @param codes codes in the table
 * @param modifiers modifiers in the table
 * @param complete whether the table lists the whole release
 * @param dated whether the table tells when codes were in force
 * @param textVerified false where the words are known to be altered
 * @param digest SHA-256 of the table's content
 * @param sourceName the imported file's name, empty where the note beside the table is lost
 * @param sourceSha256 SHA-256 of the imported file, empty where the note is lost
 */
public record StoredRelease(
    Release release,
    int codes,
    int modifiers,
    boolean complete,
    boolean dated,
    boolean textVerified,
    String digest,
    String sourceName,
    String sourceSha256) {}
