package org.plumbline.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.facts.FactSheet;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.testclaims.ClaimGenerator;

/** The facts of invented claims, over the starter code set. */
final class Sheets {

  private static final String STARTER = "/plumbline-rules/code-sets/hcpcs-starter.csv";

  private Sheets() {}

  /** Facts of generated claims, of which a share holds a fault. */
  static List<FactSheet> generated(long seed, int claims, double faultShare) {
    return read(file(seed, claims, faultShare));
  }

  /** Facts of claims with all kinds of faults, several on most of them. */
  static List<FactSheet> mutated(long seed, int claims) {
    return read(new Mutations(seed).applied(file(seed, claims, 0.5)));
  }

  private static String file(long seed, int claims, double faultShare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new ClaimGenerator(seed, claims).withFaultShare(faultShare).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.US_ASCII);
  }

  private static List<FactSheet> read(String file) {
    InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII));
    List<FactSheet> sheets = new ArrayList<>();
    try (X12ClaimReader reader = new X12ClaimReader(in, Rulebook.shipped().readerRules())) {
      CodeSets codes = CodeSets.of(starter());
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadClaim read) {
          sheets.add(new FactSheet(read.claim(), codes, Rulebook.shipped().values(), null));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheets;
  }

  /** The code set that the benchmarks read. */
  static HcpcsCodeSet starter() throws IOException {
    try (InputStream csv = Sheets.class.getResourceAsStream(STARTER)) {
      return new HcpcsCodeSet(List.of(StarterCodes.read(csv)));
    }
  }
}
