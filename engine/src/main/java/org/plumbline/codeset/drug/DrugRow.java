package org.plumbline.codeset.drug;

import java.util.List;
import org.plumbline.codeset.Release;

/**
 * A row of CMS's Table of Drugs.
 *
 * @param name the drug as printed
 * @param routes the routes of administration printed in the row: IV, IM, SC ...; perhaps none
 * @param codes the codes printed in the row
 * @param printed the row as printed
 * @param issuer who published it
 * @param document in which document
 * @param release in which release of it
 * @param line the line of the imported file
 */
public record DrugRow(
    String name,
    List<String> routes,
    List<String> codes,
    String printed,
    String issuer,
    String document,
    Release release,
    int line) {

  /** Keeps its own copies of the lists. */
  public DrugRow {
    routes = List.copyOf(routes);
    codes = List.copyOf(codes);
  }
}
