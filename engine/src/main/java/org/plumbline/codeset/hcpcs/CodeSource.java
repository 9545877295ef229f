package org.plumbline.codeset.hcpcs;

import java.util.Optional;
import org.plumbline.codeset.Release;

/**
 * A table that a code set is made of: an imported release, or the starter set.
 *
 * @param release the release the rows were read from; none for the starter set, whose rows name
 *     theirs
 * @param codes code rows
 * @param modifiers modifiers
 * @param complete whether the rows are all codes of the release
 * @param textVerified false where the source is known to have altered the words
 * @param digest SHA-256 of the table's content in lower-case hexadecimal
 */
public record CodeSource(
    Optional<Release> release,
    int codes,
    int modifiers,
    boolean complete,
    boolean textVerified,
    String digest) {}
