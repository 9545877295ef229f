package org.plumbline.intake.cms1500;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem.Comparison;

/**
 * Which property of a form holds which field: {@code cms1500-fields.csv}, and the items of the
 * printed page: {@code cms1500-printed.csv}, as a tree of properties.
 */
final class FormTable {

  private static final FormTable INSTANCE = new FormTable();

  /** How a value is written. */
  enum Written {
    TEXT,
    /** A text or a JSON number. */
    NUMBER,
    /** CCYYMMDD or CCYY-MM-DD. */
    DATE
  }

  /**
   * A row of the table.
   *
   * @param order the row's number
   * @param whenProperty the property beside this one that must hold {@code whenValue}, {@code
   *     place} for the place in a list, empty where the row fits what no other row fitted
   * @param printed the item of the printed page that says the same, or empty
   * @param compare how the two are compared, or null
   */
  record Row(
      int order,
      FormPart part,
      ClaimField field,
      String whenProperty,
      String whenValue,
      String printed,
      Comparison compare) {}

  /** A property: an object, a list, a value, or several of these. */
  static final class Property {

    private final String path;
    private final Map<String, Property> children = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>(1);
    private Property items;
    private Written written;
    private boolean condition;

    private Property(String path) {
      this.path = path;
    }

    /** The property with its path: {@code lines[].units}. */
    String path() {
      return path;
    }

    boolean isObject() {
      return !children.isEmpty();
    }

    /** The property of this name, or null. */
    Property child(String name) {
      return children.get(name);
    }

    Collection<Property> children() {
      return children.values();
    }

    /** What a list of this name holds, or null where it is no list. */
    Property items() {
      return items;
    }

    /** How the value is written, null where it is none. */
    Written written() {
      return written;
    }

    List<Row> rows() {
      return rows;
    }

    /** Whether the value decides what another property means. */
    boolean isCondition() {
      return condition;
    }

    private Property grow(String step) {
      Property child =
          children.computeIfAbsent(
              step.replace("[]", ""),
              name -> new Property(path.isEmpty() ? name : path + "." + name));
      if (!step.endsWith("[]")) {
        return child;
      }
      if (child.items == null) {
        child.items = new Property(child.path + "[]");
      }
      return child.items;
    }
  }

  private final Property form = new Property("");

  private FormTable() {
    int order = 0;
    for (NamedCsvRecord record : records("cms1500-fields.csv")) {
      Property property = form;
      for (String step : record.getField("property").split("\\.")) {
        property = property.grow(step);
      }
      property.written = Written.valueOf(capitals(record.getField("type")));
      String[] when = (record.getField("when") + "=").split("=", -1);
      property.rows.add(
          new Row(
              order++,
              FormPart.valueOf(record.getField("part")),
              ClaimField.valueOf(record.getField("field")),
              when[0],
              when[1],
              record.getField("printed"),
              comparison(record.getField("compare"))));
    }
    mark(form);
    form.child("icdIndicator").condition = true;
    form.child("referringProvider").child("qualifier").condition = true;
    addPage(form.grow("form"));
    addPage(form.grow("form[]"));
  }

  /** A claim of several pages has a list of them. */
  private static void addPage(Property page) {
    for (NamedCsvRecord record : records("cms1500-printed.csv")) {
      String item = record.getField("item");
      boolean list = record.getField("lines").equals("yes");
      page.grow(list ? item + "[]" : item).written = Written.TEXT;
    }
    page.grow(FormAssembler.DIAGNOSIS_ITEM + "[]").written = Written.TEXT;
  }

  private static void mark(Property object) {
    for (Property child : object.children.values()) {
      mark(child);
      if (child.items != null) {
        mark(child.items);
      }
      for (Row row : child.rows) {
        if (!row.whenProperty.isEmpty()) {
          object.children.get(row.whenProperty).condition = true;
        }
      }
    }
  }

  private static String capitals(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static Comparison comparison(String word) {
    return word.isEmpty() ? null : Comparison.valueOf(capitals(word));
  }

  /** The rows of a table beside this class. */
  static List<NamedCsvRecord> records(String name) {
    try (InputStream in = FormTable.class.getResourceAsStream(name);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static FormTable instance() {
    return INSTANCE;
  }

  /** The form itself, the root of the properties. */
  Property form() {
    return form;
  }

  /** The property with a path as {@link Property#path} writes it, or null. */
  Property find(String path) {
    Property found = form;
    for (String step : path.split("\\.")) {
      boolean entry = step.endsWith("[]");
      found = found == null ? null : found.children.get(step.replace("[]", ""));
      found = found != null && entry ? found.items : found;
    }
    return found;
  }

  /** The names of all properties, in small letters: none of them can be a person's. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    addNames(form, names);
    return names;
  }

  private static void addNames(Property property, Set<String> names) {
    property.children.forEach(
        (name, child) -> {
          names.add(name.toLowerCase(Locale.ROOT));
          addNames(child, names);
        });
    if (property.items != null) {
      addNames(property.items, names);
    }
  }
}
