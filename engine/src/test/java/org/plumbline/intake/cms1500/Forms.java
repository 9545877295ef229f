package org.plumbline.intake.cms1500;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.claim.Claim;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem;

/** Reads forms for tests, with rules that have nothing but their names. */
final class Forms {

  static final Map<String, RuleInfo> RULES =
      NamedRules.of(
          List.of(
              FormFaults.TOO_LONG_FORM,
              FormFaults.TOO_LONG_VALUE,
              FormFaults.TOO_LONG_LIST,
              FormFaults.WRONG_TYPE,
              FormFaults.UNKNOWN,
              FormFaults.TWICE,
              FormFaults.NO_ITEM,
              FormFaults.DIFFERS,
              FormFaults.NO_CENTURY,
              FormFaults.NO_PLACE,
              FormFaults.UNREAD_SHADED,
              FormFaults.NO_JSON,
              FormFaults.CUT,
              FormFaults.OUTSIDE));

  private Forms() {}

  static List<ReadItem> read(String json) {
    return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  static List<ReadItem> read(InputStream in) {
    List<ReadItem> items = new ArrayList<>();
    try (FormReader reader = new FormReader(in, RULES)) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return items;
  }

  static Claim claim(String json) {
    return claims(json).get(0);
  }

  static List<Claim> claims(String json) {
    return read(json).stream()
        .filter(ReadItem.ReadClaim.class::isInstance)
        .map(item -> ((ReadItem.ReadClaim) item).claim())
        .toList();
  }

  /** Rule and pointer of each fault, in order: {@code FMT-ELE-003 /lines/0/units}. */
  static List<String> faults(String json) {
    return read(json).stream().flatMap(item -> item.faults().stream()).map(Forms::words).toList();
  }

  private static String words(Hit hit) {
    return hit.rule().name() + " " + ((Location.Pointer) hit.place()).pointer();
  }

  /** Rule, pointer and the first number that the fault tells. */
  static String withCount(Hit hit) {
    return words(hit) + " " + ((Slot.Count) hit.slots().get(0)).value();
  }

  /** Every part of a claim. */
  static List<Part> parts(Claim claim) {
    List<Part> parts = new ArrayList<>();
    parts.add(claim);
    Stream.of(claim.coverage(), claim.patient(), claim.insured(), claim.payer())
        .filter(part -> part != null)
        .forEach(parts::add);
    Stream.<Collection<? extends Part>>of(
            claim.billing(),
            claim.diagnoses(),
            claim.parties(),
            claim.notes(),
            claim.others(),
            claim.otherCoverages(),
            claim.lines(),
            claim.formItems())
        .forEach(parts::addAll);
    for (Coverage other : claim.otherCoverages()) {
      parts.addAll(other.parties());
    }
    for (ServiceLine line : claim.lines()) {
      parts.addAll(line.drugs());
      parts.addAll(line.parties());
      parts.addAll(line.notes());
      parts.addAll(line.others());
    }
    return parts;
  }
}
