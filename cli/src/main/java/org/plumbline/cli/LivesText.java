package org.plumbline.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.history.CodeLife;
import org.plumbline.codeset.hcpcs.history.CodeLives;
import org.plumbline.codeset.hcpcs.history.LifeEvent;
import org.plumbline.codeset.hcpcs.history.NocAnswer;

/** The lives of a code for people: what each release told, and what none of them tells. */
final class LivesText {

  private static final String NOT_KNOWN = "not known";

  private final Text text;
  private Release told;

  LivesText(Text text) {
    this.text = text;
  }

  void write(CodeLives lives) {
    int all = lives.lives().size();
    for (int i = 0; i < all; i++) {
      text.field("life", all > 1 ? i + 1 + " of " + all : "");
      write(lives.lives().get(i));
      text.line("");
    }
    if (!lives.isModifier()) {
      text.field("NOC list", noc(lives.noc()));
    }
    text.field(
        "not loaded",
        lives.gaps().stream()
            .map(gap -> gap.after() + " and " + gap.before())
            .collect(joining(", ", lives.gaps().isEmpty() ? "" : "any release between ", "")));
  }

  private void write(CodeLife life) {
    text.field("added", Days.or(NOT_KNOWN, life.added()))
        .field(
            "last day", life.added() == CodeRow.NO_DAY ? NOT_KNOWN : Days.or("none", life.ended()))
        .field("listed", span(life.firstSeen(), life.lastSeen()))
        .field("altered words", note(life.altered(), ": altered in the source, not compared"))
        .field("without dates", note(life.undated(), ""))
        .line("");
    told = null;
    life.events().forEach(this::write);
    write(life.crossReferences(), life.ended() != CodeRow.NO_DAY);
  }

  private static String span(Release first, Release last) {
    return first.equals(last) ? "in " + first : "from " + first + " to " + last;
  }

  private static String note(List<Release> releases, String note) {
    return releases.isEmpty() ? "" : list(releases) + note;
  }

  private void write(LifeEvent event) {
    if (event instanceof LifeEvent.Added added) {
      tell(
          event,
          added.day() == CodeRow.NO_DAY ? "first seen" : "added " + Days.or("", added.day()));
    } else if (event instanceof LifeEvent.Worded worded) {
      write(worded);
    } else if (event instanceof LifeEvent.Acted acted) {
      String code = acted.action() == ' ' ? "" : ", action code " + acted.action();
      tell(event, "action date " + Days.or("", acted.day()) + code);
    } else if (event instanceof LifeEvent.Ended ended) {
      tell(event, "last day " + Days.or("", ended.lastDay()));
    } else if (event instanceof LifeEvent.Moved moved) {
      String which = moved.first() ? "first day " : "last day ";
      String before = ", in releases before " + Days.or("none", moved.before());
      tell(event, which + Days.or("none", moved.day()) + before);
    } else {
      tell(event, "not listed any more");
    }
  }

  /** The release stands before the first thing it tells. */
  private void tell(LifeEvent event, String words) {
    text.field(event.release().equals(told) ? "" : event.release().toString(), words);
    told = event.release();
  }

  private void write(LifeEvent.Worded worded) {
    String altered = worded.textVerified() ? "" : " (altered in the source)";
    if (worded.change().isEmpty()) {
      tell(worded, "worded" + altered + ": " + worded.longText());
      text.field("", worded.shortText().isEmpty() ? "" : "short: " + worded.shortText());
    } else {
      LifeEvent.Rewording change = worded.change().get();
      if (!change.words().before().equals(worded.longText())) {
        tell(worded, "reworded" + altered + ": " + Marked.of(change.words()));
      }
      if (!change.shortBefore().equals(worded.shortText()) && !worded.shortText().isEmpty()) {
        tell(worded, "short: " + Marked.of(change.shortBefore(), worded.shortText()));
      }
      text.field("", when(change, worded));
    }
    text.field("", seen(worded));
  }

  private static String when(LifeEvent.Rewording change, LifeEvent.Worded worded) {
    if (!change.gap()) {
      return "";
    }
    String bounds = "changed after " + change.after() + " and by " + worded.release() + "; ";
    return change.between().isEmpty()
        ? bounds + "between them no release is loaded"
        : bounds + "between them only " + list(change.between()) + " is loaded, not compared";
  }

  private static String seen(LifeEvent.Worded worded) {
    return worded.seenIn().isEmpty()
        ? "seen " + span(worded.release(), worded.last()) + ", by the starter set"
        : "seen in " + list(worded.seenIn());
  }

  private void write(List<CrossReference> references, boolean ended) {
    if (references.isEmpty()) {
      text.field("CMS cross ref.", ended ? "none given in a loaded release" : "");
      return;
    }
    text.line("")
        .line(
            ended
                ? "CMS cross reference"
                : "CMS cross reference, on a code that has not ended: perhaps to a predecessor");
    for (CrossReference reference : references) {
      boolean leadsOn = references.stream().anyMatch(next -> next.from().equals(reference.to()));
      String last =
          reference.ended() == CodeRow.NO_DAY
              ? ""
              : ", last day "
                  + Days.or("", reference.ended())
                  + (leadsOn || !ended ? "" : ", no cross reference of its own");
      text.field("", reference.from() + " -> " + reference.to() + last)
          .field(
              "", reference.words().map(LivesText::words).orElseGet(() -> without(reference.to())));
    }
  }

  private static String without(String code) {
    return CodeShape.of(code) == CodeShape.LEVEL_ONE ? "a Level I code" : "not in a loaded release";
  }

  private static String words(CodeDescriptor words) {
    return words.longText() + " (" + words.release() + ")";
  }

  private static String noc(NocAnswer noc) {
    if (noc.listing() == NocListing.UNKNOWN) {
      return NOT_KNOWN;
    }
    return (noc.listing() == NocListing.LISTED ? "on CMS's list" : "not on CMS's list")
        + noc.release().map(release -> " of " + release).orElse(", by the starter set");
  }

  private static String list(List<Release> releases) {
    return releases.stream().map(Release::toString).collect(joining(", "));
  }
}
