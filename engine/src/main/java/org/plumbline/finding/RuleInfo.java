package org.plumbline.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.plumbline.claim.Need;

/**
 * What is known of one variant of a rule.
 *
 * @param name the rule's name: its id, or id and variant ({@code DA-U09/a})
 * @param title one line that says what is checked
 * @param items CMS-1500 items the rule is about
 * @param x12 837P elements the rule is about
 * @param profile the profile that switches the rule on: {@code base}, {@code 837p-5010}, {@code
 *     paper-0212}, ...
 * @param notWith profiles on request with which the rule is off all the same
 * @param authorities ids of the authority registry
 * @param fact the fact type of the first pattern ({@code LineFacts}), for reader rules the scope
 * @param from first From date of a line the rule speaks about, or null
 * @param to last From date of a line the rule speaks about, or null
 * @param status277 category:status:entity of a 277CA, several with commas, or empty
 * @param acknowledgment TA1, IK304 or IK403 code of reader rules ({@code IK403:7}), or empty
 * @param supersedes names or ids of the rules that stay silent where this one speaks
 * @param modifiers the modifiers, and the families of modifiers, that the rule asks a line for;
 *     where it reports a modifier, its findings stand on these
 * @param template the sentence of a finding, with slots
 * @param source the file the rule stands in
 */
public record RuleInfo(
    String name,
    String title,
    Severity severity,
    Family family,
    Evaluator evaluator,
    List<String> items,
    List<String> x12,
    String profile,
    List<String> notWith,
    Basis basis,
    List<String> authorities,
    Set<Need> needs,
    String fact,
    LocalDate from,
    LocalDate to,
    String status277,
    String acknowledgment,
    List<String> supersedes,
    List<String> modifiers,
    String template,
    String source) {

  /** The rule's id, the same for all its variants. */
  public String id() {
    return idOf(name);
  }

  /** The id in a rule's name: what stands before its variant. */
  public static String idOf(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /**
   * The profile as a rule file says it, with the profiles that switch the rule off: {@code
   * paper-0212,!medicare-b}.
   */
  public String writtenProfile() {
    StringBuilder written = new StringBuilder(profile);
    notWith.forEach(off -> written.append(",!").append(off));
    return written.toString();
  }

  /** The same rule with findings of another severity. */
  public RuleInfo withSeverity(Severity other) {
    return new RuleInfo(
        name,
        title,
        other,
        family,
        evaluator,
        items,
        x12,
        profile,
        notWith,
        basis,
        authorities,
        needs,
        fact,
        from,
        to,
        status277,
        acknowledgment,
        supersedes,
        modifiers,
        template,
        source);
  }

  /** The needs as a bit mask. */
  public long needMask() {
    return needs.stream().mapToLong(Need::bit).reduce(0, (a, b) -> a | b);
  }
}
