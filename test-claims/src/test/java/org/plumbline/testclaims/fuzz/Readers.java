package org.plumbline.testclaims.fuzz;

import java.io.ByteArrayInputStream;
import java.util.OptionalLong;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimParts;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;
import org.plumbline.intake.ReadItem;

/** Reads a mutant with its reader alone, and asks for whatever a rule or a finding could ask. */
final class Readers {

  private Readers() {}

  /**
   * Reads a mutant to its end.
   *
   * @param ask whether each claim is asked for all that it could be asked for
   * @return what is wrong, empty where nothing is
   */
  static String wrong(Mutator mutator, Mutant mutant, boolean ask) {
    int length = mutant.bytes().length;
    try (ClaimReader reader = mutator.reader(new ByteArrayInputStream(mutant.bytes())).get()) {
      int items = 0;
      int claims = 0;
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (++items > 2 * length + 100) {
          return "the reader goes on without bytes";
        }
        for (Hit hit : item.faults()) {
          if (ask && !isOf(mutator.format(), hit.place())) {
            return hit.rule().name() + " stands at " + hit.place();
          }
        }
        if (item instanceof ReadItem.ReadClaim read && read.claim().index() != ++claims) {
          return "claim " + claims + " is numbered " + read.claim().index();
        }
        if (ask && item instanceof ReadItem.ReadClaim read) {
          ask(read.claim());
        }
      }
      String unaccounted = Judge.misaccounted(OptionalLong.of(length), reader.input());
      return unaccounted.isEmpty() ? leaked(mutant, reader.input()) : unaccounted;
    } catch (Throwable thrown) {
      return Judge.said(thrown);
    }
  }

  /** Whatever happens inside a claim: what frames the claims has the bytes it had. */
  private static String leaked(Mutant mutant, Summary.Input in) {
    if (mutant.inClaim().isEmpty()) {
      return "";
    }
    long framing = mutant.inClaim().get().base().framing();
    return in.envelopeBytes() == framing ? "" : "envelopes had " + framing + " bytes, now: " + in;
  }

  private static boolean isOf(Format format, Location place) {
    return switch (format) {
      case X12 -> place instanceof Location.X12;
      case CSV -> place instanceof Location.Cell;
      case CMS1500, FHIR -> place instanceof Location.Pointer;
    };
  }

  private static void ask(Claim claim) {
    for (Part part : ClaimParts.of(claim)) {
      for (ClaimField field : ClaimField.of(part.kind())) {
        if (part.raw(field) == null || part.locate(field) == null) {
          throw new IllegalStateException(field + " has no text or no place");
        }
        if (part.has(field) && field.type() != FieldType.TEXT && field.type() != FieldType.CODE) {
          part.value(field);
        }
      }
    }
  }
}
