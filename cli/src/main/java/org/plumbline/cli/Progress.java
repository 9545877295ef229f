package org.plumbline.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The progress bar on standard error. Who writes to the same terminal holds this object's lock and
 * erases the bar first; the next update draws it anew.
 */
final class Progress implements AutoCloseable {

  private static final int UPDATE_MILLIS = 200;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream terminal;
  private final ProgressBar bar;
  private boolean drawn;
  private boolean closed;

  private Progress(PrintStream terminal, String task, long total, int width) {
    this.terminal = terminal;
    this.bar =
        terminal == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" KB", 1000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, width - 1))
                .build();
  }

  /** No bar. */
  static Progress silent() {
    return new Progress(null, "", 0, 0);
  }

  /**
   * A bar on a terminal.
   *
   * @param task what is done, in a word
   * @param total bytes to read, -1 where that is not known
   */
  static Progress on(PrintStream terminal, String task, long total, int width) {
    return new Progress(terminal, task, total, width);
  }

  void at(long bytes) {
    if (bar != null) {
      bar.stepTo(bytes);
    }
  }

  /** Takes the bar away, so that a line can be printed in its place. */
  synchronized void erase() {
    if (drawn) {
      terminal.print(ERASE_LINE);
      terminal.flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    finish();
  }

  /** Takes the bar away for good. */
  void finish() {
    if (bar != null) {
      synchronized (this) {
        closed = true;
        erase();
      }
      bar.close();
    }
  }

  private synchronized void draw(String text) {
    if (!closed) {
      terminal.print("\r" + text.stripTrailing() + "\u001b[K");
      terminal.flush();
      drawn = true;
    }
  }
}
