package org.plumbline.intake.cms1500;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.finding.Slot;
import org.plumbline.intake.BrokenJson;
import org.plumbline.intake.cms1500.FormTable.Property;
import org.plumbline.intake.cms1500.FormTable.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads the values of one form from its JSON. What is wrong becomes a fault with its place. */
final class FormParser {

  /** The schema nests four deep; what is unknown may nest deeper and is skipped. */
  static final int DEEPEST = 64;

  /** Characters of a value; the longest item of the form has some hundred. */
  static final int LONGEST_VALUE = 10_000;

  /** Entries of a list; an 837P has room for fifty lines. */
  static final int LONGEST_LIST = 1_000;

  private static final Pattern DASHED_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(FormReader.MAX_FORM)
                  .maxNumberLength(FormReader.MAX_FORM)
                  .maxNameLength(FormReader.MAX_FORM)
                  .build())
          .build();

  /**
   * A value of the form.
   *
   * @param place its number in the list that holds it, from 0; -1 where none does
   * @param line the service line from 1, 0 for what stands outside of section 24
   * @param page the printed page from 0
   */
  record Value(
      Property property,
      JsonPath path,
      int place,
      int line,
      int page,
      String text,
      int start,
      int length) {}

  /**
   * A value that was not read because of its type.
   *
   * @param line the service line from 1, 0 for what stands outside of section 24
   */
  record Refused(Property property, int line) {}

  /** What stands in one form. */
  static final class Form {
    final FormText text = new FormText();
    final JsonPath path;
    final List<Value> values = new ArrayList<>();
    final List<JsonPath> lines = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>(0);

    /** Where each object stands that can be a part of the claim, by {@link #key}. */
    final Map<String, JsonPath> objects = new HashMap<>();

    /** The values that decide what others mean, by {@link #key}. */
    final Map<String, Value> conditions = new HashMap<>();

    /** The printed page that is read, from 0. */
    int page;

    /** Whether all of it was read. */
    boolean whole = true;

    /** Bytes that were not read because no JSON stands there. */
    long left;

    Form(JsonPath path) {
      this.path = path;
    }

    /**
     * Adds a value.
     *
     * @param place its number in the list that holds it, from 0; -1 where none does
     * @param line the service line from 1, 0 for what stands outside of section 24
     */
    void add(Property property, JsonPath path, int place, int line, String written) {
      byte[] bytes = FormText.bytes(written);
      int start = text.add(bytes, path);
      Value value = new Value(property, path, place, line, page, written, start, bytes.length);
      values.add(value);
      if (property.isCondition()) {
        conditions.put(key(line, property.path()), value);
      }
    }

    /** A property of the form or of one of its lines. */
    static String key(int line, String property) {
      return line == 0 ? property : line + property;
    }
  }

  private final FormFaults faults;
  private Form form;
  private JsonParser json;
  private JsonPath at;
  private boolean inLine;

  private FillerParser filler;
  private boolean filled;

  /** What says nothing of the claim where a form filler wrote the form. */
  private List<JsonPath> aside;

  FormParser(FormFaults faults) {
    this.faults = faults;
  }

  /**
   * Reads a form.
   *
   * @param begin the byte of the file at which it begins
   * @param cut whether the input ends inside of it
   */
  Form parse(byte[] bytes, int length, long begin, JsonPath path, boolean cut) {
    form = new Form(path);
    at = path;
    inLine = false;
    filled = false;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
      json = parser;
      filler = new FillerParser(json, faults);
      aside = new ArrayList<>(0);
      json.nextToken();
      object(FormTable.instance().form(), path);
      // nothing follows; where something does, it is no JSON
      json.nextToken();
    } catch (JacksonException broken) {
      form.left = length - BrokenJson.begin(broken, bytes, length);
      form.whole = false;
      faults.addAt(
          begin + length - form.left,
          cut ? FormFaults.CUT : FormFaults.NO_JSON,
          lineNumber(),
          at,
          new Slot.Count("bytes", form.left));
    }
    fill();
    return form;
  }

  private void fill() {
    if (filled) {
      FilledForm.add(filler.values(), filler.lines(), form, faults);
    } else {
      aside.forEach(unknown -> faults.add(FormFaults.UNKNOWN, 0, unknown));
    }
  }

  private int lineNumber() {
    return inLine ? form.lines.size() : 0;
  }

  private void object(Property property, JsonPath path) {
    form.objects.put(Form.key(lineNumber(), property.path()), path);
    Set<String> seen = new HashSet<>();
    int count = 0;
    while (name(property, path, count + 1) == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      count++;
      Property child = property.child(name);
      boolean ofFiller = property.path().isEmpty() && isFiller(name);
      at = child == null && !ofFiller ? path.unknown(name, count) : path.property(name);
      json.nextToken();
      if (child == null && !ofFiller) {
        unknown(property, name);
      } else if (!seen.add(name)) {
        faults.add(FormFaults.TWICE, lineNumber(), at);
        json.skipChildren();
      } else if (ofFiller) {
        filled = true;
        form.whole &= filler.read(name, at) == 0;
      } else {
        value(child, at, -1);
      }
    }
    at = path;
  }

  /**
   * The name of the next property, or the end. The value is looked at with its name: where it
   * cannot be read it is this property's, not the one's before it.
   *
   * @param number the property's number in its object, from 1
   */
  private JsonToken name(Property object, JsonPath path, int number) {
    try {
      return json.nextToken();
    } catch (StreamReadException broken) {
      if (json.currentToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        boolean known = object.child(name) != null || object.path().isEmpty() && isFiller(name);
        at = known ? path.property(name) : path.unknown(name, number);
      }
      throw broken;
    }
  }

  private static boolean isFiller(String name) {
    return name.equals(FillerTable.FIELDS) || name.equals(FillerTable.LOGICAL);
  }

  private void unknown(Property object, String name) {
    if (object.path().isEmpty() && FillerTable.instance().skips(name)) {
      aside.add(at);
    } else {
      faults.add(FormFaults.UNKNOWN, lineNumber(), at);
    }
    json.skipChildren();
  }

  private void value(Property property, JsonPath path, int place) {
    at = path;
    switch (json.currentToken()) {
      case VALUE_NULL -> {
        // absent
      }
      case START_OBJECT -> {
        if (property.isObject()) {
          object(property, path);
        } else {
          refuse(property, path, place);
        }
      }
      case START_ARRAY -> {
        if (property.items() != null) {
          list(property, path);
        } else {
          refuse(property, path, place);
        }
      }
      case VALUE_STRING -> {
        if (property.written() != null) {
          take(property, path, place);
        } else {
          refuse(property, path, place);
        }
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        // a code written as a number is told and read all the same
        if (property.written() == null) {
          refuse(property, path, place);
        } else {
          if (property.written() != Written.NUMBER) {
            faults.add(FormFaults.WRONG_TYPE, lineNumber(), path);
          }
          take(property, path, place);
        }
      }
      default -> refuse(property, path, place);
    }
  }

  /** An object or a list that is none is a part of the claim that was left out. */
  private void refuse(Property property, JsonPath path, int place) {
    faults.add(FormFaults.WRONG_TYPE, lineNumber(), path);
    json.skipChildren();
    if (property.isObject() || property.items() != null || place >= 0) {
      form.whole = false;
    } else {
      form.refused.add(new Refused(property, lineNumber()));
    }
  }

  private void list(Property property, JsonPath path) {
    int place = 0;
    boolean lines = property.path().equals("lines");
    boolean pages = property.path().equals("form");
    for (JsonToken token = entry(path, place);
        token != JsonToken.END_ARRAY;
        token = entry(path, place)) {
      if (place < LONGEST_LIST) {
        JsonPath entry = path.index(place);
        inLine &= !lines;
        if (lines && token == JsonToken.START_OBJECT) {
          inLine = true;
          form.lines.add(entry);
        }
        form.page = pages ? place : form.page;
        value(property.items(), entry, place);
      } else {
        json.skipChildren();
      }
      place++;
    }
    inLine &= !lines;
    form.page = pages ? 0 : form.page;
    at = path;
    if (place > LONGEST_LIST) {
      form.whole = false;
      faults.add(
          FormFaults.TOO_LONG_LIST,
          lineNumber(),
          path,
          new Slot.Count("entries", place - LONGEST_LIST));
    }
  }

  /** The next entry of a list, or its end; what cannot be read stands at this entry's place. */
  private JsonToken entry(JsonPath path, int place) {
    try {
      return json.nextToken();
    } catch (StreamReadException broken) {
      if (!(broken instanceof UnexpectedEndOfInputException)) {
        at = path.index(place);
      }
      throw broken;
    }
  }

  private void take(Property property, JsonPath path, int place) {
    int length = json.getStringLength();
    if (length > LONGEST_VALUE) {
      form.whole = false;
      faults.add(
          FormFaults.TOO_LONG_VALUE, lineNumber(), path, new Slot.Count("characters", length));
      return;
    }
    String text = json.getString();
    if (property.written() == Written.DATE && DASHED_DATE.matcher(text).matches()) {
      text = text.substring(0, 4) + text.substring(5, 7) + text.substring(8);
    }
    if (!text.isEmpty()) {
      form.add(property, path, place, lineNumber(), text);
    }
  }
}
