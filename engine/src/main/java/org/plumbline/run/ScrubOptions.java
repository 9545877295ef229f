package org.plumbline.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.plumbline.intake.Format;
import org.plumbline.scrub.ProfilesOn;

/**
 * How to scrub.
 *
 * @param profiles profiles switched on besides {@code base} and the input's own, {@code medicare-b}
 * @param asOf the receipt date that "future" and "age" are judged against, null for each
 *     submission's own date
 * @param threads how many workers scrub, at least 1
 * @param input the only format that is read, null for whatever is recognised
 * @param profileRules whether hits and costs are counted for each rule
 * @param columns the columns of tables by a house's own names for them, both written plainly (see
 *     {@link org.plumbline.intake.csv.Columns#plain})
 * @param settings what a house set; its changes of rules are those of the rulebook that is given
 *     beside, see {@link Settings#adjust}
 */
public record ScrubOptions(
    Set<String> profiles,
    LocalDate asOf,
    int threads,
    Format input,
    boolean profileRules,
    Map<String, String> columns,
    Settings settings) {

  /** Without settings. */
  public ScrubOptions(
      Set<String> profiles,
      LocalDate asOf,
      int threads,
      Format input,
      boolean profileRules,
      Map<String, String> columns) {
    this(profiles, asOf, threads, input, profileRules, columns, Settings.NONE);
  }

  /** Reads whatever format is recognised. */
  public ScrubOptions(Set<String> profiles, LocalDate asOf, int threads) {
    this(profiles, asOf, threads, null, false);
  }

  /** Tables have the columns of the README. */
  public ScrubOptions(
      Set<String> profiles, LocalDate asOf, int threads, Format input, boolean profileRules) {
    this(profiles, asOf, threads, input, profileRules, Map.of());
  }

  /** Which profiles are on for which claims. */
  ProfilesOn profilesOn() {
    return new ProfilesOn(profiles, settings.senders());
  }
}
