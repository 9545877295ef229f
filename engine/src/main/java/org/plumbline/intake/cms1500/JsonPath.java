package org.plumbline.intake.cms1500;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.plumbline.claim.Location;

/** A place in a JSON document, written as a pointer (RFC 6901) only when somebody asks. */
final class JsonPath {

  static final JsonPath ROOT = new JsonPath(null, "");

  /** The names of all tables: only they are shown, since another name may be a person's. */
  private static final Set<String> KNOWN = known();

  private final JsonPath parent;
  private final String step;

  private JsonPath(JsonPath parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  /** A property that the table knows. */
  JsonPath property(String name) {
    return new JsonPath(this, name);
  }

  /**
   * A property that does not belong here. A name that no table knows could hold a person's data,
   * whatever its letters, so only its position and its length are shown.
   *
   * @param position the number of the property in its object, from 1
   */
  JsonPath unknown(String name, int position) {
    boolean known = KNOWN.contains(name.toLowerCase(Locale.ROOT));
    return new JsonPath(
        this, known ? name : "(property " + position + ", " + name.length() + " characters)");
  }

  private static Set<String> known() {
    Set<String> names = new HashSet<>(FormTable.instance().names());
    FillerTable.instance().names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return names;
  }

  JsonPath index(int index) {
    return new JsonPath(this, Integer.toString(index));
  }

  /** The object or array that holds this place; the root holds itself. */
  JsonPath parent() {
    return parent == null ? this : parent;
  }

  /** Whether this place is in a property of this name. */
  boolean isBelow(String property) {
    JsonPath above = this;
    while (above.parent != null && !above.step.equals(property)) {
      above = above.parent;
    }
    return above.parent != null;
  }

  Location location() {
    return location(-1);
  }

  /**
   * @param offset the byte of the file, -1 where the pointer says enough
   */
  Location location(long offset) {
    StringBuilder pointer = new StringBuilder();
    for (JsonPath at = this; at.parent != null; at = at.parent) {
      pointer.insert(0, at.step.replace("~", "~0").replace("/", "~1")).insert(0, '/');
    }
    return new Location.Pointer(pointer.toString(), offset);
  }
}
