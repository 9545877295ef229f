package org.plumbline.cli;

import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.history.CodeLife;
import org.plumbline.codeset.hcpcs.history.CodeLives;
import org.plumbline.codeset.hcpcs.history.LifeEvent;
import org.plumbline.codeset.hcpcs.history.NocAnswer;
import org.plumbline.codeset.hcpcs.history.WordDiff;

/** The lives of a code as JSON. */
final class LivesJson {

  private final Json json;

  LivesJson(Json json) {
    this.json = json;
  }

  void write(CodeLives lives) {
    json.objects("lives", lives.lives(), this::write);
    if (!lives.isModifier()) {
      noc(lives.noc());
    }
    json.objects(
        "gaps",
        lives.gaps(),
        gap -> json.text("after", gap.after().toString()).text("before", gap.before().toString()));
  }

  private void noc(NocAnswer noc) {
    if (noc.listing() != NocListing.UNKNOWN) {
      json.object(
          "nocList",
          list -> {
            json.truth("listed", noc.listing() == NocListing.LISTED);
            noc.release().ifPresent(release -> json.text("release", release.toString()));
          });
    }
  }

  private void write(CodeLife life) {
    json.day("added", life.added())
        .day("ended", life.ended())
        .text("firstSeen", life.firstSeen().toString())
        .text("lastSeen", life.lastSeen().toString())
        .texts("altered", life.altered())
        .texts("undated", life.undated())
        .objects("events", life.events(), this::write);
    if (!life.crossReferences().isEmpty()) {
      json.objects("crossReferences", life.crossReferences(), this::write);
    }
  }

  private void write(LifeEvent event) {
    String release = event.release().toString();
    if (event instanceof LifeEvent.Added added) {
      json.text("event", "added").text("release", release).day("date", added.day());
    } else if (event instanceof LifeEvent.Worded worded) {
      json.text("event", worded.change().isPresent() ? "reworded" : "worded");
      json.text("release", release);
      write(worded);
    } else if (event instanceof LifeEvent.Acted acted) {
      json.text("event", "action").text("release", release).day("date", acted.day());
      json.text("action", String.valueOf(acted.action()).strip());
    } else if (event instanceof LifeEvent.Ended ended) {
      json.text("event", "ended").text("release", release).day("lastDay", ended.lastDay());
    } else if (event instanceof LifeEvent.Moved moved) {
      json.text("event", moved.first() ? "addedMoved" : "endedMoved").text("release", release);
      json.day("before", moved.before()).day("date", moved.day());
    } else {
      json.text("event", "dropped").text("release", release);
    }
  }

  private void write(LifeEvent.Worded worded) {
    json.text("last", worded.last().toString())
        .texts("seenIn", worded.seenIn())
        .text("text", worded.longText())
        .text("short", worded.shortText());
    if (!worded.textVerified()) {
      json.truth("altered", true);
    }
    worded.change().ifPresent(change -> json.object("change", into -> write(change)));
  }

  private void write(LifeEvent.Rewording change) {
    json.text("after", change.after().toString());
    if (change.gap()) {
      json.truth("gap", true).texts("between", change.between());
    }
    json.text("shortBefore", change.shortBefore()).text("before", change.words().before());
    spans(json, change.words());
  }

  /** What differs between two texts, as places in each. */
  static void spans(Json json, WordDiff words) {
    json.spans("removed", words.removed()).spans("inserted", words.inserted());
  }

  private void write(CrossReference reference) {
    json.text("from", reference.from()).text("to", reference.to()).day("ended", reference.ended());
    reference.words().ifPresent(words -> descriptor(json, words));
  }

  /** Words and the release they were read from. */
  static void descriptor(Json json, CodeDescriptor words) {
    json.text("text", words.longText())
        .text("short", words.shortText())
        .text("release", words.release().toString());
    if (!words.textVerified()) {
      json.truth("altered", true);
    }
  }
}
