package org.plumbline.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Future;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.scrub.RuleDates;

/**
 * The whole job: reads inputs, scrubs their claims on several threads, renders and orders the
 * findings, counts. The same inputs, rules and code sets give the same findings in the same order
 * with any number of threads.
 */
public final class ScrubRun {

  /**
   * Claims a worker takes at once; enough to make handing over cheap, few enough to hold in memory.
   */
  private static final int BATCH = 64;

  /** A batch of large claims is handed over before it is full, so that memory stays bounded. */
  private static final int BATCH_BYTES = 1 << 20;

  private final Rulebook rulebook;
  private final CodeSets codes;
  private final ScrubOptions options;
  private final RuleDates dates;
  private final InputOpener opener;

  /** Prepares a run with HCPCS and what is installed with the rules. */
  public ScrubRun(Rulebook rulebook, HcpcsCodeSet codes, ScrubOptions options) {
    this(rulebook, CodeSets.of(codes), options);
  }

  /** Prepares a run. */
  public ScrubRun(Rulebook rulebook, CodeSets codes, ScrubOptions options) {
    this.rulebook = rulebook;
    this.codes = codes;
    this.options = options;
    this.dates = new RuleDates(rulebook.rules());
    this.opener = new InputOpener(rulebook.readerRules(), options.input(), options.columns());
  }

  /**
   * Scrubs the inputs one after the other. An input that cannot be opened, or in which no format is
   * recognised, is named among the problems; the others are still done.
   */
  public Outcome run(List<InputFile> inputs, RunListener listener) {
    Tally tally = new Tally(rulebook, dates, options);
    List<String> problems = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Optional<RuleProfile> profile = Optional.empty();
    try (Workers workers = new Workers(rulebook, codes, dates, options, listener.wantsPictures())) {
      long before = 0;
      for (InputFile input : inputs) {
        listener.begins(input);
        before += new OneInput(input, workers, tally, listener, before).run(problems, failures);
      }
      workers.counts().forEach(tally::scrubbed);
      if (options.profileRules()) {
        profile = Optional.of(RuleProfile.of(workers.samples(), rulebook.inSession()));
      }
    }
    return new Outcome(
        tally.summary(codeSets(), PlumblineVersion.VERSION), problems, failures, profile);
  }

  private List<Summary.CodeSetVersion> codeSets() {
    List<Summary.CodeSetVersion> versions = new ArrayList<>();
    HcpcsCodeSet hcpcs = codes.hcpcs();
    List<String> releases = hcpcs.releases().stream().map(Object::toString).toList();
    versions.add(new Summary.CodeSetVersion("hcpcs", releases, hcpcs.digest()));
    for (CodeSets.Version other : codes.others()) {
      versions.add(new Summary.CodeSetVersion(other.name(), other.releases(), other.digest()));
    }
    return versions;
  }

  /** The reading of one input, with the batches that are under way. */
  private final class OneInput implements InputOpener.Reading {

    private final InputFile input;
    private final Workers workers;
    private final Tally tally;
    private final RunListener listener;
    private final long bytesBefore;
    private String name;
    private long bytesOfMembers;
    private final Queue<Future<ScrubbedBatch>> underWay = new ArrayDeque<>();
    private List<ReadItem> batch = new ArrayList<>(BATCH);
    private AcrossClaims across;
    private RuleFailures failed;
    private List<String> told;
    private long claims;

    OneInput(
        InputFile input, Workers workers, Tally tally, RunListener listener, long bytesBefore) {
      this.input = input;
      this.workers = workers;
      this.tally = tally;
      this.listener = listener;
      this.bytesBefore = bytesBefore;
    }

    /** Returns how many bytes were read. */
    long run(List<String> problems, List<String> failures) {
      told = failures;
      return opener.read(input, problems, this);
    }

    @Override
    public long read(String shown, ClaimReader reader) throws IOException {
      name = shown;
      across = new AcrossClaims(rulebook.runRules());
      claims = 0;
      failed = new RuleFailures();
      try {
        submitAll(reader);
      } catch (IOException broken) {
        // what was read before the input broke is told and counted all the same
        finish(reader);
        throw broken;
      }
      finish(reader);
      bytesOfMembers += reader.bytesRead();
      return reader.bytesRead();
    }

    @Override
    public void unread(long bytes) {
      tally.read(new Summary.Input(bytes, 0, 0, bytes));
    }

    private void submitAll(ClaimReader reader) throws IOException {
      long submitted = 0;
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        batch.add(across.compare(item));
        if (batch.size() == BATCH || reader.bytesRead() - submitted > BATCH_BYTES) {
          submit();
          submitted = reader.bytesRead();
          listener.progressed(bytesBefore + bytesOfMembers + submitted);
        }
      }
    }

    private void finish(ClaimReader reader) {
      submit();
      while (!underWay.isEmpty()) {
        take(underWay.remove());
      }
      told.addAll(failed.told(name));
      tally.read(reader.input());
      tally.applied(reader.applied());
      tally.applied(across.applied());
      listener.read(name, claims);
      listener.progressed(bytesBefore + bytesOfMembers + reader.bytesRead());
    }

    private void submit() {
      underWay.add(workers.submit(name, batch));
      batch = new ArrayList<>(BATCH);
      while (underWay.size() > 2 * options.threads()) {
        take(underWay.remove());
      }
    }

    private void take(Future<ScrubbedBatch> future) {
      ScrubbedBatch batch = workers.await(future);
      tally.claims(batch.claims(), batch.lines());
      claims += batch.claims();
      failed.add(batch.failures());
      for (Finding finding : batch.findings()) {
        tally.found(finding);
        ClaimPicture picture = batch.pictures().remove(finding.claimIndex());
        if (picture != null) {
          listener.claim(picture);
        }
        listener.found(finding);
      }
    }
  }
}
