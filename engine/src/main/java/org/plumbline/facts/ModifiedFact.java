package org.plumbline.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.ServiceLine;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.modifier.ModifierFamilies;
import org.plumbline.codeset.procedure.CodeGroups;

/**
 * A line's modifiers: each by itself, against CMS's list, and by the families they belong to. It is
 * the third part of a line and no fact of its own, as {@link CodedFact}.
 */
public abstract class ModifiedFact extends CodeLifeFact {

  private static final long HAS_MODIFIER_LIST = Need.MODIFIER_LIST.bit();
  private static final long HAS_MODIFIERS = Need.MODIFIERS.bit();

  private static final ClaimField[] MODIFIERS = {
    ClaimField.MODIFIER_1, ClaimField.MODIFIER_2, ClaimField.MODIFIER_3, ClaimField.MODIFIER_4
  };

  private static final String[] NONE = {};

  private final String[] modifiers = new String[MODIFIERS.length];
  private final int surplus;
  private final String[] distinctModifiers;
  private final int unlistedModifiers;
  private final ModifierFamilies families;
  private final CodeGroups groups;
  private final String[] codeGroups;
  private String[] modifierFamilies = NONE;
  private String[] crowdedFamilies = NONE;

  ModifiedFact(ClaimFacts claim, ServiceLine line, CodeSets codes) {
    super(claim, line, codes.hcpcs());
    surplus = line.surplusModifiers();
    families = codes.lineTables().families();
    groups = codes.lineTables().groups();
    codeGroups = groups.of(code());
    distinctModifiers = readModifiers(line);
    unlistedModifiers = readModifierList(codes);
    readFamilies();
  }

  private String[] readModifiers(ServiceLine line) {
    int distinct = 0;
    for (int i = 0; i < MODIFIERS.length; i++) {
      modifiers[i] = line.raw(MODIFIERS[i]);
      distinct += modifiers[i].isEmpty() || modifierRepeats(i + 1) ? 0 : 1;
    }
    note(Need.MODIFIERS, distinct > 0);
    if (distinct == 0) {
      return NONE;
    }
    String[] each = new String[distinct];
    int at = 0;
    for (int i = 0; i < MODIFIERS.length; i++) {
      if (!modifiers[i].isEmpty() && !modifierRepeats(i + 1)) {
        each[at++] = modifiers[i];
      }
    }
    return each;
  }

  /** A bit for each position, the first one lowest, whose modifier is not on the list. */
  private int readModifierList(CodeSets sets) {
    if (!hasFromDate() || !hasModifiers()) {
      return 0;
    }
    int from = (int) fromDate();
    boolean listed = sets.listsModifiers(from);
    note(Need.MODIFIER_LIST, listed);
    if (!listed) {
      int missing = codes().missingReleaseNumber(from);
      if (missing != 0) {
        noteMissingRelease(missing);
      }
      return 0;
    }
    boolean ambulance = codeOf("ambulance");
    int unlisted = 0;
    for (int i = 0; i < modifiers.length; i++) {
      boolean exempt = ambulance && ModifierShape.isOriginAndDestination(modifiers[i]);
      if (ModifierShape.isLevelTwo(modifiers[i])
          && !exempt
          && sets.lacksModifier(modifiers[i], from)) {
        unlisted |= 1 << i;
      }
    }
    return unlisted;
  }

  private void readFamilies() {
    if (!hasModifiers()) {
      return;
    }
    Set<String> one = new LinkedHashSet<>();
    Set<String> several = new LinkedHashSet<>();
    for (String modifier : distinctModifiers) {
      for (String family : families.of(modifier)) {
        if (!one.add(family)) {
          several.add(family);
        }
      }
    }
    modifierFamilies = one.isEmpty() ? NONE : one.toArray(NONE);
    crowdedFamilies = several.isEmpty() ? NONE : several.toArray(NONE);
  }

  /** Whether at least one modifier stands on the line. */
  public final boolean hasModifiers() {
    return has(HAS_MODIFIERS);
  }

  /** The first modifier as written, empty where absent. */
  public final String modifier1() {
    return modifiers[0];
  }

  /** The second modifier as written, empty where absent. */
  public final String modifier2() {
    return modifiers[1];
  }

  /** The third modifier as written, empty where absent. */
  public final String modifier3() {
    return modifiers[2];
  }

  /** The fourth modifier as written, empty where absent. */
  public final String modifier4() {
    return modifiers[3];
  }

  /** The modifiers on the line, each once, in order; the array is the line's own. */
  public final String[] distinctModifiers() {
    return distinctModifiers;
  }

  /** Whether the line carries this modifier. */
  @Carries("distinctModifiers")
  public final boolean hasModifier(String modifier) {
    for (String carried : modifiers) {
      if (carried.equals(modifier)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the modifier at a position (2 to 4) stands at an earlier position, too. */
  public final boolean modifierRepeats(int position) {
    String modifier = modifiers[position - 1];
    for (int i = 0; i < position - 1; i++) {
      if (!modifier.isEmpty() && modifier.equals(modifiers[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the modifiers of the release that covers the From date are at hand. */
  public final boolean hasModifierList() {
    return has(HAS_MODIFIER_LIST);
  }

  /**
   * Whether the modifier at a position (1 to 4) has the shape of Level II, and the release that
   * covers the From date does not have it in force. Pairs of origin and destination on ambulance
   * codes are no modifiers of the list.
   */
  public final boolean modifierUnlisted(int position) {
    return (unlistedModifiers & 1 << position - 1) != 0;
  }

  /** How many modifiers stand on the line. */
  public final int modifierCount() {
    int count = surplus;
    for (String carried : modifiers) {
      count += carried.isEmpty() ? 0 : 1;
    }
    return count;
  }

  /** The families of modifiers that the line has a modifier of; the array is the line's own. */
  public final String[] modifierFamilies() {
    return modifierFamilies;
  }

  /** The families that the line has several modifiers of; the array is the line's own. */
  public final String[] crowdedFamilies() {
    return crowdedFamilies;
  }

  /** Whether the line carries a modifier of this family of the table of modifier families. */
  @Carries("modifierFamilies")
  public final boolean hasModifierOf(String family) {
    return among(modifierFamilies, family);
  }

  /** Whether the line carries two different modifiers of this family, or more. */
  @Carries("crowdedFamilies")
  public final boolean hasSeveralOf(String family) {
    return among(crowdedFamilies, family);
  }

  private static boolean among(String[] texts, String wanted) {
    for (String text : texts) {
      if (text.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first modifier belongs to this family. */
  public final boolean firstModifierOf(String family) {
    return among(families.of(modifiers[0]), family);
  }

  @Override
  final List<ClaimField> modifiersNamed(List<String> names) {
    List<ClaimField> named = new ArrayList<>();
    for (int i = 0; i < modifiers.length; i++) {
      if (names.contains(modifiers[i])
          || Arrays.stream(families.of(modifiers[i])).anyMatch(names::contains)) {
        named.add(MODIFIERS[i]);
      }
    }
    return named;
  }

  /** Whether a modifier, at whatever position, is a pair of origin and destination. */
  public final boolean originAndDestination() {
    for (String modifier : modifiers) {
      if (ModifierShape.isOriginAndDestination(modifier)) {
        return true;
      }
    }
    return false;
  }

  /** The groups that the procedure code belongs to; the array is the line's own. */
  public final String[] codeGroups() {
    return codeGroups;
  }

  /** Whether the procedure code belongs to this group of the table of procedure groups. */
  @Carries("codeGroups")
  public final boolean codeOf(String group) {
    return among(codeGroups, group);
  }

  /** Whether another code belongs to this group of the table of procedure groups. */
  final boolean belongs(String other, String group) {
    return groups.has(group, other);
  }
}
