package org.plumbline.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plumbline.claim.Claim;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Hit;
import org.plumbline.intake.ReadItem;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.scrub.PresenceCounts;
import org.plumbline.scrub.ProfilesOn;
import org.plumbline.scrub.RuleDates;
import org.plumbline.scrub.RuleSample;
import org.plumbline.scrub.ScrubbedClaim;
import org.plumbline.scrub.Scrubber;

/** The threads that scrub, each with a scrubber of its own. */
final class Workers implements AutoCloseable {

  private final ExecutorService threads;
  private final Queue<Scrubber> scrubbers = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Scrubber> own;
  private final FindingRenderer renderer = new FindingRenderer();
  private final Set<String> disabled;
  private final boolean pictures;

  Workers(
      Rulebook rulebook, CodeSets codes, RuleDates dates, ScrubOptions options, boolean pictures) {
    this.pictures = pictures;
    disabled = rulebook.disabled().keySet();
    ProfilesOn profiles = options.profilesOn();
    threads = Executors.newFixedThreadPool(options.threads(), Workers::thread);
    own =
        ThreadLocal.withInitial(
            () -> {
              Scrubber scrubber = new Scrubber(rulebook, codes, dates, profiles, options.asOf());
              if (options.profileRules()) {
                scrubber.sampleRules();
              }
              scrubbers.add(scrubber);
              return scrubber;
            });
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "scrub");
    thread.setDaemon(true);
    return thread;
  }

  Future<ScrubbedBatch> submit(String file, List<ReadItem> batch) {
    return threads.submit(() -> scrub(file, batch));
  }

  ScrubbedBatch await(Future<ScrubbedBatch> batch) {
    try {
      return batch.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private ScrubbedBatch scrub(String file, List<ReadItem> batch) {
    OneBatch one = new OneBatch(file);
    batch.forEach(one::take);
    return new ScrubbedBatch(one.claims, one.lines, one.findings, one.failures, one.taken);
  }

  /** The claims that are scrubbed one after the other, and what they came to so far. */
  private final class OneBatch {

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RuleFailures.Failure> failures = new ArrayList<>(0);
    private final Map<Integer, ClaimPicture> taken = new HashMap<>();
    private long claims;
    private long lines;

    OneBatch(String file) {
      this.file = file;
    }

    void take(ReadItem item) {
      if (item instanceof ReadItem.ReadClaim read) {
        claims++;
        lines += read.claim().lines().size();
        take(read);
      } else {
        spoken(item).forEach(fault -> findings.add(renderer.ofFile(fault, file)));
      }
    }

    private void take(ReadItem.ReadClaim read) {
      Claim claim = read.claim();
      List<Hit> hits = spoken(read);
      if (read.whole()) {
        ScrubbedClaim scrubbed = own.get().scrub(claim);
        hits.addAll(scrubbed.hits());
        scrubbed.failed().forEach(rule -> failed(rule, claim));
      } else {
        own.get().withhold(claim);
      }
      if (hits.isEmpty()) {
        return;
      }
      PrivacyMask mask = new PrivacyMask(claim);
      HitOrder.settle(hits).forEach(hit -> show(hit, claim, mask));
      if (pictures) {
        taken.put(claim.index(), new PictureTaker(claim, mask).take(file));
      }
    }

    /** What a rule hands to its template may turn out to be no good only where it is shown. */
    private void show(Hit hit, Claim claim, PrivacyMask mask) {
      try {
        findings.add(renderer.ofClaim(hit, file, claim, mask));
      } catch (RuntimeException thrown) {
        failed(hit.rule().name(), claim);
      }
    }

    private void failed(String rule, Claim claim) {
      failures.add(new RuleFailures.Failure(rule, claim.index()));
    }
  }

  /** The reader tells of all it finds; some of its rules may not be to speak. */
  private List<Hit> spoken(ReadItem item) {
    List<Hit> faults = new ArrayList<>(item.faults());
    if (!disabled.isEmpty()) {
      faults.removeIf(fault -> disabled.contains(fault.rule().name()));
    }
    return faults;
  }

  /** What each worker counted; asked once all batches are done. */
  List<PresenceCounts> counts() {
    return scrubbers.stream().map(Scrubber::counts).toList();
  }

  /** What each worker learnt about the rules. */
  List<RuleSample> samples() {
    return scrubbers.stream().flatMap(scrubber -> scrubber.sample().stream()).toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    scrubbers.forEach(Scrubber::close);
  }
}
