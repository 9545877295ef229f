package org.plumbline.intake.cms1500;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.SourceText;

/**
 * The values of one form, one after the other, each with its place. A part begins with a line end
 * of its own, whose place is the object the part was read from: absent fields are shown there.
 */
final class FormText extends SourceText {

  private byte[] bytes = new byte[512];
  private int length;
  private int[] starts = new int[64];
  private JsonPath[] places = new JsonPath[64];
  private int count;

  /** Adds a value; returns its first byte. */
  int add(byte[] value, JsonPath place) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    starts[count] = length;
    places[count++] = place;
    if (length + value.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + value.length));
    }
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
    return length - value.length;
  }

  /** Begins a part; returns its origin. */
  int begin(JsonPath object) {
    return add(new byte[] {'\n'}, object);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] bytes() {
    return bytes;
  }

  @Override
  protected boolean isForm() {
    return true;
  }

  @Override
  public Location locate(Part part, ClaimField field, int start) {
    int at = Arrays.binarySearch(starts, 0, count, start >= 0 ? start : part.origin());
    return places[at >= 0 ? at : -at - 2].location();
  }
}
