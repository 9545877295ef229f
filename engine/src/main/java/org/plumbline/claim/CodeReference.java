package org.plumbline.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A code that CMS's cross references lead to from a code that ended.
 *
 * @param from the code whose cross reference names it
 * @param quote the code and its descriptor
 * @param added the day it was added, where that lies after the date of service
 * @param ended its last day, where it has ended, too
 */
public record CodeReference(
    String from, Quote quote, Optional<LocalDate> added, Optional<LocalDate> ended) {}
