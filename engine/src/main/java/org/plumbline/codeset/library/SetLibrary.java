package org.plumbline.codeset.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.drug.DiscardList;
import org.plumbline.codeset.drug.DrugTables;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.codeset.icd10.Icd10CodeSet;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.snapshot.SnapshotDirectory;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SetImporter;
import org.plumbline.codeset.source.SourceEntry;
import org.plumbline.codeset.source.SourceFile;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;

/** The code sets of a directory, HCPCS aside. */
public final class SetLibrary {

  private final SnapshotDirectory directory;
  private final Optional<List<SetImporter>> importers;
  private final long maxBytes;

  /** The directory need not be there until something is imported. */
  public SetLibrary(Path directory) {
    this(directory, Optional.empty(), SourceFile.MAX_BYTES);
  }

  /**
   * @param importers what reads a file, the first that recognises a text in it; none for those of
   *     all code sets
   * @param maxBytes how much may be read of a file, unpacked
   */
  SetLibrary(Path directory, Optional<List<SetImporter>> importers, long maxBytes) {
    this.directory = new SnapshotDirectory(directory);
    this.importers = importers;
    this.maxBytes = maxBytes;
  }

  /**
   * Imports a file in place of what the directory had of its release, unless that has more rows and
   * the options do not say to.
   *
   * @return what was imported; empty where the file holds none of these code sets
   * @throws ImportException when it holds one and cannot be taken; the directory is as before
   */
  public Optional<ImportedSet> importFile(Path file, ImportOptions options)
      throws ImportException, IOException {
    SourceFile source = SourceFile.open(file, maxBytes);
    for (SetImporter importer : importers.isPresent() ? importers.get() : SetImporters.IN_TURN) {
      for (SourceEntry entry : source.entries()) {
        if (importer.recognises(entry)) {
          ImportedSet imported = importer.read(source, options);
          if (!options.anyway()) {
            refuseLoss(file, imported.snapshot());
          }
          directory.put(imported.snapshot());
          return Optional.of(imported);
        }
      }
    }
    return Optional.empty();
  }

  private void refuseLoss(Path file, Snapshot imported) throws ImportException, IOException {
    Optional<Snapshot> stored = directory.stored(imported.kind(), imported.release());
    if (stored.isPresent() && stored.get().rows() > imported.rows()) {
      throw new ImportException(
          file
              + " was not imported: it has "
              + imported.rows()
              + " rows, the "
              + imported.kind().title()
              + " "
              + imported.release()
              + " that is there already has "
              + stored.get().rows()
              + "; to replace it all the same, import the file with --replace");
    }
  }

  /** Every release that is there, by code set, newest first. */
  public List<Snapshot> list() throws IOException {
    List<Snapshot> all = new ArrayList<>();
    for (CodeSetKind kind : CodeSetKind.values()) {
      all.addAll(directory.open(kind));
    }
    return all;
  }

  /**
   * Every release of a code set that can be read, newest first.
   *
   * @param damaged takes a sentence for each that cannot
   */
  public List<Snapshot> readable(CodeSetKind kind, List<String> damaged) throws IOException {
    return directory.readable(kind, damaged);
  }

  /** How many releases of a code set are there; they are not read. */
  public int count(CodeSetKind kind) throws IOException {
    return directory.releases(kind).size();
  }

  /**
   * Reads every release of a code set whole and compares it with its digest.
   *
   * @return what is wrong, a sentence for each; empty where nothing is
   */
  public List<String> verify(CodeSetKind kind) throws IOException {
    return directory.verify(kind);
  }

  /** ICD-10-CM. */
  public Icd10CodeSet icd10() throws IOException {
    List<Icd10Year> years = new ArrayList<>();
    for (Snapshot snapshot : directory.open(CodeSetKind.ICD10CM)) {
      years.add(new Icd10Year(snapshot));
    }
    return new Icd10CodeSet(years);
  }

  /** Provider taxonomy codes. */
  public TaxonomyCodeSet taxonomy() throws IOException {
    return new TaxonomyCodeSet(directory.open(CodeSetKind.TAXONOMY));
  }

  /** CMS's crosswalk of NDC and HCPCS. */
  public NdcCrosswalk ndcCrosswalk() throws IOException {
    return new NdcCrosswalk(directory.open(CodeSetKind.NDC_CROSSWALK));
  }

  /** The codes CMS lists for the JW/JZ policy. */
  public DiscardList discardList() throws IOException {
    return new DiscardList(directory.open(CodeSetKind.DISCARD_LIST));
  }

  /** CMS's Tables of Drugs. */
  public DrugTables drugTables() throws IOException {
    return new DrugTables(directory.open(CodeSetKind.DRUG_TABLE));
  }
}
