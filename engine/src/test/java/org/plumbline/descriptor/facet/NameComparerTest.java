package org.plumbline.descriptor.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.codeset.hcpcs.Releases.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.descriptor.Descriptor;

/** Brands of two of CMS's descriptors of hyaluronan; what narratives say of them was made up. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameComparerTest {

  @Test
  void a_brand_of_another_descriptor_is_found_where_it_is_said_of_the_item() {
    assertEquals("hyalgan, supartz or visco-3/SYNVISC", brand("SYNVISC 16 MG"));
    assertEquals("hyalgan, supartz or visco-3/SYNVISC", brand("FAILED NSAIDS, SYNVISC 16 MG"));
    assertEquals("hyalgan, supartz or visco-3/SYNVISC", brand("PRIOR AUTH 12 SYNVISC 16 MG"));
    for (String other :
        new String[] {
          "FAILED SYNVISC",
          "CHANGED FROM SYNVISC",
          "INTOLERANT TO SYNVISC",
          "HX OF SYNVISC",
          "SYNVISC UNAVAILABLE, HYALURONAN 20 MG",
          "SYNVISC WAS NOT TOLERATED",
          "SUPARTZ INSTEAD OF SYNVISC"
        }) {
      assertEquals("", brand(other), other);
    }
  }

  private static String brand(String narrative) {
    String official =
        "Hyaluronan or derivative, hyalgan, supartz or visco-3, for intra-articular injection,"
            + " per dose";
    String other = "Hyaluronan or derivative, synvisc, for intra-articular injection, 1 mg";
    NamedProducts products = NamedProducts.of(codes(official, other));
    return new FacetComparison("J7321", Descriptor.of(official), Telling.of(narrative), products)
        .on(Facet.BRAND)
        .map(found -> found.official().of(official) + "/" + found.said().of(narrative))
        .orElse("");
  }

  private static HcpcsCodeSet codes(String official, String other) {
    return new HcpcsCodeSet(
        List.of(
            HcpcsTable.of(
                Optional.of(Release.parse("2025-10")),
                true,
                true,
                List.of(row("J7321", official), row("J7325", other)),
                List.of())));
  }

  private static CodeRow row(String code, String text) {
    Release release = Release.parse("2025-10");
    return new CodeRow(
        code,
        day("2000-01-01"),
        day("2000-01-01"),
        CodeRow.NO_DAY,
        'N',
        "",
        text,
        List.of(),
        Optional.empty(),
        release,
        release);
  }
}
