package org.plumbline.api;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set.
 *
 * @param home {@code PLUMBLINE_HOME}, where imported code sets lie; empty for {@code ~/.plumbline}
 * @param codesets a directory in place of {@code codesets} in the home; {@code builtin}: the
 *     starter set only
 */
@ConfigurationProperties("plumbline")
public record Settings(
    @DefaultValue("") String home, @DefaultValue("") String codesets, @DefaultValue Scrub scrub) {

  /**
   * How bodies are scrubbed.
   *
   * @param maxBody the largest body that is read
   */
  public record Scrub(@DefaultValue("10MB") DataSize maxBody) {}

  /** Where imported code sets lie. */
  Path codeSetDirectory() {
    return codesets.isBlank() ? directory().resolve("codesets") : Path.of(codesets);
  }

  /** Where a house's settings of rules lie, if it has any. */
  Path houseFile() {
    return directory().resolve("plumbline.yaml");
  }

  private Path directory() {
    return home.isBlank() ? Path.of(System.getProperty("user.home"), ".plumbline") : Path.of(home);
  }
}
