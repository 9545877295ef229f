package org.plumbline.testclaims.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHoldsNoIdentityTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"dme-supplier.837", "infusion-chemotherapy.837"})
  void no_name_number_address_or_birth_date_of_a_sample_is_on_its_page(String name)
      throws IOException {
    Path claims = SamplePages.sample(name);
    Path page = directory.resolve("page.html");
    assertTrue(SamplePages.write(claims, page) > 0);
    String written = Files.readString(page);
    Set<String> identities = identities(Files.readString(claims));
    assertTrue(identities.size() > 100, identities.toString());
    for (String identity : identities) {
      assertFalse(written.contains(identity), identity);
    }
  }

  /** Names, identifiers, addresses, cities, birth dates, tax and telephone numbers. */
  private static Set<String> identities(String batch) {
    Set<String> identities = new HashSet<>();
    for (String segment : batch.split("~\\s*")) {
      String[] elements = segment.split("\\*");
      int[] positions =
          switch (elements[0]) {
            case "NM1" -> new int[] {3, 4, 9};
            case "N3" -> new int[] {1, 2};
            case "N4" -> new int[] {1};
            case "DMG", "PER" -> new int[] {2, 4};
            case "REF" -> elements[1].equals("EI") ? new int[] {2} : new int[0];
            default -> new int[0];
          };
      for (int position : positions) {
        if (position < elements.length && elements[position].length() > 3) {
          identities.add(elements[position]);
        }
      }
      if (elements[0].equals("DMG")) {
        String date = elements[2];
        identities.add(date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6));
      }
    }
    return identities;
  }
}
