package org.plumbline.intake.cms1500;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.intake.cms1500.FormTable.Property;

/**
 * Which name of a form filler's JSON means which property of a form: {@code cms1500-filler.csv}.
 * Its {@code fields} are the fields of the PDF form by their names, its {@code logical} the boxes.
 */
final class FillerTable {

  static final String FIELDS = "fields";
  static final String LOGICAL = "logical";

  /** A number in a name: {@code sv1_mm_from}. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

  /** A property, with the service line it is on and its place in a list where they are given. */
  private static final Pattern TARGET =
      Pattern.compile("(.*?)(?:\\[([0-9#]*)])?(\\.[^\\[]+)?(?:\\[([0-9]*)])?");

  private static final FillerTable INSTANCE = new FillerTable();

  /** How a value is read. */
  enum Read {
    TEXT,
    /** A word of a closed list, in the filler's own writing. */
    CODE,
    MONTH,
    DAY,
    YEAR,
    /** MM/DD/CCYY. */
    DATE,
    /** LAST, FIRST MIDDLE. */
    NAME,
    /** CITY, STATE ZIP. */
    PLACE,
    /** The area code of the phone. */
    AREA,
    /** DN, DK and DQ say the role in item 17, others what the identifier of item 17a is. */
    QUALIFIER,
    /** An item that the form does not have any more. */
    UNREAD,
    /** Says nothing of the claim. */
    SKIPPED
  }

  /**
   * What a name means.
   *
   * @param property the property's path, empty where there is none
   * @param line the service line from 1, 0 where the name does not tell it
   * @param place the place in a list from 0, -1 where the name does not tell it
   */
  record Meaning(Read read, String property, int line, int place, Map<String, String> words) {

    /** The property of the form, or null where the name means none or several. */
    Property target() {
      return FormTable.instance().find(property);
    }
  }

  /** A row; a number in the name stands for {@code #}. */
  private record Row(Read read, String property, Map<String, String> words, int most) {

    Meaning meaning(int number) {
      Matcher target = TARGET.matcher(property);
      if (!target.matches() || property.isEmpty()) {
        return new Meaning(read, "", 0, -1, words);
      }
      boolean onLine = target.group(3) != null && target.group(2) != null;
      int outer = number(target.group(2), number);
      int inner = number(target.group(4), number);
      String list = target.group(2) == null ? "" : "[]";
      String entries = target.group(4) == null ? "" : "[]";
      String rest = target.group(3) == null ? "" : target.group(3);
      return new Meaning(
          read,
          target.group(1) + list + rest + entries,
          onLine ? outer : 0,
          (onLine ? inner : outer) - 1,
          words);
    }

    private static int number(String written, int number) {
      return written == null || written.isEmpty()
          ? 0
          : written.equals("#") ? number : Integer.parseInt(written);
    }
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Meaning> plain = new HashMap<>();
  private final Set<String> objects = new HashSet<>();
  private final Set<String> lists = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private FillerTable() {
    for (NamedCsvRecord record : FormTable.records("cms1500-filler.csv")) {
      String object = record.getField("object");
      String path =
          object.isEmpty() ? record.getField("name") : object + "." + record.getField("name");
      String most = record.getField("most");
      Row row =
          new Row(
              Read.valueOf(record.getField("read").toUpperCase(Locale.ROOT)),
              record.getField("property"),
              words(record.getField("words")),
              most.isEmpty() ? 0 : Integer.parseInt(most));
      rows.put(path, row);
      plain.put(path, row.meaning(0));
      addParents(path);
    }
  }

  private void addParents(String path) {
    String above = "";
    for (String step : path.split("\\.")) {
      if (!above.isEmpty()) {
        objects.add(above);
      }
      above = above.isEmpty() ? step : above + "." + step;
      names.add(step.replace("[]", ""));
      if (step.endsWith("[]")) {
        lists.add(above.substring(0, above.length() - 2));
      }
    }
  }

  private static Map<String, String> words(String written) {
    Map<String, String> words = new HashMap<>();
    for (String pair : written.split("\\|")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        words.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return words;
  }

  static FillerTable instance() {
    return INSTANCE;
  }

  /** All names, as paths: {@code fields.sv#_mm_from}. */
  Collection<String> paths() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  /** How many a numbered name may count to, 0 where it has no number. */
  int most(String path) {
    return rows.get(path).most;
  }

  /** The names that objects of a filler have; none of them can be a person's. */
  Set<String> names() {
    return names;
  }

  /** Whether the path is an object of a filler. */
  boolean isObject(String path) {
    return objects.contains(path);
  }

  /** Whether the path is a list of a filler. */
  boolean isList(String path) {
    return lists.contains(path);
  }

  /** Whether a property beside {@code fields} and {@code logical} says nothing of the claim. */
  boolean skips(String name) {
    Meaning found = plain.get(name);
    return found != null && found.read == Read.SKIPPED;
  }

  /** What a path means, null where the table does not know it. */
  Meaning meaning(String path) {
    Meaning found = plain.get(path);
    if (found != null) {
      return found;
    }
    Matcher number = NUMBER.matcher(path);
    if (!path.startsWith(FIELDS) || !number.find()) {
      return null;
    }
    Row row = rows.get(path.substring(0, number.start()) + '#' + path.substring(number.end()));
    int given = row == null ? 0 : Integer.parseInt(number.group());
    return row == null || given > row.most ? null : row.meaning(given);
  }
}
