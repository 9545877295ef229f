package org.plumbline.codeset.library;

import java.util.List;
import org.plumbline.codeset.drug.DiscardListImporter;
import org.plumbline.codeset.drug.DrugTableImporter;
import org.plumbline.codeset.drug.NdcCrosswalkImporter;
import org.plumbline.codeset.drug.PaymentFileRefusal;
import org.plumbline.codeset.icd10.Icd10Importer;
import org.plumbline.codeset.source.SetImporter;
import org.plumbline.codeset.taxonomy.TaxonomyImporter;

/**
 * The importers of all code sets but HCPCS, apart so that opening a code set loads none of them.
 */
final class SetImporters {

  /** Asked in this order; the first that recognises a text in a file reads it. */
  static final List<SetImporter> IN_TURN =
      List.of(
          new Icd10Importer(),
          new TaxonomyImporter(),
          new NdcCrosswalkImporter(),
          new DiscardListImporter(),
          new DrugTableImporter(),
          new PaymentFileRefusal());

  private SetImporters() {}
}
