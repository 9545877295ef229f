package org.plumbline.codeset.hcpcs;

import java.util.Optional;

/**
 * A step along CMS's cross references.
 *
 * @param from the code whose row has the reference
 * @param to the code it names
 * @param added the day the code it names was added in days since 1970-01-01, {@link CodeRow#NO_DAY}
 *     where no loaded row with dates tells of it
 * @param ended its last day, {@link CodeRow#NO_DAY} where it has none or no loaded row with dates
 *     tells of it
 * @param words its newest words; none where no loaded table has it
 */
public record CrossReference(
    String from, String to, int added, int ended, Optional<CodeDescriptor> words) {}
