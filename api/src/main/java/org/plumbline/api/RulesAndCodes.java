package org.plumbline.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.SettingsException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and code sets of the service, loaded once. */
@Configuration(proxyBeanMethods = false)
class RulesAndCodes {

  private static final String BUILTIN = "builtin";

  /** The file that the command line finds in {@code PLUMBLINE_HOME}, too. */
  @Bean
  org.plumbline.run.Settings houseSettings(Settings settings)
      throws IOException, SettingsException {
    Path file = settings.houseFile();
    return Files.exists(file)
        ? org.plumbline.run.Settings.read(
            file.toString(), Files.readString(file), Rulebook.shipped())
        : org.plumbline.run.Settings.NONE;
  }

  @Bean
  Rulebook rulebook(org.plumbline.run.Settings houseSettings) {
    Rulebook rulebook = houseSettings.adjust(Rulebook.shipped());
    // the first evaluator makes what all later ones share
    rulebook.newEvaluator().close();
    return rulebook;
  }

  @Bean
  CodeSets codeSets(Settings settings) throws IOException {
    return settings.codesets().equals(BUILTIN)
        ? CodeSets.builtin()
        : CodeSets.in(settings.codeSetDirectory());
  }

  @Bean
  HcpcsCodeSet codes(CodeSets sets) {
    return sets.hcpcs();
  }
}
