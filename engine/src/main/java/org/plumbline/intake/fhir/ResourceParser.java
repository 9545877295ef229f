package org.plumbline.intake.fhir;

import java.util.HashSet;
import java.util.Set;
import org.plumbline.finding.Slot;
import org.plumbline.intake.BrokenJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one resource from its JSON. What is wrong becomes a fault with its place. */
final class ResourceParser {

  /** A claim nests some ten deep; what is deeper than this is no claim. */
  static final int DEEPEST = 64;

  /** Characters of a value; what is longer is kept as its length. */
  static final int LONGEST_VALUE = 10_000;

  /** Values of a resource; a claim of fifty lines has some ten thousand. */
  static final int MOST_VALUES = 200_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(FhirReader.MAX_RESOURCE)
                  .maxNumberLength(FhirReader.MAX_RESOURCE)
                  .maxNameLength(FhirReader.MAX_RESOURCE)
                  .build())
          .build();

  private final FhirFaults faults;
  private JsonParser json;
  private byte[] source;
  private int end;
  private Node at;
  private int values;
  private boolean whole;
  private long left;

  ResourceParser(FhirFaults faults) {
    this.faults = faults;
  }

  /** Whether all of the resource was read. */
  boolean whole() {
    return whole;
  }

  /** Bytes that were not read because no JSON stands there. */
  long left() {
    return left;
  }

  /**
   * Reads an object.
   *
   * @param begin the byte of the file at which it begins
   * @param into takes what stands in it
   * @param cut whether the input ends inside of it
   */
  void parse(byte[] bytes, int length, long begin, Node into, boolean cut) {
    source = bytes;
    end = length;
    at = into;
    values = 0;
    whole = true;
    left = 0;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
      json = parser;
      json.nextToken();
      object(into);
      // nothing follows; where something does, it is no JSON
      json.nextToken();
    } catch (JacksonException broken) {
      left = length - BrokenJson.begin(broken, bytes, length);
      whole = false;
      faults.addAt(
          begin + length - left,
          cut ? FhirFaults.CUT : FhirFaults.NO_JSON,
          0,
          at,
          new Slot.Count("bytes", left));
    }
  }

  private void object(Node node) {
    Set<String> seen = new HashSet<>();
    while (name(node) == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (seen.add(name)) {
        value(node, name);
      } else {
        at = node.at(name);
        faults.add(FhirFaults.TWICE, 0, at);
        json.skipChildren();
      }
    }
    at = node;
  }

  /**
   * The name of the next property, or the end. The value is looked at with its name: where it
   * cannot be read it is this property's, not the one's before it.
   */
  private JsonToken name(Node object) {
    try {
      return json.nextToken();
    } catch (StreamReadException broken) {
      if (json.currentToken() == JsonToken.PROPERTY_NAME && isFollowedByColon()) {
        at = object.at(json.currentName());
      }
      throw broken;
    }
  }

  /** A text without a colon behind it is no name: it may be what a person is called. */
  private boolean isFollowedByColon() {
    int i = (int) json.currentTokenLocation().getByteOffset() + 1;
    while (i < end && source[i] != '"') {
      i += source[i] == '\\' ? 2 : 1;
    }
    do {
      i++;
    } while (i < end && source[i] <= ' ' && source[i] >= 0);
    return i < end && source[i] == ':';
  }

  /** The next entry of a list, or its end; what cannot be read stands at this entry's place. */
  private JsonToken entry(Node list, int place) {
    try {
      return json.nextToken();
    } catch (StreamReadException broken) {
      if (!(broken instanceof UnexpectedEndOfInputException)) {
        at = list.index(place);
      }
      throw broken;
    }
  }

  private void list(Node node) {
    int place = 0;
    while (entry(node, place) != JsonToken.END_ARRAY) {
      value(node, Integer.toString(place++));
    }
    at = node;
  }

  private void value(Node parent, String step) {
    if (++values > MOST_VALUES) {
      leaveOut(parent.at(step));
      return;
    }
    switch (json.currentToken()) {
      case START_OBJECT -> {
        at = parent.add(step, Node.Kind.OBJECT, "");
        object(at);
      }
      case START_ARRAY -> {
        at = parent.add(step, Node.Kind.ARRAY, "");
        list(at);
      }
      case VALUE_STRING -> at = parent.add(step, Node.Kind.TEXT, text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> at = parent.add(step, Node.Kind.NUMBER, text());
      case VALUE_TRUE, VALUE_FALSE -> at = parent.add(step, Node.Kind.BOOLEAN, text());
      default -> {
        // null is absent
      }
    }
  }

  /** A value that is too long for any field is kept so that it can be told apart. */
  private String text() {
    return json.getStringLength() > LONGEST_VALUE ? Node.TOO_LONG : json.getString();
  }

  private void leaveOut(Node place) {
    json.skipChildren();
    if (whole) {
      whole = false;
      faults.add(FhirFaults.TOO_LONG, 0, place, new Slot.Count("bytes", 0));
    }
  }
}
