package org.plumbline.testclaims;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.run.ExplainRun;
import org.plumbline.run.ExplainRun.Question;
import org.plumbline.run.Explanation;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;

/** Explains all shipped rules on all claims of a file. */
final class Explanations {

  private Explanations() {}

  static List<Explanation> of(byte[] file, HcpcsCodeSet codes) {
    InputFile input = new InputFile("batch.837", file.length, () -> new ByteArrayInputStream(file));
    ExplainRun run = new ExplainRun(Scrubbed.SHIPPED, codes, new ScrubOptions(Set.of(), null, 1));
    List<Explanation> all = new ArrayList<>();
    ExplainRun.Answered answered;
    do {
      Question next = new Question("#" + (all.size() + 1), 0, Scrubbed.SHIPPED.rules());
      answered = run.run(List.of(input), next);
      all.addAll(answered.explanations());
    } while (!answered.explanations().isEmpty());
    return all;
  }
}
