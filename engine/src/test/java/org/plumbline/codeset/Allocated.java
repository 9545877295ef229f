package org.plumbline.codeset;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How many bytes of objects some work makes on the thread that does it. */
public final class Allocated {

  private Allocated() {}

  /** Does the work, which was done before so that it is compiled, and tells the bytes. */
  public static long by(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    // the first question makes objects of its own
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
