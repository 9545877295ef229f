package org.plumbline.descriptor.patient;

import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.text.Said;

/**
 * What a descriptor says about the patient.
 *
 * @param ages words of age; empty where it names both adults and children, for then it restricts
 *     nothing
 * @param band ages in years
 * @param sex the one word of sex
 * @param renal whether for end stage renal disease or not
 */
public record PatientFacets(
    List<Said<PatientWord>> ages,
    Optional<Said<AgeBand>> band,
    Optional<Said<PatientWord>> sex,
    Optional<Said<PatientWord>> renal) {}
