package org.plumbline.cli;

import java.util.Arrays;

/**
 * Reports an error that nobody expected. Messages of exceptions are never shown: they may hold a
 * claim's text. What is shown is the exception's class and the place in the program.
 */
final class Unexpected {

  private static final String OURS = "org.plumbline.";
  private static final int DEEPEST_CAUSE = 10;

  private Unexpected() {}

  static int report(Throwable error, Surroundings surroundings) {
    Throwable cause = root(error);
    surroundings.say(
        "plumbline: internal error: "
            + cause.getClass().getName()
            + " in "
            + place(cause)
            + (surroundings.debugging() ? "" : "; PLUMBLINE_DEBUG=1 shows the call stack"));
    if (surroundings.debugging()) {
      stack(error, surroundings);
    }
    return ExitStatus.UNUSABLE;
  }

  private static Throwable root(Throwable error) {
    Throwable root = error;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static String place(Throwable error) {
    StackTraceElement[] frames = error.getStackTrace();
    return Arrays.stream(frames)
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .or(() -> Arrays.stream(frames).findFirst())
        .map(StackTraceElement::toString)
        .orElse("an unknown place");
  }

  private static void stack(Throwable error, Surroundings surroundings) {
    Throwable shown = error;
    for (int depth = 0; shown != null && depth < DEEPEST_CAUSE; depth++, shown = shown.getCause()) {
      surroundings.say((depth == 0 ? "" : "caused by ") + shown.getClass().getName());
      for (StackTraceElement frame : shown.getStackTrace()) {
        surroundings.say("  at " + frame);
      }
    }
  }
}
