package org.plumbline.cli;

import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.icd10.Icd10Code;

/**
 * What ICD-10-CM says of a code.
 *
 * @param code its row, where the release that was asked has one
 * @param release the release that was asked
 * @param missing the release to import, where none that is there was to be asked
 * @param day the day, in days since 1970-01-01; {@link CodeRow#NO_DAY} where none is asked for
 * @param updateMissing whether a code that the release lacks may have come with an update of April
 *     that is not there
 */
record DiagnosisAnswer(
    Optional<Icd10Code> code,
    Optional<Release> release,
    Optional<Release> missing,
    int day,
    boolean updateMissing)
    implements OtherAnswer {

  @Override
  public String title() {
    return "Diagnosis (ICD-10-CM)";
  }

  @Override
  public boolean isKnown() {
    return code.isPresent();
  }

  @Override
  public void write(Text text) {
    if (code.isEmpty()) {
      text.field("ICD-10-CM", unlisted()).field("on", Days.or("", day));
      return;
    }
    Icd10Code found = code.get();
    text.field("ICD-10-CM", found.code() + (found.header() ? ", a header" : ""))
        .field("description", found.longText())
        .field("short", found.shortText())
        .field("release", release.map(Release::toString).orElse(""));
  }

  private String unlisted() {
    if (missing.isPresent()) {
      return "not known: release " + missing.get() + " is not loaded";
    }
    if (release.isEmpty()) {
      return "not known: no release that lists the code is loaded";
    }
    return "release "
        + release.get()
        + " does not list the code"
        + (updateMissing ? "; an update of April is not loaded" : "");
  }

  @Override
  public void write(Json json) {
    json.object(
        "icd10cm",
        of -> {
          if (code.isPresent()) {
            write(code.get(), of);
          } else {
            boolean known = release.isPresent() && !updateMissing;
            of.day("on", day).text("status", known ? "notListed" : "notKnown");
          }
          release.ifPresent(asked -> of.text("release", asked.toString()));
          missing.ifPresent(lacked -> of.text("missing", lacked.toString()));
        });
  }

  private static void write(Icd10Code found, Json json) {
    json.text("code", found.code())
        .truth("header", found.header())
        .text("text", found.longText())
        .text("short", found.shortText());
  }
}
