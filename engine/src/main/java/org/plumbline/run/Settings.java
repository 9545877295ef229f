package org.plumbline.run;

import java.util.Map;
import java.util.Set;
import org.plumbline.rulebook.Adjustments;
import org.plumbline.rulebook.Rulebook;

/**
 * What a house sets once for all its runs, in {@code plumbline.yaml}.
 *
 * @param digest SHA-256 of the file; empty where there is none
 * @param adjustments what it changes of rules
 * @param senders profiles by the id of the trading partner whose claims they are on for (ISA06 or
 *     GS02)
 */
public record Settings(String digest, Adjustments adjustments, Map<String, Set<String>> senders) {

  /** No settings. */
  public static final Settings NONE = new Settings("", Adjustments.NONE, Map.of());

  /** Copies the map. */
  public Settings {
    senders = Map.copyOf(senders);
  }

  /**
   * Reads the text of a settings file.
   *
   * @param file its name, for messages
   * @param rulebook the rules that it speaks about
   * @throws SettingsException with all that is wrong, each with its line
   */
  public static Settings read(String file, String text, Rulebook rulebook)
      throws SettingsException {
    return new SettingsReader(file, rulebook).read(text);
  }

  /** The rules as these settings want them. */
  public Rulebook adjust(Rulebook rulebook) {
    return rulebook.with(adjustments);
  }
}
