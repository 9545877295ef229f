package org.plumbline.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ElementRef;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Location;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Quote;
import org.plumbline.claim.Role;
import org.plumbline.claim.TableRow;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Hit;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.MessageTemplate.Placeholder;
import org.plumbline.finding.Sentence;
import org.plumbline.finding.Slot;

/**
 * Turns hits into findings: the variant's template, its typed slots, and what may be shown of the
 * claim.
 */
final class FindingRenderer {

  private static final int LONGEST_QUOTE = 120;

  private final Map<String, MessageTemplate> templates = new ConcurrentHashMap<>();

  /** A finding about the file. */
  Finding ofFile(Hit hit, String file) {
    return new Finding(
        hit.rule(),
        file,
        null,
        0,
        0,
        item(hit),
        hit.place(),
        sentence(hit, null),
        evidence(hit, null),
        hit.rule().authorities(),
        List.of(),
        Acknowledgments.of(hit));
  }

  /** A finding about a claim. */
  Finding ofClaim(Hit hit, String file, Claim claim, PrivacyMask mask) {
    return new Finding(
        hit.rule(),
        file,
        claim.raw(ClaimField.CLAIM_ID),
        claim.index(),
        hit.line(),
        item(hit),
        hit.place(),
        sentence(hit, mask),
        evidence(hit, mask),
        hit.rule().authorities(),
        toRead(hit, mask),
        Acknowledgments.of(hit));
  }

  private static String item(Hit hit) {
    if (hit.field() != null) {
      return hit.field().item();
    }
    return hit.rule().items().size() == 1 ? hit.rule().items().get(0) : "";
  }

  private Sentence sentence(Hit hit, PrivacyMask mask) {
    MessageTemplate template =
        templates.computeIfAbsent(hit.rule().template(), MessageTemplate::parse);
    return template.render(placeholder -> fill(placeholder, hit, mask));
  }

  private static String fill(Placeholder placeholder, Hit hit, PrivacyMask mask) {
    if (placeholder.name().isEmpty()) {
      return ofField(placeholder.kind(), hit.field(), mask);
    }
    for (Slot slot : hit.slots()) {
      if (slot.name().equals(placeholder.name()) && placeholder.kind().takes(slot)) {
        return slot instanceof Slot.Field field
            ? ofField(placeholder.kind(), field.ref(), mask)
            : text(slot, mask);
      }
    }
    throw new IllegalStateException(
        hit.rule().name() + " does not fill {" + placeholder.name() + "}");
  }

  private static String ofField(MessageTemplate.Kind kind, FieldRef ref, PrivacyMask mask) {
    if (ref == null) {
      return "element";
    }
    return switch (kind) {
      case VALUE -> mask == null ? Shape.of(ref.part().raw(ref.field())) : mask.show(ref);
      case SHAPE -> Shape.of(ref.part().raw(ref.field()));
      default -> label(ref);
    };
  }

  private static String label(FieldRef ref) {
    Role role = ref.part().role();
    if (role != null) {
      return role.label() + " " + ref.field().label();
    }
    if (ref.field().kind() == PartKind.DIAGNOSIS && ref.occurrence() <= 12) {
      return ref.field().label() + " (21" + (char) ('A' + ref.occurrence() - 1) + ")";
    }
    return ref.field().label();
  }

  private static String text(Slot slot, PrivacyMask mask) {
    if (slot instanceof Slot.Count count) {
      return number(Long.toString(count.value()), mask);
    } else if (slot instanceof Slot.Amount amount) {
      return number(BigDecimal.valueOf(amount.cents(), 2).toPlainString(), mask);
    } else if (slot instanceof Slot.Quantity quantity) {
      BigDecimal value = BigDecimal.valueOf(quantity.thousandths(), 3).stripTrailingZeros();
      return number(value.signum() == 0 ? "0" : value.toPlainString(), mask);
    } else if (slot instanceof Slot.Day day) {
      String date = LocalDate.ofEpochDay(day.epochDay()).toString();
      return mask == null ? date : mask.day(day.epochDay(), date);
    } else if (slot instanceof Slot.Quoted quoted) {
      return shorten(quoted.quote().text());
    } else if (slot instanceof Slot.Narrative narrative) {
      return shorten(words(narrative.quote(), mask));
    } else if (slot instanceof Slot.ToRead references) {
      return CodesToRead.sentence(references);
    } else if (slot instanceof Slot.Token token) {
      return token.code();
    } else if (slot instanceof Slot.Row row) {
      return shorten(row.rows().stream().map(TableRow::text).collect(Collectors.joining(", ")));
    } else if (slot instanceof Slot.Guide guide) {
      return guide.place();
    } else if (slot instanceof Slot.Code code) {
      return code.code();
    }
    throw new IllegalStateException("a slot without words: " + slot.getClass().getSimpleName());
  }

  private static String shorten(String words) {
    return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "...";
  }

  private static String words(NarrativeQuote quote, PrivacyMask mask) {
    return mask == null
        ? Shape.of(quote.field().part().raw(quote.field().field()))
        : mask.words(quote);
  }

  /** What stands outside of claims are counts of bytes and segments. */
  private static String number(String number, PrivacyMask mask) {
    return mask == null ? number : mask.number(number);
  }

  private static String day(int epochDay) {
    return epochDay == Quote.NO_DAY ? "" : LocalDate.ofEpochDay(epochDay).toString();
  }

  private static List<Evidence> evidence(Hit hit, PrivacyMask mask) {
    List<Evidence> evidence = new ArrayList<>();
    for (Slot slot : hit.slots()) {
      if (slot instanceof Slot.Quoted quoted) {
        Quote quote = quoted.quote();
        evidence.add(
            new Evidence.Descriptor(
                quote.text(),
                quote.code(),
                quote.release(),
                quote.start(),
                quote.end(),
                day(quote.added()),
                day(quote.ended())));
      } else if (slot instanceof Slot.Narrative narrative) {
        NarrativeQuote quote = narrative.quote();
        evidence.add(
            new Evidence.ClaimWords(
                place(quote.field()), words(quote, mask), quote.start(), quote.end()));
      } else if (slot instanceof Slot.Row quoted) {
        quoted.rows().forEach(row -> evidence.add(new Evidence.Row(row)));
      } else if (slot instanceof Slot.Field field) {
        addClaimText(evidence, field.ref(), mask);
      } else if (isArithmetic(slot)) {
        evidence.add(new Evidence.Computed(slot.name(), text(slot, mask)));
      }
    }
    if (hit.field() != null) {
      addClaimText(evidence, hit.field(), mask);
    }
    for (Slot slot : hit.slots()) {
      if (slot instanceof Slot.Beside beside) {
        addClaimText(evidence, beside.ref(), mask);
      }
    }
    return evidence;
  }

  private static boolean isArithmetic(Slot slot) {
    return !(slot instanceof Slot.ToRead
        || slot instanceof Slot.Beside
        || slot instanceof Slot.Guide
        || slot instanceof Slot.Acknowledged);
  }

  private static void addClaimText(List<Evidence> evidence, FieldRef ref, PrivacyMask mask) {
    if (ref.part().has(ref.field())) {
      boolean shapeOnly = mask == null || ref.field().identity();
      String shown = shapeOnly ? Shape.of(ref.part().raw(ref.field())) : mask.text(ref);
      evidence.add(new Evidence.ClaimText(place(ref), shown));
    }
  }

  /**
   * The element that the field was really read from: the fourth diagnosis stands in HI04-2. Of
   * other formats the item.
   */
  private static String place(FieldRef ref) {
    if (ref.location() instanceof Location.X12 x12 && !x12.element().isEmpty()) {
      return x12.component() == 0 ? x12.element() : x12.element() + "-" + x12.component();
    }
    boolean onFormAlone =
        !(ref.location() instanceof Location.X12) || ref.field().element() == ElementRef.NONE;
    return onFormAlone && !ref.item().isEmpty() ? ref.item() : ref.field().element().toString();
  }

  /** Where the list does not hold it, the code on the line first; then the list in its order. */
  private static List<Finding.Descriptor> toRead(Hit hit, PrivacyMask mask) {
    List<Finding.Descriptor> read = new ArrayList<>();
    for (Slot slot : hit.slots()) {
      if (slot instanceof Slot.ToRead references) {
        if (!(slot instanceof Slot.ByScore)) {
          hit.slots().stream()
              .filter(Slot.Quoted.class::isInstance)
              .map(quoted -> ((Slot.Quoted) quoted).quote())
              .forEach(quote -> read.add(CodesToRead.descriptor(quote)));
        }
        read.addAll(CodesToRead.list(references, mask::openWords));
      }
    }
    return read;
  }
}
