package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.TableRow;
import org.plumbline.codeset.drug.DrugAlias;
import org.plumbline.codeset.drug.DrugTable;
import org.plumbline.descriptor.alias.AliasTable;

/** The aliases of a release of CMS's Table of Drugs. */
record PrintedAliases(DrugTable table) implements AliasTable {

  @Override
  public Optional<Alias> see(String name) {
    List<DrugAlias> aliases = table.aliases(name);
    if (aliases.size() != 1) {
      return Optional.empty();
    }
    DrugAlias one = aliases.get(0);
    return Optional.of(new Alias(column(one, one.name()), column(one, one.target())));
  }

  private static TableRow column(DrugAlias of, String text) {
    return new TableRow(TableRow.Table.DRUG_TABLE, of.release().toString(), of.line(), "", text);
  }
}
