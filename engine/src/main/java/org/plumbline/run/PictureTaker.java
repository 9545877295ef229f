package org.plumbline.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.ClaimPicture.Entry;

/** Lays out what may be shown of a claim by the items of the CMS-1500. */
final class PictureTaker {

  /** The shaded area of a service line. */
  private static final String SHADED = "24";

  /** What the 837P needs to say and the form shows by where it stands. */
  private static final Set<ClaimField> NOT_PRINTED =
      EnumSet.of(
          ClaimField.ENTITY_TYPE,
          ClaimField.ID_QUALIFIER,
          ClaimField.CODE_QUALIFIER,
          ClaimField.PLACE_QUALIFIER,
          ClaimField.UNIT_BASIS,
          ClaimField.ICD_INDICATOR,
          ClaimField.DIAGNOSIS_QUALIFIER,
          ClaimField.NOTE_CODE,
          ClaimField.SUPPLEMENT_QUALIFIER,
          ClaimField.SUPPLEMENT_TEXT,
          ClaimField.ANESTHESIA_BEGIN,
          ClaimField.ANESTHESIA_END,
          ClaimField.ANESTHESIA_MINUTES,
          ClaimField.ATTACHMENT_CONTROL_QUALIFIER);

  private final Claim claim;
  private final PrivacyMask mask;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> lineDefaults = new ArrayList<>();

  PictureTaker(Claim claim, PrivacyMask mask) {
    this.claim = claim;
    this.mask = mask;
  }

  ClaimPicture take(String file) {
    claimParts();
    List<ClaimPicture.Line> lines = new ArrayList<>(claim.lines().size());
    for (ServiceLine line : claim.lines()) {
      lines.add(line(line));
    }
    return new ClaimPicture(
        file,
        claim.raw(ClaimField.CLAIM_ID),
        claim.index(),
        List.copyOf(entries),
        List.copyOf(lines));
  }

  private void claimParts() {
    ofClaim(claim);
    ofClaim(claim.coverage());
    ofClaim(claim.dependant());
    ofClaim(claim.patient());
    ofClaim(claim.insured());
    ofClaim(claim.payer());
    claim.billing().forEach(this::ofClaim);
    claim.parties().forEach(this::ofClaim);
    claim.diagnoses().forEach(this::ofClaim);
    claim.notes().forEach(this::ofClaim);
    claim.others().forEach(this::ofClaim);
    for (Coverage other : claim.otherCoverages()) {
      other.parties().forEach(this::ofClaim);
    }
  }

  private void ofClaim(Part part) {
    for (Entry entry : of(part)) {
      if (entry.item().equals(SHADED)) {
        entries.add(new Entry("19", entry.occurrence(), entry.text()));
      } else {
        (entry.item().startsWith("24") ? lineDefaults : entries).add(entry);
      }
    }
  }

  private ClaimPicture.Line line(ServiceLine line) {
    List<Entry> own = new ArrayList<>();
    ofLine(line, own);
    line.drugs().forEach(drug -> ofLine(drug, own));
    line.parties().forEach(party -> ofLine(party, own));
    line.notes().forEach(note -> ofLine(note, own));
    line.others().forEach(other -> ofLine(other, own));
    List<Entry> all = new ArrayList<>(own);
    for (Entry common : lineDefaults) {
      if (own.stream().noneMatch(entry -> entry.item().equals(common.item()))) {
        all.add(common);
      }
    }
    return new ClaimPicture.Line(line.ordinal(), List.copyOf(all));
  }

  /** A note of the line stands in its shaded area; a provider of the line in the claim's items. */
  private void ofLine(Part part, List<Entry> own) {
    for (Entry entry : of(part)) {
      if (entry.item().equals("19")) {
        own.add(new Entry(SHADED, entry.occurrence(), entry.text()));
      } else {
        (entry.item().startsWith("24") ? own : entries).add(entry);
      }
    }
  }

  private List<Entry> of(Part part) {
    List<Entry> found = new ArrayList<>();
    if (part != null) {
      for (ClaimField field : ClaimField.of(part.kind())) {
        FieldRef ref = new FieldRef(part, field);
        String item = field == ClaimField.DESCRIPTION ? SHADED : ref.item();
        if (part.has(field) && !item.isEmpty() && !NOT_PRINTED.contains(field)) {
          found.add(new Entry(item, ref.occurrence(), text(ref)));
        }
      }
    }
    return found;
  }

  /** What the mask leaves nothing of but the shape is as good as an identity. */
  private String text(FieldRef ref) {
    ClaimField field = ref.field();
    if (field.identity()) {
      return "";
    }
    if (field == ClaimField.CLAIM_ID) {
      return ref.part().raw(field);
    }
    if (field.type() == FieldType.DATE && ref.part().state(field) == FieldState.VALUE) {
      long day = ref.part().value(field);
      String date = LocalDate.ofEpochDay(day).toString();
      return mask.day(day, date).equals(date) ? date : "";
    }
    String shown = mask.text(ref);
    return shown.equals(Shape.of(ref.part().raw(field))) ? "" : shown;
  }
}
