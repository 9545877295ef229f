package org.plumbline.testclaims.fuzz;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import org.plumbline.intake.Format;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.RunListener;
import org.plumbline.scrub.Scrubber;

/** Reads mutants through the public entry and says what is wrong with what came out. */
final class Judge {

  /** Far more findings than the largest input can have. */
  private static final int MOST_FINDINGS = 100_000;

  private static final Pattern NO_BYTES = Pattern.compile("(?<![0-9,.])0 bytes");

  private final Subject subject;
  private final Map<Integer, List<Finding>> beforeDamage = new ConcurrentHashMap<>();
  private final LongAdder claims = new LongAdder();
  private final LongAdder neighbours = new LongAdder();
  private final LongAdder unrecognised = new LongAdder();
  private final Set<String> rules = ConcurrentHashMap.newKeySet();

  Judge(Subject subject) {
    this.subject = subject;
  }

  /** How many claims were read. */
  long claims() {
    return claims.sum();
  }

  /** How many claims beside a damaged one were compared with what they were. */
  long neighbours() {
    return neighbours.sum();
  }

  /** How many inputs were no longer taken for claims at all. */
  long unrecognised() {
    return unrecognised.sum();
  }

  /** The rules that found something. */
  Set<String> rules() {
    return rules;
  }

  /**
   * Reads mutants as the inputs of one run.
   *
   * @param pictures whether pictures of the claims are asked for, as the page of findings does
   * @param opened hears of each mutant before it is read
   * @return what is wrong, empty where nothing is
   */
  String wrong(List<Mutant> mutants, Format only, boolean pictures, Consumer<Mutant> opened) {
    Heard heard = new Heard(mutants.size(), pictures);
    Outcome outcome;
    try {
      outcome = subject.run(inputs(mutants, opened), only, heard);
    } catch (Throwable thrown) {
      return said(thrown);
    }
    Set<Integer> unread = new HashSet<>();
    for (String problem : outcome.problems()) {
      if (problem.contains(" recognised at byte 0") || problem.endsWith("holds no claims")) {
        unread.add(Integer.parseInt(problem.substring(0, problem.indexOf(':'))));
      } else {
        return problem;
      }
    }
    claims.add(outcome.summary().claims());
    unrecognised.add(unread.size());
    return first(
        failed(outcome.summary()),
        misaccounted(mutants, outcome.summary().input()),
        idle(heard.byInput),
        changed(mutants, heard.byInput),
        only == null ? silent(mutants, unread, heard.byInput) : "");
  }

  private static List<InputFile> inputs(List<Mutant> mutants, Consumer<Mutant> opened) {
    List<InputFile> inputs = new ArrayList<>();
    for (Mutant mutant : mutants) {
      inputs.add(
          new InputFile(
              String.valueOf(inputs.size()),
              mutant.bytes().length,
              () -> {
                opened.accept(mutant);
                return new ByteArrayInputStream(mutant.bytes());
              }));
    }
    return inputs;
  }

  /** The exception with the places it came from. */
  static String said(Throwable thrown) {
    StringBuilder said = new StringBuilder(thrown.toString());
    StackTraceElement[] places = thrown.getStackTrace();
    for (int i = 0; i < places.length && i < 12; i++) {
      said.append("\n    at ").append(places[i]);
    }
    return said.toString();
  }

  private static String first(String... wrong) {
    for (String one : wrong) {
      if (!one.isEmpty()) {
        return one;
      }
    }
    return "";
  }

  /** A rule or the facts that failed on a claim are counted as abstentions, and are our fault. */
  private static String failed(Summary summary) {
    for (Summary.Checks checks : summary.checks().values()) {
      for (String reason : checks.abstained().keySet()) {
        if (reason.equals(Scrubber.FACTS_FAILED) || reason.matches("rule .* failed")) {
          return reason;
        }
      }
    }
    return "";
  }

  /** What was not read is counted, too. */
  private static String misaccounted(List<Mutant> mutants, Summary.Input in) {
    OptionalLong expected = OptionalLong.of(0);
    for (int i = 0; i < mutants.size() && expected.isPresent(); i++) {
      OptionalLong own = mutants.get(i).accounted();
      expected = own.isEmpty() ? own : OptionalLong.of(expected.getAsLong() + own.getAsLong());
    }
    return misaccounted(expected, in);
  }

  /** The parts are none below 0 and make the whole; the whole is what there was. */
  static String misaccounted(OptionalLong expected, Summary.Input in) {
    boolean adds =
        in.claimBytes() >= 0
            && in.envelopeBytes() >= 0
            && in.skippedBytes() >= 0
            && in.claimBytes() + in.envelopeBytes() + in.skippedBytes() == in.bytes()
            && (expected.isEmpty() || expected.getAsLong() == in.bytes());
    return adds ? "" : "the account does not add up to " + expected + ": " + in;
  }

  /** Nobody is told that nothing was left out. */
  private static String idle(List<List<Finding>> found) {
    for (List<Finding> own : found) {
      for (Finding finding : own) {
        if (NO_BYTES.matcher(finding.message()).find()) {
          return finding.rule().name() + " says: " + finding.message();
        }
      }
    }
    return "";
  }

  /** An archive of which nothing is said, neither a finding nor a problem, holds claims. */
  private String silent(List<Mutant> mutants, Set<Integer> unread, List<List<Finding>> found) {
    for (int i = 0; i < mutants.size(); i++) {
      if (found.get(i).isEmpty() && !unread.contains(i)) {
        List<InputFile> alone = inputs(List.of(mutants.get(i)), mutant -> {});
        if (subject.run(alone, null, new Heard(1, false)).summary().claims() == 0) {
          return "nothing is said of " + mutants.get(i).name();
        }
      }
    }
    return "";
  }

  private String changed(List<Mutant> mutants, List<List<Finding>> found) {
    for (int i = 0; i < mutants.size(); i++) {
      Mutant mutant = mutants.get(i);
      if (mutant.inClaim().isPresent()) {
        Mutant.InClaim damage = mutant.inClaim().get();
        int longer = mutant.bytes().length - damage.base().text().length();
        Neighbours beside = new Neighbours(before(damage.base()), damage, longer);
        String changed = beside.changed(found.get(i));
        if (!changed.isEmpty()) {
          return changed;
        }
        neighbours.add(damage.base().claims().size() - 1L);
      }
    }
    return "";
  }

  /** What is found in a file that nobody damaged. */
  private List<Finding> before(X12Base base) {
    return beforeDamage.computeIfAbsent(
        base.number(),
        number -> {
          Heard heard = new Heard(1, false);
          Mutant whole = Mutant.of("base", base.text());
          subject.run(inputs(List.of(whole), mutant -> {}), Format.X12, heard);
          return heard.byInput.get(0);
        });
  }

  /** Takes the findings of each input. */
  private final class Heard implements RunListener {

    private final List<List<Finding>> byInput = new ArrayList<>();
    private final Map<String, Integer> inputs = new HashMap<>();

    private final boolean pictures;

    Heard(int count, boolean pictures) {
      this.pictures = pictures;
      for (int i = 0; i < count; i++) {
        byInput.add(new ArrayList<>());
        inputs.put(String.valueOf(i), i);
      }
    }

    @Override
    public void found(Finding finding) {
      int slash = finding.file().indexOf('/');
      String input = slash < 0 ? finding.file() : finding.file().substring(0, slash);
      List<Finding> own = byInput.get(inputs.get(input));
      own.add(finding);
      rules.add(finding.rule().name());
      if (own.size() > MOST_FINDINGS) {
        throw new IllegalStateException("the findings of an input do not end");
      }
    }

    @Override
    public boolean wantsPictures() {
      return pictures;
    }

    @Override
    public void claim(ClaimPicture picture) {
      if (picture == null) {
        throw new IllegalStateException("no picture");
      }
    }
  }
}
