package org.plumbline.testclaims;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A file as StAEDI reads it, without a schema of its transactions.
 *
 * @param segments those it saw, up to where it gave up
 * @param controls what it says of counts and control numbers: the element and the number of its
 *     segment in the file
 * @param problem what it gave up with, or null
 */
record StaediFile(List<Seen> segments, List<String> controls, String problem) {

  private static final Logger LOG = Logger.getLogger("io.xlate.edi");

  private static final Map<EDIStreamValidationError, String> CONTROLS =
      Map.of(
          EDIStreamValidationError.CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT, "count",
          EDIStreamValidationError.CONTROL_REFERENCE_MISMATCH, "number");

  static {
    LOG.setLevel(Level.WARNING);
  }

  /**
   * A segment: identifier, each element as its components. A repeated element is one, with ^
   * between, as no element of an 837P repeats.
   *
   * @param offset of its first byte; that of an ISA is not told
   */
  record Seen(String tag, List<List<String>> elements, long number, long offset) {

    String component(int element, int component) {
      List<String> components = element > elements.size() ? List.of() : elements.get(element - 1);
      return component > components.size() ? "" : components.get(component - 1);
    }

    String whole(int element) {
      return element > elements.size() ? "" : String.join(":", elements.get(element - 1));
    }
  }

  static StaediFile of(byte[] file) {
    List<Seen> segments = new ArrayList<>();
    List<String> controls = new ArrayList<>();
    try (InputStream in = new ByteArrayInputStream(file);
        EDIStreamReader reader =
            EDIInputFactory.newFactory().createEDIStreamReader(in, "ISO-8859-1")) {
      new Events(reader, segments, controls).read();
      return new StaediFile(segments, controls, null);
    } catch (EDIStreamException gaveUp) {
      return new StaediFile(segments, controls, gaveUp.getMessage());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  long count(String tag) {
    return segments.stream().filter(segment -> segment.tag.equals(tag)).count();
  }

  /** Its events as segments. */
  private static final class Events {

    private final EDIStreamReader reader;
    private final List<Seen> segments;
    private final List<String> controls;
    private boolean repeats;

    Events(EDIStreamReader reader, List<Seen> segments, List<String> controls) {
      this.reader = reader;
      this.segments = segments;
      this.controls = controls;
    }

    void read() throws EDIStreamException {
      List<String> composite = null;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case START_SEGMENT -> begin();
          case START_COMPOSITE -> composite = element();
          case END_COMPOSITE -> composite = null;
          case ELEMENT_DATA -> add(composite == null ? element() : composite);
          case ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> control();
          default -> {
            // groups and loops are told by their segments
          }
        }
      }
    }

    private void begin() {
      Location at = reader.getLocation();
      String tag = reader.getText();
      // told behind the identifier and the separator after it; of an ISA when all of it is read
      long offset = tag.equals("ISA") ? -1 : at.getCharacterOffset() - tag.length() - 1;
      segments.add(new Seen(tag, new ArrayList<>(), at.getSegmentPosition(), offset));
    }

    /** The components of the element that begins; a repetition goes on with the one before. */
    private List<String> element() {
      List<List<String>> elements = segments.get(segments.size() - 1).elements;
      repeats = reader.getLocation().getElementOccurrence() > 1;
      if (repeats) {
        return elements.get(elements.size() - 1);
      }
      List<String> components = new ArrayList<>();
      elements.add(components);
      return components;
    }

    private void add(List<String> components) {
      if (repeats) {
        int end = components.size() - 1;
        components.set(end, components.get(end) + "^" + reader.getText());
        repeats = false;
      } else {
        components.add(reader.getText());
      }
    }

    private void control() {
      String kind = CONTROLS.get(reader.getErrorType());
      if (kind != null) {
        Location at = reader.getLocation();
        controls.add(
            "%s %s%02d of segment %d"
                .formatted(
                    kind, at.getSegmentTag(), at.getElementPosition(), at.getSegmentPosition()));
      }
    }
  }
}
