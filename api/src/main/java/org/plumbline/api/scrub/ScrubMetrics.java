package org.plumbline.api.scrub;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;
import org.plumbline.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/**
 * What has been scrubbed since the start: claims, lines, findings by rule and severity, time. All
 * counters are there from the start, so nothing of a request can ever become a label.
 */
@Component
final class ScrubMetrics {

  private record Key(String rule, Severity severity) {}

  private final Counter claims;
  private final Counter lines;
  private final Timer time;
  private final Map<Key, Counter> findings = new HashMap<>();

  ScrubMetrics(MeterRegistry registry, Rulebook rulebook) {
    claims = Counter.builder("plumbline.claims").description("Claims scrubbed").register(registry);
    lines =
        Counter.builder("plumbline.lines").description("Service lines scrubbed").register(registry);
    time =
        Timer.builder("plumbline.scrub")
            .description("Time to scrub a body and to write the findings")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
    for (RuleInfo rule : rulebook.rules()) {
      findings.computeIfAbsent(
          new Key(rule.id(), rule.severity()),
          key ->
              Counter.builder("plumbline.findings")
                  .description("Findings by rule")
                  .tag("rule", key.rule())
                  .tag("severity", key.severity().key())
                  .register(registry));
    }
  }

  OfRun begin() {
    return new OfRun();
  }

  /** The counts of one run; added when it is finished. */
  final class OfRun {

    private final long began = System.nanoTime();
    private final Map<Key, Long> found = new HashMap<>();

    void found(RuleInfo rule) {
      found.merge(new Key(rule.id(), rule.severity()), 1L, Long::sum);
    }

    void finished(Summary summary) {
      time.record(Duration.ofNanos(System.nanoTime() - began));
      claims.increment(summary.claims());
      lines.increment(summary.lines());
      found.forEach((key, count) -> findings.get(key).increment(count));
    }
  }
}
