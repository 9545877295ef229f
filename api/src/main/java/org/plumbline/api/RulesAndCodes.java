package org.plumbline.api;

import java.io.IOException;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.rulebook.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and code sets of the service, loaded once. */
@Configuration(proxyBeanMethods = false)
class RulesAndCodes {

  private static final String BUILTIN = "builtin";

  @Bean
  Rulebook rulebook() {
    Rulebook rulebook = Rulebook.shipped();
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
