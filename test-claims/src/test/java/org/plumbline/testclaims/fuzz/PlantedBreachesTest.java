package org.plumbline.testclaims.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;
import org.plumbline.intake.ReadItem;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;

/** The fuzzing notices each thing that it is there to notice, where it is planted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedBreachesTest {

  private static final Fuzz.Limits WIDE = new Fuzz.Limits(60_000, 1L << 30);
  private static final int INPUTS = 3_000;

  private static final Bases BASES = new Bases();
  private static final Subject SHIPPED = Subject.shipped();
  private static final Mutator X12 = mutator("x12");

  private static Mutator mutator(String name) {
    return BASES.mutators().keySet().stream()
        .filter(mutator -> mutator.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String told(Subject subject, Mutator mutator, Fuzz.Limits limits, int inputs) {
    Fuzz fuzz = new Fuzz(Map.of(mutator, 10), new Judge(subject), limits);
    return assertThrows(AssertionError.class, () -> fuzz.read(inputs)).getMessage();
  }

  private String told(Subject subject) {
    return told(subject, X12, WIDE, INPUTS);
  }

  private static void assertTold(String expected, String told) {
    assertTrue(told.contains(expected), told);
  }

  @Test
  void the_same_number_gives_the_same_bytes() {
    for (Mutator mutator : BASES.mutators().keySet()) {
      for (int number = 0; number < 200; number++) {
        assertArrayEquals(mutator.mutant(number).bytes(), mutator.mutant(number).bytes());
      }
    }
  }

  // --- a run that is broken

  @Test
  void an_exception_at_some_byte_names_the_input() {
    String told =
        told(
            (inputs, only, listener) ->
                SHIPPED.run(
                    inputs.stream().map(PlantedBreachesTest::brittle).toList(), only, listener));
    assertTold("IllegalStateException: a brittle reader", told);
    assertTold("-Dplumbline.fuzz.only=x12:", told);
  }

  private static InputFile brittle(InputFile input) {
    return new InputFile(
        input.name(),
        input.size(),
        () -> {
          byte[] bytes = input.opener().open().readAllBytes();
          for (byte b : bytes) {
            if (b == 0x1A) {
              throw new IllegalStateException("a brittle reader");
            }
          }
          return new ByteArrayInputStream(bytes);
        });
  }

  private Subject counting(UnaryOperator<Summary> change) {
    return (inputs, only, listener) -> {
      Outcome whole = SHIPPED.run(inputs, only, listener);
      return new Outcome(
          change.apply(whole.summary()), whole.problems(), whole.failures(), whole.profile());
    };
  }

  private static Summary with(Summary whole, Summary.Input in, Map<String, Summary.Checks> checks) {
    return new Summary(
        whole.claims(),
        whole.lines(),
        whole.bySeverity(),
        whole.byRule(),
        checks,
        in,
        whole.rulebook(),
        whole.codesets(),
        whole.plumbline());
  }

  @Test
  void a_byte_that_is_lost_is_missed_in_the_account() {
    for (UnaryOperator<Summary.Input> change :
        List.<UnaryOperator<Summary.Input>>of(
            in ->
                new Summary.Input(
                    in.bytes() - 1, in.claimBytes() - 1, in.envelopeBytes(), in.skippedBytes()),
            in ->
                new Summary.Input(
                    in.bytes(), in.claimBytes() - 1, in.envelopeBytes(), in.skippedBytes()),
            in ->
                new Summary.Input(
                    in.bytes(), in.claimBytes() + in.skippedBytes() + 1, in.envelopeBytes(), -1))) {
      String told =
          told(counting(whole -> with(whole, change.apply(whole.input()), whole.checks())));
      assertTold("the account does not add up", told);
    }
  }

  @Test
  void a_rule_that_failed_on_a_claim_is_told() {
    String told =
        told(
            counting(
                whole -> {
                  Map<String, Summary.Checks> checks = new TreeMap<>(whole.checks());
                  checks.put(
                      "syntax", new Summary.Checks(1, 0, Map.of("rule DA-U09/a failed", 1L)));
                  return with(whole, whole.input(), checks);
                }));
    assertTold("rule DA-U09/a failed", told);
  }

  /** The file that was not damaged is read by itself and stays as it is. */
  private Subject telling(Function<Finding, List<Finding>> change) {
    return (inputs, only, listener) ->
        SHIPPED.run(
            inputs,
            only,
            finding ->
                (inputs.size() == 1 ? List.of(finding) : change.apply(finding))
                    .forEach(listener::found));
  }

  @Test
  void findings_of_other_claims_that_go_missing_or_move_are_told() {
    assertTold(
        "is nothing",
        told(telling(finding -> finding.claimIndex() == 3 ? List.of() : List.of(finding))));
    assertTold("beside claim", told(telling(finding -> List.of(moved(finding, 0, 1)))));
    assertTold(
        "segments are counted on by", told(telling(finding -> List.of(moved(finding, 1, 0)))));
  }

  private static Finding moved(Finding finding, int segments, int bytes) {
    Location.X12 at = (Location.X12) finding.location();
    Location.X12 to =
        new Location.X12(
            at.loop(),
            at.segment(),
            at.element(),
            at.component(),
            at.segmentNumber() + segments,
            at.stSegment(),
            at.offset() + bytes);
    return new Finding(
        finding.rule(),
        finding.file(),
        finding.claimId(),
        finding.claimIndex(),
        finding.line(),
        finding.item(),
        finding.claimIndex() == 0 ? at : to,
        finding.sentence(),
        finding.evidence(),
        finding.authorities(),
        finding.read(),
        finding.acknowledgment());
  }

  @Test
  void an_archive_of_which_nothing_is_said_is_told() {
    Subject silent =
        (inputs, only, listener) -> {
          Outcome nothing = SHIPPED.run(List.of(), only, finding -> {});
          Summary.Input bytes = SHIPPED.run(inputs, only, finding -> {}).summary().input();
          return new Outcome(
              with(nothing.summary(), bytes, Map.of()), List.of(), List.of(), nothing.profile());
        };
    assertTold("nothing is said of archive:", told(silent, mutator("archive"), WIDE, 100));
  }

  @Test
  void an_input_that_is_never_read_to_its_end_is_named() {
    CountDownLatch never = new CountDownLatch(1);
    Subject hanging =
        (inputs, only, listener) -> {
          try {
            inputs.get(0).opener().open();
            never.await();
          } catch (IOException | InterruptedException ended) {
            throw new IllegalStateException(ended);
          }
          return null;
        };
    String told = told(hanging, X12, new Fuzz.Limits(200, 1L << 30), INPUTS);
    assertTold("is not read to its end", told);
    assertTold("x12:", told);
    never.countDown();
  }

  @Test
  void memory_that_is_kept_is_told() {
    List<byte[]> kept = new ArrayList<>();
    Subject keeping =
        (inputs, only, listener) -> {
          synchronized (kept) {
            kept.add(new byte[4 << 20]);
          }
          return SHIPPED.run(inputs, only, listener);
        };
    assertTold("memory grew by", told(keeping, X12, new Fuzz.Limits(60_000, 16 << 20), 5_120));
  }

  // --- a reader that is broken

  /** The mutants of another mutator, with a reader of its own. */
  private static final class Broken extends Mutator {

    private final Mutator whole;
    private final UnaryOperator<ClaimReader> breach;

    Broken(Mutator whole, UnaryOperator<ClaimReader> breach) {
      super(whole.name());
      this.whole = whole;
      this.breach = breach;
    }

    @Override
    Mutant make(String mutant, SplittableRandom random) {
      return whole.make(mutant, random);
    }

    @Override
    Format format() {
      return whole.format();
    }

    @Override
    Optional<ClaimReader> reader(InputStream in) {
      return whole.reader(in).map(breach);
    }
  }

  /** A reader as it is, to be broken in one thing. */
  private static class Through implements ClaimReader {

    private final ClaimReader reader;

    Through(ClaimReader reader) {
      this.reader = reader;
    }

    @Override
    public ReadItem next() throws IOException {
      return reader.next();
    }

    @Override
    public long bytesRead() {
      return reader.bytesRead();
    }

    @Override
    public Map<String, Long> applied() {
      return reader.applied();
    }

    @Override
    public Summary.Input input() {
      return reader.input();
    }

    @Override
    public String profile() {
      return reader.profile();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private String toldOfReader(UnaryOperator<ClaimReader> breach) {
    return told(SHIPPED, new Broken(X12, breach), WIDE, INPUTS);
  }

  @Test
  void a_reader_that_goes_on_without_bytes_is_told() {
    assertTold(
        "goes on without bytes",
        toldOfReader(
            reader ->
                new Through(reader) {
                  @Override
                  public ReadItem next() {
                    return new ReadItem.FileFaults(List.of());
                  }
                }));
  }

  @Test
  void a_claim_that_is_left_out_or_counted_as_envelope_is_told() {
    assertTold(
        "is numbered",
        toldOfReader(
            reader ->
                new Through(reader) {
                  private boolean left;

                  @Override
                  public ReadItem next() throws IOException {
                    ReadItem next = super.next();
                    boolean first = !left && next instanceof ReadItem.ReadClaim;
                    left |= first;
                    return first ? super.next() : next;
                  }
                }));
    assertTold(
        "envelopes had",
        toldOfReader(
            reader ->
                new Through(reader) {
                  @Override
                  public Summary.Input input() {
                    Summary.Input in = super.input();
                    return new Summary.Input(
                        in.bytes(), 0, in.claimBytes() + in.envelopeBytes(), in.skippedBytes());
                  }
                }));
  }
}
