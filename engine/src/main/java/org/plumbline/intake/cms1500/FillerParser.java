package org.plumbline.intake.cms1500;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.finding.Slot;
import org.plumbline.intake.cms1500.FillerTable.Meaning;
import org.plumbline.intake.cms1500.FillerTable.Read;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the objects {@code fields} and {@code logical} that form fillers write. */
final class FillerParser {

  private static final String LINES = "logical.box_24_service_lines";

  /**
   * A value that a filler wrote.
   *
   * @param line the service line from 1, 0 outside of section 24
   * @param place its place in the list that holds it, from 0; -1 where none does
   */
  record Filled(Meaning meaning, JsonPath path, int line, int place, String text) {}

  private final FormFaults faults;
  private final JsonParser json;
  private final List<Filled> values = new ArrayList<>();
  private final List<JsonPath> lines = new ArrayList<>();
  private int line;
  private int leftOut;

  FillerParser(JsonParser json, FormFaults faults) {
    this.json = json;
    this.faults = faults;
  }

  /** What was read. */
  List<Filled> values() {
    return values;
  }

  /** The service lines of {@code logical}. */
  List<JsonPath> lines() {
    return lines;
  }

  /**
   * Reads the object that the parser stands on.
   *
   * @param name {@code fields} or {@code logical}
   * @return how many entries were left out of lists that are too long
   */
  int read(String name, JsonPath path) {
    int before = leftOut;
    if (json.currentToken() == JsonToken.START_OBJECT) {
      object(name, path);
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      refuse(path);
    }
    return leftOut - before;
  }

  private void object(String name, JsonPath path) {
    FillerTable table = FillerTable.instance();
    Set<String> seen = new HashSet<>();
    int count = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String property = json.currentName();
      String child = name + "." + property;
      boolean known = table.isObject(child) || table.isList(child) || table.meaning(child) != null;
      count++;
      JsonPath at = known ? path.property(property) : path.unknown(property, count);
      json.nextToken();
      if (!known) {
        faults.add(FormFaults.UNKNOWN, line, at);
        json.skipChildren();
      } else if (!seen.add(property)) {
        faults.add(FormFaults.TWICE, line, at);
        json.skipChildren();
      } else {
        value(child, at, -1);
      }
    }
  }

  private void value(String name, JsonPath path, int place) {
    FillerTable table = FillerTable.instance();
    switch (json.currentToken()) {
      case VALUE_NULL -> {
        // absent
      }
      case START_OBJECT -> {
        if (table.isObject(name)) {
          object(name, path);
        } else {
          refuse(path);
        }
      }
      case START_ARRAY -> {
        if (table.isList(name)) {
          list(name, path);
        } else {
          refuse(path);
        }
      }
      default -> take(table.meaning(name), path, place);
    }
  }

  private void refuse(JsonPath path) {
    faults.add(FormFaults.WRONG_TYPE, line, path);
    json.skipChildren();
  }

  private void list(String name, JsonPath path) {
    int place = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (place < FormParser.LONGEST_LIST) {
        entry(name, path.index(place), token, place);
      } else {
        json.skipChildren();
      }
      place++;
    }
    if (place > FormParser.LONGEST_LIST) {
      leftOut += place - FormParser.LONGEST_LIST;
      faults.add(
          FormFaults.TOO_LONG_LIST,
          line,
          path,
          new Slot.Count("entries", place - FormParser.LONGEST_LIST));
    }
  }

  private void entry(String name, JsonPath path, JsonToken token, int place) {
    boolean ofLines = name.equals(LINES);
    if (ofLines && token == JsonToken.START_OBJECT) {
      lines.add(path);
      line = lines.size();
    }
    value(name + "[]", path, place);
    line = ofLines ? 0 : line;
  }

  private void take(Meaning meaning, JsonPath path, int place) {
    if (meaning == null) {
      refuse(path);
      return;
    }
    int length = json.getStringLength();
    if (length > FormParser.LONGEST_VALUE) {
      leftOut++;
      faults.add(FormFaults.TOO_LONG_VALUE, line, path, new Slot.Count("characters", length));
      return;
    }
    String text = json.getString();
    if (text.isBlank() || meaning.read() == Read.SKIPPED) {
      return;
    }
    if (meaning.read() == Read.UNREAD) {
      faults.add(FormFaults.NO_ITEM, line, path);
      return;
    }
    if (meaning.read() == Read.CODE) {
      text = meaning.words().getOrDefault(text.strip().toUpperCase(Locale.ROOT), text);
    }
    values.add(
        new Filled(
            meaning,
            path,
            meaning.line() > 0 ? meaning.line() : line,
            meaning.place() >= 0 ? meaning.place() : place,
            text));
  }
}
