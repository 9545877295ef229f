package org.plumbline.testclaims.fuzz;

import java.util.List;
import java.util.Set;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.intake.Format;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.RunListener;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;
import org.plumbline.testclaims.Scrubbed;

/** What reads the mutants: a run of the shipped rules, or in tests of the fuzzing a broken one. */
@FunctionalInterface
interface Subject {

  /**
   * Scrubs inputs.
   *
   * @param only the only format that is read, null for whatever is recognised
   */
  Outcome run(List<InputFile> inputs, Format only, RunListener listener);

  /** The shipped rules of all profiles over the starter codes. */
  static Subject shipped() {
    Set<String> profiles = Scrubbed.SHIPPED.profiles().keySet();
    CodeSets codes = CodeSets.of(Scrubbed.STARTER);
    return (inputs, only, listener) ->
        new ScrubRun(Scrubbed.SHIPPED, codes, new ScrubOptions(profiles, null, 1, only, false))
            .run(inputs, listener);
  }
}
