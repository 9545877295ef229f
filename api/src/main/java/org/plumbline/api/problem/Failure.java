package org.plumbline.api.problem;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs an error that nobody expected: its class and the place in the program. Messages of
 * exceptions are never logged, they may hold a claim's text.
 */
public final class Failure {

  private static final Logger LOG = LoggerFactory.getLogger("plumbline.failure");
  private static final int DEEPEST_CAUSE = 10;

  private Failure() {}

  /** Logs it. */
  public static void log(Throwable failed) {
    Throwable root = failed;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
      root = root.getCause();
    }
    StackTraceElement[] frames = root.getStackTrace();
    String place =
        Arrays.stream(frames)
            .filter(frame -> frame.getClassName().startsWith("org.plumbline."))
            .findFirst()
            .or(() -> Arrays.stream(frames).findFirst())
            .map(StackTraceElement::toString)
            .orElse("an unknown place");
    LOG.error("internal error: {} in {}", root.getClass().getName(), place);
  }
}
