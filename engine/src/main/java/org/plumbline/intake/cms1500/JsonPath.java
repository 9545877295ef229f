package org.plumbline.intake.cms1500;

import java.util.regex.Pattern;
import org.plumbline.claim.Location;

/** A place in a JSON document, written as a pointer (RFC 6901) only when somebody asks. */
final class JsonPath {

  static final JsonPath ROOT = new JsonPath(null, "");

  /** Letters, and digits only one or two in a row: a longer run could be an identifier. */
  private static final Pattern PLAIN = Pattern.compile("(?!.*[0-9]{3})[a-z][A-Za-z0-9]{0,39}");

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
   * A property that the table does not know: a name that is no plain identifier, or begins with a
   * capital as people's names do, could hold a person's data, so only its length is shown.
   */
  JsonPath unknown(String name) {
    boolean plain = PLAIN.matcher(name).matches();
    return new JsonPath(this, plain ? name : "(" + name.length() + " characters)");
  }

  JsonPath index(int index) {
    return new JsonPath(this, Integer.toString(index));
  }

  /** The object or array that holds this place; the root holds itself. */
  JsonPath parent() {
    return parent == null ? this : parent;
  }

  Location location() {
    StringBuilder pointer = new StringBuilder();
    for (JsonPath at = this; at.parent != null; at = at.parent) {
      pointer.insert(0, at.step.replace("~", "~0").replace("/", "~1")).insert(0, '/');
    }
    return new Location.Pointer(pointer.toString());
  }
}
