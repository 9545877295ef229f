package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.Quarters;
import org.plumbline.codeset.Release;

/**
 * Two imported releases between which there are quarters and none of them is imported: what changed
 * in between is known, when it changed is not.
 *
 * @param after the older release
 * @param before the newer one
 */
public record Gap(Release after, Release before) {

  /** The gaps between releases, which are given oldest first. */
  static List<Gap> between(List<Release> releases) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < releases.size(); i++) {
      if (Quarters.of(releases.get(i)) - Quarters.of(releases.get(i - 1)) > 1) {
        gaps.add(new Gap(releases.get(i - 1), releases.get(i)));
      }
    }
    return gaps;
  }
}
