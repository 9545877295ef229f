package org.plumbline.authoring;

/**
 * A change of a base claim that makes an example of it, one a line. On an 837P:
 *
 * <pre>
 * 2400[1]/SV1/SV104 = 0                    an element gets this value; nothing after = empties it
 * 2400[1]/SV1/SV101-2 = X1234              a component
 * fill 2300/NTE/NTE02 with 9000            an element gets so many letters
 * delete 2400[1]/DTP*472                   all segments that the path names
 * insert 2400[1]/SV1 NTE*ADD*TEXT          a segment after the one named
 * insert 2400[1]/SV1 DTP*1~NTE*ADD*TEXT    several of them; \n between them is a line end alone
 * end after 2400[1]/SV1                    the input ends here
 * end after 2400[1]/SV1/SV102              the input ends inside the segment
 * wrap at 80                               the input is lines of so many characters
 * </pre>
 *
 * <p>Indexes count from 1 in the order of the file. A loop or segment that stands there once needs
 * none. Elements are split at {@code *}, components at {@code :}, as in the base claims.
 *
 * <p>On a CMS-1500 form, {@code NAME.json}:
 *
 * <pre>
 * lines[1].units = 0                       a property or entry is this text; nothing after: ""
 * form.24G[1] = 010
 * lines[1].units := 0                      it is this JSON
 * fill additionalInformation with 20000    it is so many letters
 * delete form.21                           a property or entry
 * replace "units": 1, with "units": 1      text of the file that stands there once; \n is a line end
 * </pre>
 *
 * <p>On a table, {@code NAME.csv}:
 *
 * <pre>
 * replace 99213,A with 99213,B             text of the file that stands there once; \n is a line end
 * fill 99213 with 20000                    such a text becomes so many letters
 * </pre>
 */
public sealed interface ClaimEdit {

  /** The line of the example's file that says it, from 1. */
  int line();

  /** Gives an element or component a value; the empty string empties it. */
  record Put(int line, ElementPath at, String value) implements ClaimEdit {
    @Override
    public String toString() {
      return at + " = " + value;
    }
  }

  /** Takes out all segments that a path names. */
  record Delete(int line, SegmentPath at) implements ClaimEdit {
    @Override
    public String toString() {
      return "delete " + at;
    }
  }

  /** Puts text that ends with a segment terminator after a segment. */
  record Insert(int line, SegmentPath after, String segment) implements ClaimEdit {
    @Override
    public String toString() {
      return "insert " + after + " " + segment;
    }
  }

  /**
   * Cuts off the rest of the input.
   *
   * @param element the last element of the cut segment, 0 where the segment stays whole
   */
  record End(int line, SegmentPath after, int element) implements ClaimEdit {
    @Override
    public String toString() {
      return "end after " + (element == 0 ? after : new ElementPath(after, element, 0));
    }
  }

  /** Breaks the input into lines of one width, wherever these end. */
  record Wrap(int line, int width) implements ClaimEdit {
    @Override
    public String toString() {
      return "wrap at " + width;
    }
  }

  /** Gives a property of a form, or an entry of a list, a value written as JSON. */
  record FormPut(int line, FormPath at, String json) implements ClaimEdit {
    @Override
    public String toString() {
      return at + " := " + json;
    }
  }

  /** Takes a property or an entry out of a form. */
  record FormDelete(int line, FormPath at) implements ClaimEdit {
    @Override
    public String toString() {
      return "delete " + at;
    }
  }

  /** Replaces text of the file as it stands, so that it need be no JSON any more. */
  record FormReplace(int line, String text, String with) implements ClaimEdit {
    @Override
    public String toString() {
      return "replace " + text + " with " + with;
    }
  }
}
