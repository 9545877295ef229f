package org.plumbline.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param bySeverity findings by severity
 * @param byRule findings by rule id, sorted
 * @param checks applied, found and abstained by family
 * @param settings empty where none were in force
 */
public record Summary(
    long claims,
    long lines,
    Map<String, Long> bySeverity,
    Map<String, Long> byRule,
    Map<String, Checks> checks,
    Input input,
    RulebookVersion rulebook,
    List<CodeSetVersion> codesets,
    Optional<SettingsVersion> settings,
    String plumbline) {

  /** Without settings. */
  public Summary(
      long claims,
      long lines,
      Map<String, Long> bySeverity,
      Map<String, Long> byRule,
      Map<String, Checks> checks,
      Input input,
      RulebookVersion rulebook,
      List<CodeSetVersion> codesets,
      String plumbline) {
    this(
        claims,
        lines,
        bySeverity,
        byRule,
        checks,
        input,
        rulebook,
        codesets,
        Optional.empty(),
        plumbline);
  }

  /**
   * How often the rules of a family were applied, found something, or abstained and why.
   *
   * @param abstained counts by reason
   */
  public record Checks(long applied, long found, Map<String, Long> abstained) {}

  /** Where the bytes of the input went: claims, what frames them, and what could not be read. */
  public record Input(long bytes, long claimBytes, long envelopeBytes, long skippedBytes) {}

  /** Which rules ran. */
  public record RulebookVersion(String version, String digest) {}

  /**
   * Which settings changed the rules.
   *
   * @param digest SHA-256 of the file
   * @param disabled the rules that did not speak, by name, each with the reason why
   */
  public record SettingsVersion(String digest, Map<String, String> disabled) {}

  /** Which code sets were looked up. */
  public record CodeSetVersion(String name, List<String> releases, String digest) {}
}
