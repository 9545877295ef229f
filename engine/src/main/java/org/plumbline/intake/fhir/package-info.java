/**
 * Reads FHIR R4 {@code Claim} and {@code ExplanationOfBenefit} resources; which element is which
 * field stands in {@code fhir-fields.csv} beside this package.
 */
package org.plumbline.intake.fhir;
