package org.plumbline.codeset.drug;

import java.util.Map;
import java.util.Set;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.source.CsvLayout;
import org.plumbline.codeset.source.CsvSheet;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SetImporter;
import org.plumbline.codeset.source.SourceEntry;
import org.plumbline.codeset.source.SourceFile;

/**
 * Knows the files CMS publishes beside the crosswalk of which nothing is taken, and says why:
 * payment limits, and the crosswalk of unclassified drugs, whose rows name no code.
 */
public final class PaymentFileRefusal implements SetImporter {

  private static final CsvLayout LIMITS =
      new CsvLayout(Map.of("PAYMENTLIMIT", "limit"), Set.of("limit"));
  private static final CsvLayout UNCLASSIFIED =
      new CsvLayout(
          Map.of("DRUGGENERICNAME", "drug", "NDCORALTERNATEID", "ndc"), Set.of("drug", "ndc"));

  @Override
  public boolean recognises(SourceEntry entry) {
    return CsvSheet.start(entry, LIMITS).isPresent()
        || CsvSheet.start(entry, UNCLASSIFIED).isPresent();
  }

  @Override
  public ImportedSet read(SourceFile file, ImportOptions options) throws ImportException {
    SourceEntry entry = file.entries().stream().filter(this::recognises).findFirst().orElseThrow();
    throw new ImportException(
        entry.place()
            + (CsvSheet.start(entry, LIMITS).isPresent()
                ? " lists payment limits, and Plumbline holds nothing about payment"
                : " lists drugs without a code, so its rows say nothing about one")
            + "; import the NDC-HCPCS crosswalk of the quarter instead");
  }
}
