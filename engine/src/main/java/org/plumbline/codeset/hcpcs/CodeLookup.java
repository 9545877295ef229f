package org.plumbline.codeset.hcpcs;

import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;

/**
 * What the loaded tables say of a code on a day. It speaks of the code set only.
 *
 * @param code the code, as asked
 * @param day the day, in days since 1970-01-01
 * @param status the answer
 * @param row the row that decided, with the release it was read from
 * @param covered whether a complete imported release covers the day
 * @param missingRelease the release to import where none that is complete covers the day
 * @param descriptor the words in force on the day; there is none unless the code is in force and a
 *     table that holds the day's quarter has its row
 * @param nocListing whether CMS's NOC list has the code
 * @param crossReferences for an ended code CMS's cross references, followed through ended codes,
 *     each with its newest words; empty where CMS published none or the targets are not loaded
 */
public record CodeLookup(
    String code,
    int day,
    CodeStatus status,
    Optional<CodeRow> row,
    boolean covered,
    Optional<Release> missingRelease,
    Optional<CodeDescriptor> descriptor,
    NocListing nocListing,
    List<CrossReference> crossReferences) {}
