package org.plumbline.intake.cms1500;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.FormItem;
import org.plumbline.intake.cms1500.FormParser.Form;
import org.plumbline.intake.cms1500.FormParser.Value;
import org.plumbline.intake.cms1500.FormTable.Row;

/**
 * The printed page of a form that carries one: each item with its text as printed and with what the
 * form's other properties say of it.
 */
final class FormPage {

  private static final String PAGE = "form";

  /** Section 24 as a whole. */
  private static final String SECTION_24 = "24";

  /** Rules speak of these items where nothing stands, too. */
  private static final List<String> ALWAYS = List.of(FormAssembler.DIAGNOSIS_ITEM, SECTION_24);

  private record Key(String item, int line) {}

  private static final class Entry {
    private Value printed;
    private FieldType type;
    private final List<Value> data = new ArrayList<>(1);
  }

  private final Form form;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  FormPage(Form form) {
    this.form = form;
  }

  void addTo(Claim claim) {
    if (!form.objects.containsKey(PAGE)) {
      return;
    }
    ALWAYS.forEach(item -> entry(item, 0));
    for (Value value : form.values) {
      if (value.property().path().startsWith(PAGE + ".")) {
        addPrinted(value);
      } else {
        addData(value);
      }
    }
    entries.forEach((key, entry) -> claim.formItems().add(item(claim, key, entry)));
  }

  private Entry entry(String item, int line) {
    return entries.computeIfAbsent(new Key(item, line), absent -> new Entry());
  }

  private void addPrinted(Value value) {
    String item = value.property().path().substring(PAGE.length() + 1).replace("[]", "");
    if (value.place() < 0) {
      entry(item, 0).printed = value;
    } else if (item.equals(FormAssembler.DIAGNOSIS_ITEM)) {
      if (value.place() < 12) {
        entry(position(item, value.place()), 0).printed = value;
      }
    } else {
      entry(item, value.place() + 1).printed = value;
    }
  }

  private void addData(Value value) {
    Row row = value.property().rows().get(0);
    if (row.printed().isEmpty()) {
      return;
    }
    String item = row.printed();
    if (row.part() == FormPart.DIAGNOSIS) {
      if (value.place() >= 12) {
        return;
      }
      item = position(item, value.place());
    }
    Entry entry = entry(item, value.line());
    entry.type = row.compare();
    entry.data.add(value);
  }

  private static String position(String item, int place) {
    return item + (char) ('A' + place);
  }

  private FormItem item(Claim claim, Key key, Entry entry) {
    FormItem item =
        new FormItem(
            key.item,
            key.line,
            entry.type,
            claim.formItems().size() + 1,
            form.text,
            form.text.begin(place(key, entry)));
    ClaimField data = ClaimField.ITEM_TEXT;
    if (entry.printed != null) {
      item.set(ClaimField.ITEM_TEXT, entry.printed.start(), entry.printed.length());
      data = ClaimField.ITEM_DATA;
    }
    if (entry.data.size() == 1) {
      Value only = entry.data.get(0);
      item.set(data, only.start(), only.length());
    } else if (entry.data.size() > 1) {
      entry.data.sort(Comparator.comparingInt(value -> value.property().rows().get(0).order()));
      byte[] joined =
          FormText.bytes(String.join(" ", entry.data.stream().map(Value::text).toList()));
      int start = form.text.add(joined, entry.data.get(0).path().parent());
      item.set(data, start, joined.length);
    }
    return item;
  }

  private JsonPath place(Key key, Entry entry) {
    if (entry.printed != null) {
      return entry.printed.path();
    }
    if (key.item.equals(SECTION_24) && !form.lines.isEmpty()) {
      return form.lines.get(0).parent();
    }
    return entry.data.isEmpty() ? form.path : entry.data.get(0).path();
  }
}
