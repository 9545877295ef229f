package org.plumbline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.RuleInfo;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.scrub.ProfilesOn;
import org.plumbline.scrub.RuleDates;
import org.plumbline.scrub.Scrubber;

/** Looks for claims in inputs and explains rules on them, as a scrub with these options sees it. */
public final class ExplainRun {

  /** So many of the claims that are there are named where the one that is asked for is not. */
  private static final int NAMED = 5;

  private final Rulebook rulebook;
  private final CodeSets codes;
  private final ScrubOptions options;
  private final RuleDates dates;

  /** Prepares a run with HCPCS and what is installed with the rules. */
  public ExplainRun(Rulebook rulebook, HcpcsCodeSet codes, ScrubOptions options) {
    this(rulebook, CodeSets.of(codes), options);
  }

  /** Prepares a run; of the options the profiles and the format count. */
  public ExplainRun(Rulebook rulebook, CodeSets codes, ScrubOptions options) {
    this.rulebook = rulebook;
    this.codes = codes;
    this.options = options;
    this.dates = new RuleDates(rulebook.rules());
  }

  /**
   * What is asked.
   *
   * @param claim a claim's own number (CLM01, item 26), which several claims may have; or {@code
   *     #3} for the third claim of the input
   * @param line the only service line to explain, from 1; 0 for all
   */
  public record Question(String claim, int line, List<RuleInfo> rules) {
    private boolean means(Claim other) {
      return claim.equals("#" + other.index()) || claim.equals(other.raw(ClaimField.CLAIM_ID));
    }
  }

  /**
   * What came of it.
   *
   * @param explanations one for each claim that was meant, in order
   * @param claims how many claims were read
   * @param numbers the numbers of the first few of them
   * @param problems one line for each input that could not be read
   */
  public record Answered(
      List<Explanation> explanations, long claims, List<String> numbers, List<String> problems) {}

  /** Reads the inputs to their end and explains each claim that is meant. */
  public Answered run(List<InputFile> inputs, Question question) {
    Reading reading = new Reading(question);
    List<String> problems = new ArrayList<>();
    InputOpener opener =
        new InputOpener(rulebook.readerRules(), options.input(), options.columns());
    for (InputFile input : inputs) {
      opener.read(input, problems, reading::read);
    }
    return new Answered(reading.explanations, reading.claims, reading.numbers, problems);
  }

  private final class Reading {

    private final Question question;
    private final List<Explanation> explanations = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private long claims;

    Reading(Question question) {
      this.question = question;
    }

    long read(String file, ClaimReader reader) throws IOException {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim read) {
          claims++;
          if (numbers.size() < NAMED) {
            numbers.add(read.claim().raw(ClaimField.CLAIM_ID));
          }
          if (question.means(read.claim())) {
            explanations.add(explain(file, read));
          }
        }
      }
      return reader.bytesRead();
    }

    private Explanation explain(String file, ReadItem.ReadClaim read) {
      ProfilesOn profiles = options.profilesOn();
      try (Scrubber scrubber = new Scrubber(rulebook, codes, dates, profiles, options.asOf())) {
        return new ClaimExplainer(rulebook, file, read, scrubber, sheet(read.claim()), profiles)
            .explain(question.rules(), question.line());
      }
    }

    private Optional<FactSheet> sheet(Claim claim) {
      try {
        return Optional.of(new FactSheet(claim, codes, rulebook.values(), options.asOf()));
      } catch (RuntimeException failed) {
        return Optional.empty();
      }
    }
  }
}
