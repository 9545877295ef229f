package org.plumbline.codeset.hcpcs;

import java.util.Collection;
import java.util.TreeSet;
import org.plumbline.codeset.Release;

/** Which releases were imported, those with CMS's own words and those with altered ones. */
final class LoadedReleases {

  private final TreeSet<Release> verified = new TreeSet<>();
  private final TreeSet<Release> altered = new TreeSet<>();

  LoadedReleases(Collection<CodeSource> sources) {
    for (CodeSource source : sources) {
      source.release().ifPresent((source.textVerified() ? verified : altered)::add);
    }
  }

  /** Whether no other release of their kind lies between two. */
  boolean follow(Release older, Release newer, boolean textVerified) {
    return older.equals((textVerified ? verified : altered).lower(newer));
  }
}
