package org.plumbline.cli;

import java.util.Optional;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.place.PlaceOfService;
import org.plumbline.codeset.place.PlaceStatus;

/**
 * What CMS's place of service code set says of two digits.
 *
 * @param row the row, where the set has one
 * @param day the day, in days since 1970-01-01; {@link CodeRow#NO_DAY} where none is asked for
 * @param status what the set says of that day
 */
record PlaceAnswer(Optional<PlaceOfService> row, int day, PlaceStatus status)
    implements OtherAnswer {

  @Override
  public String title() {
    return "Place of service";
  }

  @Override
  public boolean isKnown() {
    return row.isPresent();
  }

  @Override
  public void write(Text text) {
    if (row.isEmpty()) {
      text.field("place of service", "not listed in CMS's set")
          .field("modifier", "two digits are a CPT modifier, of which only the shape is known");
      return;
    }
    PlaceOfService found = row.get();
    text.field("place of service", found.name());
    if (day != CodeRow.NO_DAY) {
      text.field("on", Days.or("", day)).field("answer", answer());
    }
    text.field("first day", Days.or("", found.firstDay()))
        .field("last day", Days.or("", found.lastDay()))
        .field("source", found.source());
  }

  private String answer() {
    return switch (status) {
      case IN_FORCE -> "in force on this day";
      case NOT_YET -> "this day lies before the code's first day";
      case ENDED -> "this day lies after the code's last day";
      case UNKNOWN -> "not listed";
    };
  }

  @Override
  public void write(Json json) {
    json.object(
        "placeOfService",
        of -> {
          if (day != CodeRow.NO_DAY || row.isEmpty()) {
            of.day("on", day).text("status", key());
          }
          row.ifPresent(
              found ->
                  of.text("name", found.name())
                      .day("firstDay", found.firstDay())
                      .day("lastDay", found.lastDay())
                      .text("source", found.source()));
        });
  }

  private String key() {
    return switch (status) {
      case IN_FORCE -> "inForce";
      case NOT_YET -> "notYetAdded";
      case ENDED -> "ended";
      case UNKNOWN -> "notListed";
    };
  }
}
