package org.plumbline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.SourceText;

/**
 * The values of one claim whose format spreads them over a document, one after the other, each with
 * its place. A part begins with a line end of its own, whose place is what the part was read from:
 * absent fields are shown there.
 */
public final class ValueText extends SourceText {

  /** Where a value stands; written out only when somebody asks. */
  public interface Place {
    /** The place as findings show it. */
    Location location();
  }

  private byte[] bytes = new byte[512];
  private int length;
  private int[] starts = new int[64];
  private Place[] places = new Place[64];
  private int count;

  /** Sets a field of a part to a value that stands at a place; an empty value is no value. */
  public void set(Part part, ClaimField field, String value, Place place) {
    if (!value.isEmpty() && !part.has(field)) {
      byte[] written = value.getBytes(StandardCharsets.UTF_8);
      part.set(field, add(written, place), written.length);
    }
  }

  /** Begins a part at a place; returns its origin. */
  public int begin(Place place) {
    return add(new byte[] {'\n'}, place);
  }

  private int add(byte[] value, Place place) {
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

  @Override
  protected byte[] bytes() {
    return bytes;
  }

  @Override
  public Location locate(Part part, ClaimField field, int start) {
    int at = Arrays.binarySearch(starts, 0, count, start >= 0 ? start : part.origin());
    return places[at >= 0 ? at : -at - 2].location();
  }
}
