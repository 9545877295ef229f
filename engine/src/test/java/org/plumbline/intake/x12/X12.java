package org.plumbline.intake.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.ReadItem.ReadClaim;

/** Readable X12 for the reader's tests, and what the reader makes of it. */
public final class X12 {

  static final String ISA =
      "ISA*00*          *00*          *ZZ*HARBORLIGHT    *ZZ*EXAMPLECLEAR   "
          + "*251231*1545*^*00501*000000303*0*T*:~\n";
  static final String GS = "GS*HC*HARBOR*EXAMPLE*20251231*1545*303*X*005010X222A1~\n";
  static final String ST = "ST*837*0001*005010X222A1~\nBHT*0019*00*SUB1*20251231*1545*CH~\n";
  static final String SUBMITTER =
      "NM1*41*2*HARBOR LIGHT BILLING*****46*HLBS01~\nPER*IC*PRIYA*TE*2075550147~\n"
          + "NM1*40*2*EXAMPLE CLEARING*****46*EXCLR~\n";
  static final String BILLING =
      "HL*1**20*1~\nNM1*85*2*HARBOR LIGHT HOME MEDICAL*****XX*1911697419~\n"
          + "N3*18 WHARF ST~\nN4*GRANITE COVE*ME*041052236~\nREF*EI*010199501~\n";
  static final String SUBSCRIBER =
      "HL*2*1*22*0~\nSBR*P*18*******CI~\nNM1*IL*1*NORDHAVEN*ALICE****MI*EXM510044~\n"
          + "N3*33 BEACON HILL RD~\nN4*GRANITE COVE*ME*04105~\nDMG*D8*19690421*F~\n"
          + "NM1*PR*2*PRAIRIE SKY*****PI*EX7002~\n";
  static final String HEAD = ISA + GS + ST + SUBMITTER + BILLING;

  private X12() {}

  /** A claim with one line. */
  static String claim(String id) {
    return "CLM*" + id + "*157***12:B:1*Y*A*Y*Y~\nHI*ABK:G8221~\n" + line(1);
  }

  static String line(int number) {
    return "LX*" + number + "~\nSV1*HC:K0001:RR*157*UN*1***1~\nDTP*472*D8*20251006~\n";
  }

  /** An interchange with one transaction that holds this body, with right trailers. */
  static String interchange(String body) {
    return ISA + GS + transaction(body) + "GE*1*303~\nIEA*1*000000303~\n";
  }

  static String transaction(String body) {
    String whole = ST + SUBMITTER + body;
    long segments = whole.chars().filter(c -> c == '~').count() + 1;
    return whole + "SE*" + segments + "*0001~\n";
  }

  /** What a reader made of an input. */
  record Read(List<ReadItem> items, X12ClaimReader reader) {

    List<ReadClaim> claims() {
      return items.stream().filter(ReadClaim.class::isInstance).map(ReadClaim.class::cast).toList();
    }

    Claim claim(int number) {
      return claims().get(number - 1).claim();
    }

    List<String> ids() {
      return claims().stream().map(c -> c.claim().raw(ClaimField.CLAIM_ID)).toList();
    }

    /** Rules of all faults, in the order they were handed on. */
    List<String> rules() {
      return hits().stream().map(hit -> hit.rule().name()).toList();
    }

    List<Hit> hits() {
      return items.stream().flatMap(item -> item.faults().stream()).toList();
    }

    /** The places of the faults of one rule. */
    List<Location.X12> places(String rule) {
      return hits().stream()
          .filter(hit -> hit.rule().name().equals(rule))
          .map(hit -> (Location.X12) hit.place())
          .toList();
    }
  }

  static Read read(String text) {
    return read(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Read read(byte[] bytes) {
    return read(new ByteArrayInputStream(bytes));
  }

  static Read read(InputStream in) {
    List<ReadItem> items = new ArrayList<>();
    X12ClaimReader reader = new X12ClaimReader(in, NamedRules.any());
    try {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Read(items, reader);
  }
}
