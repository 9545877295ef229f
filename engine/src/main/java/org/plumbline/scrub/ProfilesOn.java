package org.plumbline.scrub;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.claim.Claim;
import org.plumbline.finding.RuleInfo;

/**
 * Which profiles are on for which claims: {@code base}, the one of the claim's own format, those
 * that are on for all claims, and those of the trading partner who sent it.
 */
public final class ProfilesOn {

  private final Set<String> always;
  private final Map<String, Set<String>> bySender;
  private final Map<String, Set<String>> parts = new ConcurrentHashMap<>();
  private final Map<List<String>, String> ofSenders = new ConcurrentHashMap<>();

  /**
   * @param always the profiles that are on for all claims
   * @param bySender further ones by the id of the sender, see {@link Claim#senders}
   */
  public ProfilesOn(Set<String> always, Map<String, Set<String>> bySender) {
    this.always = Set.copyOf(always);
    this.bySender = Map.copyOf(bySender);
  }

  /**
   * The profiles of a claim besides those that are always on, as one word: equal for equal ones.
   */
  public String of(Claim claim) {
    if (bySender.isEmpty() || claim.senders().isEmpty()) {
      return claim.profile();
    }
    String further = ofSenders.computeIfAbsent(claim.senders(), this::further);
    return further.isEmpty() ? claim.profile() : claim.profile() + "," + further;
  }

  private String further(List<String> senders) {
    Set<String> profiles = new TreeSet<>();
    senders.forEach(sender -> profiles.addAll(bySender.getOrDefault(sender, Set.of())));
    return String.join(",", profiles);
  }

  /**
   * Whether a rule's profile is on for a claim, and none with which the rule is off.
   *
   * @param ofClaim the profiles of the claim, see {@link #of}
   */
  public boolean has(RuleInfo rule, String ofClaim) {
    return isOn(rule.profile(), ofClaim)
        && (rule.notWith().isEmpty() || switchedOffBy(rule, ofClaim).isEmpty());
  }

  /** A profile that is on for a claim and switches the rule off. */
  public Optional<String> switchedOffBy(RuleInfo rule, String ofClaim) {
    return rule.notWith().stream().filter(profile -> isOn(profile, ofClaim)).findFirst();
  }

  private boolean isOn(String profile, String ofClaim) {
    return profile.equals("base")
        || profile.equals(ofClaim)
        || always.contains(profile)
        || ofClaim.indexOf(',') > 0
            && parts
                .computeIfAbsent(ofClaim, all -> new HashSet<>(Arrays.asList(all.split(","))))
                .contains(profile);
  }
}
