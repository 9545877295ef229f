package org.plumbline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.api.Running.get;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

  private static final Pattern SAMPLE =
      Pattern.compile("^(plumbline_\\w+)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"[^\"]*\"");

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
  void it_says_that_it_is_up_and_nothing_more(String path) {
    assertEquals(200, get(path).status());
    assertEquals("UP", get(path).json().get("status").asString());
    assertEquals(null, get(path).json().get("components"));
  }

  @Test
  void claims_lines_findings_and_time_are_counted() {
    Map<String, Double> before = metrics();
    Running.scrub("", Running.sample("dme-supplier.837"));
    Running.scrub("", "no claims".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Map<String, Double> after = metrics();
    assertEquals(12, grown("plumbline_claims_total", before, after));
    assertEquals(1, grown("plumbline_scrub_seconds_count", before, after));
    assertTrue(grown("plumbline_lines_total", before, after) > 12);
    assertEquals(
        1,
        grown(
            "plumbline_findings_total{rule=\"FMT-MOD-010\",severity=\"warning\"}", before, after));
    assertTrue(
        after.keySet().stream().anyMatch(n -> n.startsWith("plumbline_scrub_seconds_bucket{le=")));
  }

  @Test
  void labels_are_rules_severities_and_buckets_and_nothing_else() {
    Set<String> labels = new TreeSet<>();
    for (String name : metrics().keySet()) {
      Matcher label = LABEL.matcher(name);
      while (label.find()) {
        labels.add(label.group(1));
      }
    }
    assertEquals(new TreeSet<>(List.of("rule", "severity", "le")), labels);
  }

  private static double grown(String name, Map<String, Double> before, Map<String, Double> after) {
    return after.get(name) - before.get(name);
  }

  private static Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    Matcher sample = SAMPLE.matcher(get("/actuator/prometheus").text());
    while (sample.find()) {
      String labels = sample.group(2) == null ? "" : "{" + sample.group(2) + "}";
      metrics.put(sample.group(1) + labels, Double.valueOf(sample.group(3)));
    }
    return metrics;
  }
}
