package org.plumbline.intake.cms1500;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.intake.cms1500.FillerParser.Filled;
import org.plumbline.intake.cms1500.FillerTable.Read;
import org.plumbline.intake.cms1500.FormParser.Form;
import org.plumbline.intake.cms1500.FormParser.Refused;
import org.plumbline.intake.cms1500.FormParser.Value;
import org.plumbline.intake.cms1500.FormTable.Property;

/**
 * What a form filler wrote, as values of the form's own properties. Where {@code fields}, {@code
 * logical} and the form's own properties say the same item, the form's own value is read before the
 * one of {@code logical}, and that before the one of {@code fields}; a difference is told.
 */
final class FilledForm {

  private static final Pattern NAME =
      Pattern.compile("([^,]+),\\s*(\\S.*?)(?:\\s+([A-Za-z])\\.?)?");
  private static final Pattern PLACE =
      Pattern.compile("(.+?),\\s*([A-Z]{2})\\s+([0-9]{5}(?:-?[0-9]{4})?)");
  private static final Set<String> ROLES = Set.of("DN", "DK", "DQ");

  /** A property of the claim or of one of its lines. */
  private record Key(String property, int line) {}

  /** A value, or one of a list. */
  private record Piece(JsonPath path, int place, String text) {}

  /** What one object says of one property. */
  private static final class Draft {
    private final List<Piece> pieces = new ArrayList<>(1);
    private FilledDate date;
    private String area = "";
  }

  private final Form form;
  private final FormFaults faults;
  private final Map<Key, List<String>> said = new LinkedHashMap<>();

  private FilledForm(Form form, FormFaults faults) {
    this.form = form;
    this.faults = faults;
  }

  /**
   * Adds the values to a form.
   *
   * @param lines the service lines of {@code logical}
   */
  static void add(List<Filled> values, List<JsonPath> lines, Form form, FormFaults faults) {
    new FilledForm(form, faults).add(values, lines);
  }

  private void add(List<Filled> values, List<JsonPath> lines) {
    for (Value own : form.values) {
      said.computeIfAbsent(new Key(own.property().path(), own.line()), key -> new ArrayList<>(1))
          .add(own.text());
    }
    Map<Key, Draft> logical = drafts(values, FillerTable.LOGICAL);
    Map<Key, Draft> fields = drafts(values, FillerTable.FIELDS);
    addLines(values, lines);
    int lastYear = Math.max(lastYear(logical), Math.max(lastYear(fields), ownLastYear()));
    logical.forEach((key, draft) -> addOrCompare(key, draft, lastYear));
    fields.forEach((key, draft) -> addOrCompare(key, draft, lastYear));
  }

  private Map<Key, Draft> drafts(List<Filled> values, String object) {
    Map<Key, Draft> drafts = new LinkedHashMap<>();
    for (Filled value : values) {
      if (value.path().isBelow(object)) {
        expand(value, drafts);
      }
    }
    return drafts;
  }

  private void expand(Filled value, Map<Key, Draft> drafts) {
    String property = value.meaning().property();
    Read read = value.meaning().read();
    switch (read) {
      case NAME -> name(value, drafts);
      case PLACE -> place(value, drafts);
      case MONTH, DAY, YEAR -> {
        Draft draft = draft(property, value, drafts);
        draft.date = draft.date == null ? new FilledDate(value.path()) : draft.date;
        draft.date.take(read, value.text());
      }
      case AREA -> {
        Draft draft = draft(property, value, drafts);
        draft.area = value.text();
      }
      case DATE -> put(property, value, FilledDate.written(value.text()), drafts);
      case QUALIFIER -> {
        boolean role = ROLES.contains(value.text());
        put(role ? "referringProvider.qualifier" : property, value, value.text(), drafts);
      }
      default -> put(property, value, value.text(), drafts);
    }
  }

  private void name(Filled value, Map<Key, Draft> drafts) {
    String property = value.meaning().property();
    Matcher name = NAME.matcher(value.text().strip());
    if (name.matches()) {
      put(property + ".last", value, name.group(1).strip(), drafts);
      put(property + ".first", value, name.group(2), drafts);
      if (name.group(3) != null) {
        put(property + ".middle", value, name.group(3), drafts);
      }
    } else {
      put(property + ".last", value, value.text(), drafts);
    }
  }

  private void place(Filled value, Map<Key, Draft> drafts) {
    Matcher place = PLACE.matcher(value.text().strip());
    if (place.matches()) {
      String property = value.meaning().property();
      put(property + ".city", value, place.group(1), drafts);
      put(property + ".state", value, place.group(2), drafts);
      put(property + ".zip", value, place.group(3), drafts);
    } else {
      faults.add(FormFaults.NO_PLACE, value.line(), value.path());
      String property = value.meaning().property();
      refuse(property + ".city", value.line());
      refuse(property + ".state", value.line());
      refuse(property + ".zip", value.line());
    }
  }

  /** What stands there cannot be read, which was told: nobody need say that it is absent. */
  private void refuse(String property, int line) {
    form.refused.add(new Refused(FormTable.instance().find(property), line));
  }

  private static void put(String property, Filled value, String text, Map<Key, Draft> drafts) {
    draft(property, value, drafts).pieces.add(new Piece(value.path(), value.place(), text));
  }

  private static Draft draft(String property, Filled value, Map<Key, Draft> drafts) {
    return drafts.computeIfAbsent(new Key(property, value.line()), key -> new Draft());
  }

  /** A line of the fields is one where anything stands on it. */
  private void addLines(List<Filled> values, List<JsonPath> lines) {
    int last = Math.max(form.lines.size(), lines.size());
    JsonPath fields = null;
    for (Filled value : values) {
      last = Math.max(last, value.line());
      fields = value.path().isBelow(FillerTable.FIELDS) ? value.path().parent() : fields;
    }
    for (int i = form.lines.size(); i < last; i++) {
      form.lines.add(i < lines.size() ? lines.get(i) : fields);
    }
  }

  private int ownLastYear() {
    int last = 0;
    for (Value own : form.values) {
      if (own.property().path().startsWith("lines[].from")) {
        last = Math.max(last, FilledDate.year(own.text()));
      }
    }
    return last;
  }

  private static int lastYear(Map<Key, Draft> drafts) {
    int last = 0;
    for (Map.Entry<Key, Draft> entry : drafts.entrySet()) {
      if (entry.getKey().property.equals("lines[].from")) {
        Draft draft = entry.getValue();
        String text = draft.date == null ? draft.pieces.get(0).text : draft.date.ofService();
        last = Math.max(last, FilledDate.year(text));
      }
    }
    return last;
  }

  private void addOrCompare(Key key, Draft draft, int lastYear) {
    List<String> before = said.get(key);
    if (draft.date != null && before != null) {
      if (draft.date.differs(before.get(0))) {
        faults.add(FormFaults.DIFFERS, key.line, draft.date.path());
      }
      return;
    }
    List<Piece> pieces = pieces(key, draft, lastYear);
    if (pieces == null) {
      faults.add(FormFaults.NO_CENTURY, key.line, draft.date.path());
      refuse(key.property, key.line);
    } else if (before == null) {
      said.put(key, pieces.stream().map(Piece::text).toList());
      pieces.forEach(piece -> add(key, piece));
    } else if (!pieces.isEmpty()
        && !compact(before).equals(compact(pieces.stream().map(Piece::text).toList()))) {
      faults.add(FormFaults.DIFFERS, key.line, pieces.get(0).path);
    }
  }

  /** Null where the century of a date is not known. */
  private static List<Piece> pieces(Key key, Draft draft, int lastYear) {
    if (draft.date != null) {
      boolean service = key.property.startsWith("lines[]");
      boolean birth = key.property.endsWith("birthDate");
      String date = service ? draft.date.ofService() : draft.date.before(lastYear, birth);
      return date.isEmpty() ? null : List.of(new Piece(draft.date.path(), -1, date));
    }
    if (draft.area.isEmpty() || draft.pieces.isEmpty()) {
      return draft.pieces;
    }
    Piece number = draft.pieces.get(0);
    return List.of(new Piece(number.path, -1, draft.area + " " + number.text));
  }

  private static String compact(List<String> texts) {
    StringBuilder kept = new StringBuilder();
    for (String text : texts) {
      text.toUpperCase(Locale.ROOT)
          .chars()
          .filter(Character::isLetterOrDigit)
          .forEach(kept::appendCodePoint);
      kept.append(' ');
    }
    return kept.toString();
  }

  private void add(Key key, Piece piece) {
    Property property = FormTable.instance().find(key.property);
    JsonPath holder = piece.path.parent();
    String object = key.property;
    for (int dot = object.lastIndexOf('.'); dot > 0; dot = object.lastIndexOf('.')) {
      object = object.substring(0, dot);
      form.objects.putIfAbsent(Form.key(key.line, object), holder);
    }
    form.add(property, piece.path, piece.place, key.line, piece.text);
  }
}
