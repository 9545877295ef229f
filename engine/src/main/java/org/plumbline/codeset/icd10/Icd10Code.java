package org.plumbline.codeset.icd10;

/**
 * A row of ICD-10-CM.
 *
 * @param code the code without a decimal point
 * @param header whether it is a heading over longer codes
 * @param shortText CMS's short description
 * @param longText CMS's long description
 */
public record Icd10Code(String code, boolean header, String shortText, String longText) {}
