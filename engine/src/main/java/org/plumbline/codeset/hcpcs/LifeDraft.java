package org.plumbline.codeset.hcpcs;

import java.util.Optional;
import org.plumbline.codeset.Release;

/**
 * A life that is to be written to a snapshot.
 *
 * @param row the row that tells of it
 * @param wording the number of the row's words
 * @param lastSeen the release of the newest row, which may be one without dates
 * @param newestWording the number of that row's words
 * @param flags what {@link SnapshotLayout} has of flags
 * @param nocFrom the release before which NOC lists say another thing of the code; mostly empty
 */
record LifeDraft(
    CodeRow row,
    int wording,
    Release lastSeen,
    int newestWording,
    int flags,
    Optional<Release> nocFrom) {}
