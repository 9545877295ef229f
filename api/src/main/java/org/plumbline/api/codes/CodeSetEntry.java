package org.plumbline.api.codes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeSource;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;

/** A code set that is loaded. */
@Schema(name = "CodeSet", description = "A code set that is loaded, with the digest findings show.")
record CodeSetEntry(
    String name,
    @Schema(description = "The imported releases, newest first.") List<String> releases,
    String digest,
    List<Table> tables) {

  /** What one table of it holds. */
  @Schema(name = "CodeTable")
  record Table(
      @Schema(description = "The release; absent for the built-in starter set.") String release,
      int codes,
      int modifiers,
      @Schema(description = "Whether it lists the whole release.") boolean complete,
      @Schema(description = "False where the words are known to be altered.") boolean asPublished,
      String digest) {

    static Table of(CodeSource table) {
      return new Table(
          table.release().map(Release::toString).orElse(null),
          table.codes(),
          table.modifiers(),
          table.complete(),
          table.textVerified(),
          table.digest());
    }
  }

  static CodeSetEntry of(HcpcsCodeSet codes) {
    return new CodeSetEntry(
        "hcpcs",
        codes.releases().stream().map(Release::toString).toList(),
        codes.digest(),
        codes.sources().stream().map(Table::of).toList());
  }
}
