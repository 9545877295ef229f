package org.plumbline.intake.cms1500;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;
import org.plumbline.intake.cms1500.FormParser.Form;
import org.plumbline.intake.cms1500.FormParser.Value;
import org.plumbline.intake.cms1500.FormTable.Row;

/**
 * The printed pages of a claim that carries them: each item with its text as printed and with what
 * the form's other properties say of it. Service lines go on from page to page; the total, what was
 * paid and what is due stand on the last one.
 */
final class FormPage {

  private static final String PAGE = "form.";
  private static final String ONE_OF_PAGES = "form[].";

  /** Section 24 as a whole. */
  private static final String SECTION_24 = "24";

  /** Items that rules ask for where nothing stands in them. */
  private static final List<String> SPOKEN_OF_BLANK =
      List.of(
          FormAssembler.DIAGNOSIS_ITEM,
          "1",
          "1a",
          "4",
          "6",
          "7",
          "11",
          "11a",
          "11c",
          "27",
          "31",
          "32",
          "33");

  /** Items that only the last page has. */
  private static final List<String> ON_LAST_PAGE = List.of("28", "29", "30");

  private record Key(String item, int line, int page) {}

  private static final class Entry {
    private Value printed;
    private FormItem.Comparison type;
    private final List<Value> data = new ArrayList<>(1);
  }

  private final Form form;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  /** The first line of each page, from 0. */
  private final int[] firstLines;

  FormPage(Form form) {
    this.form = form;
    int pages = 1;
    for (Value value : form.values) {
      pages = Math.max(pages, value.page() + 1);
    }
    this.firstLines = new int[pages];
  }

  void addTo(Claim claim) {
    if (!form.objects.containsKey("form") && !form.objects.containsKey("form[]")) {
      return;
    }
    countLines();
    // rules speak of these where nothing stands, too
    SPOKEN_OF_BLANK.forEach(item -> entry(item, 0, 0));
    for (int page = 0; page < firstLines.length; page++) {
      entry(SECTION_24, 0, page);
    }
    List<Value> data = new ArrayList<>();
    for (Value value : form.values) {
      if (item(value) == null) {
        data.add(value);
      } else {
        addPrinted(value, item(value));
      }
    }
    data.forEach(this::addData);
    entries.forEach((key, entry) -> claim.formItems().add(item(claim, key, entry)));
  }

  /** The item of a printed text, null for a value that is not printed. */
  private static String item(Value value) {
    String path = value.property().path();
    String name =
        path.startsWith(PAGE)
            ? path.substring(PAGE.length())
            : path.startsWith(ONE_OF_PAGES) ? path.substring(ONE_OF_PAGES.length()) : null;
    return name == null ? null : name.replace("[]", "");
  }

  /** A page has as many lines as its longest item. */
  private void countLines() {
    int[] lines = new int[firstLines.length];
    for (Value value : form.values) {
      String item = item(value);
      if (item != null && value.place() >= 0 && !item.equals(FormAssembler.DIAGNOSIS_ITEM)) {
        lines[value.page()] = Math.max(lines[value.page()], value.place() + 1);
      }
    }
    for (int page = 1; page < firstLines.length; page++) {
      firstLines[page] = firstLines[page - 1] + lines[page - 1];
    }
  }

  private Entry entry(String item, int line, int page) {
    return entries.computeIfAbsent(new Key(item, line, page), absent -> new Entry());
  }

  private void addPrinted(Value value, String item) {
    int page = value.page();
    if (value.place() < 0) {
      entry(item, 0, page).printed = value;
    } else if (item.equals(FormAssembler.DIAGNOSIS_ITEM)) {
      if (value.place() < 12) {
        entry(position(item, value.place()), 0, page).printed = value;
      }
    } else {
      entry(item, firstLines[page] + value.place() + 1, page).printed = value;
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
    for (int page : pages(item, value.line())) {
      Entry entry = entry(item, value.line(), page);
      entry.type = row.compare();
      entry.data.add(value);
    }
  }

  /** The pages that what the data say of an item is compared with. */
  private List<Integer> pages(String item, int line) {
    int last = firstLines.length - 1;
    if (line > 0) {
      int page = last;
      while (page > 0 && firstLines[page] >= line) {
        page--;
      }
      return List.of(page);
    }
    if (ON_LAST_PAGE.contains(item)) {
      return List.of(last);
    }
    List<Integer> pages = new ArrayList<>(1);
    pages.add(0);
    for (int page = 1; page <= last; page++) {
      Entry printed = entries.get(new Key(item, 0, page));
      if (printed != null && printed.printed != null) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static String position(String item, int place) {
    return item + (char) ('A' + place);
  }

  private FormItem item(Claim claim, Key key, Entry entry) {
    FormItem item =
        new FormItem(
            key.item,
            key.line,
            key.page + 1,
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
