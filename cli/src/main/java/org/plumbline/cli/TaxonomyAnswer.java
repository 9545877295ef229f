package org.plumbline.cli;

import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * What the provider taxonomy says of a code.
 *
 * @param release the release that lists it
 * @param missing the release to import, where none that is there was to be asked
 * @param day the day, in days since 1970-01-01; {@link CodeRow#NO_DAY} where none is asked for
 */
record TaxonomyAnswer(Optional<Release> release, Optional<Release> missing, int day)
    implements OtherAnswer {

  @Override
  public String title() {
    return "Provider taxonomy";
  }

  @Override
  public boolean isKnown() {
    return release.isPresent();
  }

  @Override
  public void write(Text text) {
    text.field("taxonomy", words());
    if (release.isEmpty()) {
      text.field("on", Days.or("", day));
    }
  }

  private String words() {
    if (release.isPresent()) {
      return "a provider taxonomy code, listed in " + release.get();
    }
    if (missing.isPresent()) {
      return "not known: release " + missing.get() + " is not loaded";
    }
    return day == CodeRow.NO_DAY
        ? "not known: no release that lists the code is loaded"
        : "the release of this day does not list the code";
  }

  @Override
  public void write(Json json) {
    json.object(
        "taxonomy",
        of -> {
          if (release.isEmpty()) {
            boolean listed = missing.isEmpty() && day != CodeRow.NO_DAY;
            of.day("on", day).text("status", listed ? "notListed" : "notKnown");
          }
          release.ifPresent(lists -> of.text("release", lists.toString()));
          missing.ifPresent(lacked -> of.text("missing", lacked.toString()));
        });
  }
}
