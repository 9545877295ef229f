package org.plumbline.run;

import java.util.List;
import org.plumbline.finding.Finding;

/** What a worker made of some claims. */
record ScrubbedBatch(long claims, long lines, List<Finding> findings) {}
