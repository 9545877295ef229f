package org.plumbline.codeset.modifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.source.StarterTable;

/**
 * Modifiers that belong together because rules count or compare them: fingers of one hand, months
 * of a rental. A modifier may be in several families. Of Level I modifiers only the two characters
 * are held. Thread-safe.
 */
public final class ModifierFamilies {

  private static final String HEADER = "family,modifier,level,source";

  private static final String[] NO_FAMILY = {};

  private final Map<String, Set<String>> families = new HashMap<>();
  private final Map<String, String[]> byModifier = new HashMap<>();

  private ModifierFamilies(List<String[]> rows) throws CodeSetException {
    for (String[] cells : rows) {
      Set<String> family = families.computeIfAbsent(cells[0], name -> new LinkedHashSet<>());
      if (cells[1].length() != 2 || !family.add(cells[1])) {
        throw new CodeSetException(
            "\"" + cells[1] + "\" is no modifier, or stands twice in " + cells[0]);
      }
    }
    families.replaceAll((name, members) -> Collections.unmodifiableSet(members));
    for (String[] cells : rows) {
      String[] before = byModifier.getOrDefault(cells[1], NO_FAMILY);
      String[] all = Arrays.copyOf(before, before.length + 1);
      all[before.length] = cells[0];
      byModifier.put(cells[1], all);
    }
  }

  /** The table of this installation. */
  public static ModifierFamilies installed() throws IOException {
    return new ModifierFamilies(StarterTable.installed("modifier-families.csv", HEADER));
  }

  /** The table of this installation, or one without families where no rules are installed. */
  public static ModifierFamilies orNone() {
    try {
      return installed();
    } catch (IOException noRules) {
      return none();
    }
  }

  private static ModifierFamilies none() {
    try {
      return new ModifierFamilies(List.of());
    } catch (CodeSetException noRowIsWrong) {
      throw new IllegalStateException(noRowIsWrong);
    }
  }

  /** Reads CSV with the columns {@code family,modifier,level,source}. */
  public static ModifierFamilies read(InputStream csv) throws IOException {
    return new ModifierFamilies(StarterTable.read(csv, HEADER));
  }

  /** The names of the families. */
  public Set<String> names() {
    return Collections.unmodifiableSet(families.keySet());
  }

  /**
   * The members of a family, in the order of the table.
   *
   * @throws IllegalArgumentException for a family that the table does not name
   */
  public Set<String> members(String family) {
    Set<String> members = families.get(family);
    if (members == null) {
      throw new IllegalArgumentException("there is no family of modifiers named " + family);
    }
    return members;
  }

  /** Whether a modifier belongs to a family; see {@link #members}. */
  public boolean has(String family, String modifier) {
    return members(family).contains(modifier);
  }

  /**
   * The families a modifier belongs to, in the order of the table; the array is the table's own.
   */
  public String[] of(String modifier) {
    return byModifier.getOrDefault(modifier, NO_FAMILY);
  }
}
