package org.plumbline.codeset.drug;

import org.plumbline.codeset.Release;

/**
 * A line of CMS's Table of Drugs that says what to see for a name.
 *
 * @param name the name as printed
 * @param target what CMS says to see, as printed
 * @param issuer who published it
 * @param document in which document
 * @param release in which release of it
 * @param line the line of the imported file
 */
public record DrugAlias(
    String name, String target, String issuer, String document, Release release, int line) {}
