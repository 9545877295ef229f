package org.plumbline.codeset.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.codeset.drug.DiscardList;
import org.plumbline.codeset.drug.DrugTables;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.codeset.icd10.Icd10CodeSet;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.place.States;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;

/**
 * All code sets that claims are read with.
 *
 * @param hcpcs HCPCS Level II
 * @param icd10 ICD-10-CM, perhaps without a release
 * @param taxonomy provider taxonomy codes, perhaps without a release
 * @param places places of service; empty where no rules are installed
 * @param drugTables CMS's Tables of Drugs, perhaps none
 * @param crosswalk CMS's crosswalk of NDC and HCPCS, perhaps without a quarter
 * @param discardList the codes CMS lists for the JW/JZ policy, perhaps without a quarter
 * @param lineTables which modifiers and which procedure codes belong together
 * @param states states and provinces; empty where no rules are installed
 */
public record CodeSets(
    HcpcsCodeSet hcpcs,
    Icd10CodeSet icd10,
    TaxonomyCodeSet taxonomy,
    PlacesOfService places,
    DrugTables drugTables,
    NdcCrosswalk crosswalk,
    DiscardList discardList,
    LineTables lineTables,
    States states) {

  /** With what is installed with the rules. */
  public CodeSets(
      HcpcsCodeSet hcpcs,
      Icd10CodeSet icd10,
      TaxonomyCodeSet taxonomy,
      PlacesOfService places,
      DrugTables drugTables,
      NdcCrosswalk crosswalk) {
    this(
        hcpcs,
        icd10,
        taxonomy,
        places,
        drugTables,
        crosswalk,
        DiscardList.EMPTY,
        LineTables.orNone(),
        States.orNone());
  }

  /** Without a Table of Drugs and a crosswalk. */
  public CodeSets(
      HcpcsCodeSet hcpcs, Icd10CodeSet icd10, TaxonomyCodeSet taxonomy, PlacesOfService places) {
    this(hcpcs, icd10, taxonomy, places, DrugTables.EMPTY, NdcCrosswalk.EMPTY);
  }

  /** HCPCS and what is installed with the rules; nothing else is imported. */
  public static CodeSets of(HcpcsCodeSet hcpcs) {
    return new CodeSets(hcpcs, Icd10CodeSet.EMPTY, TaxonomyCodeSet.EMPTY, PlacesOfService.orNone());
  }

  /**
   * What a directory holds over what is installed.
   *
   * @param directory where imports lie; it need not be there
   */
  public static CodeSets in(Path directory) throws IOException {
    SetLibrary library = new SetLibrary(directory);
    return new CodeSets(
        InstalledCodeSets.in(directory),
        library.icd10(),
        library.taxonomy(),
        PlacesOfService.installed(),
        library.drugTables(),
        library.ndcCrosswalk(),
        library.discardList(),
        LineTables.orNone(),
        States.installed());
  }

  /** What is installed alone. */
  public static CodeSets builtin() throws IOException {
    return of(InstalledCodeSets.builtin());
  }

  /** The same with other Tables of Drugs. */
  public CodeSets with(DrugTables other) {
    return new CodeSets(
        hcpcs, icd10, taxonomy, places, other, crosswalk, discardList, lineTables, states);
  }

  /** The same with another crosswalk. */
  public CodeSets with(NdcCrosswalk other) {
    return new CodeSets(
        hcpcs, icd10, taxonomy, places, drugTables, other, discardList, lineTables, states);
  }

  /** The same with another list of the JW/JZ policy. */
  public CodeSets with(DiscardList other) {
    return new CodeSets(
        hcpcs, icd10, taxonomy, places, drugTables, crosswalk, other, lineTables, states);
  }

  /** Whether places of service are installed. */
  public boolean hasPlaces() {
    return !places.isEmpty();
  }

  /** Whether the modifiers of the whole release that covers a day are there. */
  public boolean listsModifiers(int day) {
    return hcpcs.listsModifiers(day);
  }

  /**
   * Whether HCPCS Level II does not have a modifier in force on a day, in days since 1970-01-01;
   * false where it cannot be told.
   */
  public boolean lacksModifier(String modifier, int day) {
    long found = hcpcs.findModifier(modifier, day);
    return Found.is(found, CodeStatus.UNKNOWN)
        || Found.is(found, CodeStatus.NOT_YET_ADDED)
        || Found.is(found, CodeStatus.ENDED);
  }

  /** The releases and digests of the imported sets beside HCPCS, by name. */
  public List<Version> others() {
    return List.of(
            new Version(
                "icd10cm",
                icd10.years().stream().map(year -> year.release().toString()).toList(),
                icd10.digest()),
            new Version(
                "taxonomy",
                taxonomy.releases().stream().map(Object::toString).toList(),
                taxonomy.digest()),
            new Version(
                "drug-table",
                drugTables.releases().stream().map(Object::toString).toList(),
                drugTables.digest()),
            new Version(
                "ndc-crosswalk",
                crosswalk.releases().stream().map(Object::toString).toList(),
                crosswalk.digest()),
            new Version(
                "jw-jz-list",
                discardList.releases().stream().map(Object::toString).toList(),
                discardList.digest()))
        .stream()
        .filter(version -> !version.releases().isEmpty())
        .toList();
  }

  /**
   * What is loaded of a code set.
   *
   * @param name the code set
   * @param releases newest first
   * @param digest SHA-256 over the releases' digests
   */
  public record Version(String name, List<String> releases, String digest) {}
}
