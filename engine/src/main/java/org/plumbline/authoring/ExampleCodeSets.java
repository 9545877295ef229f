package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.CrosswalkRow;
import org.plumbline.codeset.drug.DiscardList;
import org.plumbline.codeset.drug.DrugTable;
import org.plumbline.codeset.drug.DrugTables;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.icd10.Icd10Code;
import org.plumbline.codeset.icd10.Icd10CodeSet;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;

/**
 * Makes the code sets that an example is judged with: the starter set and what it says is there.
 */
final class ExampleCodeSets {

  private static final Origin EXAMPLE = new Origin("an example", "an example", "", "", "");

  private final HcpcsTable starter;

  ExampleCodeSets(HcpcsTable starter) {
    this.starter = starter;
  }

  /**
   * @param complete releases that have the starter set's rows and no others
   * @param listed codes that releases list, and no others
   */
  CodeSets of(Set<Release> complete, Set<ListedCode> listed) {
    List<Icd10Year> years = new ArrayList<>();
    codes(ListedCode.ICD10CM, listed)
        .forEach((release, codes) -> years.add(Icd10Year.of(release, EXAMPLE, rows(codes))));
    List<Snapshot> taxonomies = new ArrayList<>();
    codes(ListedCode.TAXONOMY, listed)
        .forEach(
            (release, codes) -> taxonomies.add(TaxonomyCodeSet.snapshot(release, EXAMPLE, codes)));
    List<Snapshot> drugTables = new ArrayList<>();
    words(ListedCode.DRUG_TABLE, listed)
        .forEach((release, names) -> drugTables.add(DrugTable.snapshot(release, EXAMPLE, names)));
    List<Snapshot> discardLists = new ArrayList<>();
    codes(ListedCode.DISCARD_LIST, listed)
        .forEach(
            (release, codes) -> discardLists.add(DiscardList.snapshot(release, EXAMPLE, codes)));
    return new CodeSets(
            hcpcs(complete, words(ListedCode.MODIFIER, listed)),
            new Icd10CodeSet(years),
            new TaxonomyCodeSet(taxonomies),
            PlacesOfService.orNone(),
            new DrugTables(drugTables),
            crosswalk(listed))
        .with(new DiscardList(discardLists));
  }

  private static NdcCrosswalk crosswalk(Set<ListedCode> listed) {
    Map<Release, List<CrosswalkRow>> rows = new TreeMap<>();
    for (ListedCode code : listed) {
      if (code.set().equals(ListedCode.CROSSWALK)) {
        List<CrosswalkRow> ofRelease =
            rows.computeIfAbsent(code.release(), release -> new ArrayList<>());
        ofRelease.add(code.row(ofRelease.size() + 1));
      }
    }
    List<Snapshot> quarters = new ArrayList<>();
    rows.forEach(
        (release, ofRelease) -> quarters.add(NdcCrosswalk.snapshot(release, EXAMPLE, ofRelease)));
    return new NdcCrosswalk(quarters);
  }

  private static Map<Release, Set<String>> codes(String set, Set<ListedCode> listed) {
    Map<Release, Set<String>> codes = new TreeMap<>();
    words(set, listed).forEach((release, words) -> codes.put(release, words.keySet()));
    return codes;
  }

  /** The long text of each listed code, by release. */
  private static Map<Release, Map<String, String>> words(String set, Set<ListedCode> listed) {
    Map<Release, Map<String, String>> words = new TreeMap<>();
    for (ListedCode code : listed) {
      if (code.set().equals(set)) {
        words
            .computeIfAbsent(code.release(), release -> new TreeMap<>())
            .put(code.code(), code.words());
      }
    }
    return words;
  }

  private static List<Icd10Code> rows(Set<String> codes) {
    return codes.stream().map(code -> new Icd10Code(code, false, "", "")).toList();
  }

  private HcpcsCodeSet hcpcs(Set<Release> complete, Map<Release, Map<String, String>> modifiers) {
    Set<Release> releases = new TreeSet<>(complete);
    releases.addAll(modifiers.keySet());
    List<HcpcsTable> tables = new ArrayList<>(List.of(starter));
    for (Release release : releases) {
      List<CodeRow> rows =
          starter.codes().filter(row -> isIn(row, release)).map(row -> of(row, release)).toList();
      List<ModifierRow> listed =
          modifiers.getOrDefault(release, Map.of()).entrySet().stream()
              .map(
                  code ->
                      new ModifierRow(
                          code.getKey(),
                          Integer.MIN_VALUE,
                          CodeRow.NO_DAY,
                          code.getKey(),
                          code.getValue(),
                          release))
              .toList();
      tables.add(HcpcsTable.of(Optional.of(release), true, true, rows, listed));
    }
    return new HcpcsCodeSet(tables);
  }

  private static boolean isIn(CodeRow row, Release release) {
    return row.wordingFrom().compareTo(release) <= 0 && release.compareTo(row.wordingTo()) <= 0;
  }

  private static CodeRow of(CodeRow row, Release release) {
    return new CodeRow(
        row.code(),
        row.added(),
        row.actionDate(),
        row.ended(),
        row.actionCode(),
        row.shortText(),
        row.longText(),
        row.crossReferences(),
        row.nocRelease(),
        release,
        release);
  }
}
