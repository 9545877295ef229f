package org.plumbline.codeset.hcpcs.history;

import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.NocListing;

/**
 * What CMS's list of "not otherwise classified" codes says of a code.
 *
 * @param listing the answer
 * @param release the release whose list answers, where it is known
 */
public record NocAnswer(NocListing listing, Optional<Release> release) {}
