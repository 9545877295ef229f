package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.Settings;
import org.plumbline.run.SettingsException;
import picocli.CommandLine.Option;

/** {@code --settings}, of every command that applies rules to claims or tells what they are. */
final class SettingsOption {

  /** The name of a settings file that is found by itself. */
  static final String FILE = "plumbline.yaml";

  /** The word that stands for no settings at all. */
  private static final String NONE = "none";

  private static final long MAX_FILE = 1 << 20;

  @Option(
      names = "--settings",
      paramLabel = "FILE|none",
      description =
          "Profiles by sender, severities, disabled rules and thresholds (default: plumbline.yaml"
              + " here, else in $PLUMBLINE_HOME); none: no settings.")
  private String place;

  /** What the settings that are meant make of rules. */
  RuleSettings over(Rulebook rulebook, Surroundings surroundings) throws UnusableException {
    return new RuleSettings(rulebook, open(rulebook, surroundings));
  }

  /** The settings that are meant. */
  Settings open(Rulebook rulebook, Surroundings surroundings) throws UnusableException {
    if (NONE.equals(place)) {
      return Settings.NONE;
    } else if (place != null) {
      return read(Path.of(place), rulebook);
    }
    for (Path found : List.of(Path.of(FILE), surroundings.home().resolve(FILE))) {
      if (Files.exists(found)) {
        return read(found, rulebook);
      }
    }
    return Settings.NONE;
  }

  private static Settings read(Path file, Rulebook rulebook) throws UnusableException {
    try {
      if (!Files.exists(file)) {
        throw new UnusableException(file + ": no such file, name one after --settings, or none");
      } else if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE) {
        throw new UnusableException(file + ": is no file of settings of at most 1 MB");
      }
      return Settings.read(
          file.toString(), Files.readString(file, StandardCharsets.UTF_8), rulebook);
    } catch (SettingsException refused) {
      throw new UnusableException(refused.lines());
    } catch (IOException unreadable) {
      throw new UnusableException(file + ": cannot be read, " + Reason.of(unreadable));
    }
  }
}
