package org.plumbline.cli;

import org.plumbline.finding.Severity;

/** From which severity on a finding makes the exit status 1. */
enum Threshold {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  boolean reachedBy(Severity severity) {
    return this != NEVER && severity.compareTo(Severity.valueOf(name())) >= 0;
  }
}
