package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;

/**
 * The lines and parts of an address in items 5, 7, 32 and 33: as the page prints them one below the
 * other, or as the claim's data have them where the page does not print the item. A page that is
 * read as one line does not tell where one part ends.
 *
 * <p>Source: NUCC 1500 manual, items 5, 7, 32 and 33.
 */
final class PrintedAddress {

  private static final List<String> OF_PERSONS = List.of("5", "7");

  private final List<String> lines;
  private final String street;
  private final String[] parts;

  private PrintedAddress(List<String> lines, String street, String... parts) {
    this.lines = lines;
    this.street = street;
    this.parts = parts;
  }

  static PrintedAddress of(FormItem item, Claim claim) {
    if (FormFacts.isPrinted(item)) {
      String text = item.raw(ClaimField.ITEM_TEXT);
      return OF_PERSONS.contains(item.item()) ? ofPerson(text) : ofProvider(text);
    }
    Party party =
        switch (item.item()) {
          case "5" -> claim.patient();
          case "7" -> claim.insured();
          case "32" -> facility(claim);
          case "33" -> claim.billing().isEmpty() ? null : claim.billing().get(0);
          default -> null;
        };
    return party == null ? new PrintedAddress(List.of(), "") : data(party);
  }

  private static Party facility(Claim claim) {
    return claim.parties().stream()
        .filter(party -> party.role() == Role.FACILITY)
        .findFirst()
        .orElse(null);
  }

  /** Street, city with state, ZIP code with telephone: what is not so has no parts. */
  private static PrintedAddress ofPerson(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    if (lines.size() != 3) {
      return new PrintedAddress(List.of(), PrintedWords.of(text));
    }
    int state = lines.get(1).lastIndexOf(' ');
    int phone = (lines.get(2) + " ").indexOf(' ');
    return new PrintedAddress(
        lines,
        PrintedWords.of(text),
        lines.get(0),
        state < 0 ? "" : lines.get(1).substring(0, state).strip(),
        state < 0 ? "" : lines.get(1).substring(state + 1),
        lines.get(2).substring(0, phone),
        lines.get(2).substring(phone));
  }

  /** Name, street, city with state and ZIP code; a line of digits is the telephone of item 33. */
  private static PrintedAddress ofProvider(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    if (lines.size() < 2) {
      return new PrintedAddress(List.of(), "");
    }
    String phone =
        lines.stream().filter(line -> line.matches("[0-9() .-]+")).findFirst().orElse("");
    List<String> above = lines.stream().filter(line -> !line.equals(phone)).toList();
    String street = String.join(" ", above.subList(Math.min(1, above.size()), above.size()));
    return new PrintedAddress(above, street, "", "", "", "", phone);
  }

  private static PrintedAddress data(Party party) {
    String name =
        joined(
            party.raw(ClaimField.FIRST_NAME),
            party.raw(ClaimField.MIDDLE_NAME),
            party.raw(ClaimField.LAST_NAME),
            party.raw(ClaimField.NAME_SUFFIX));
    String street =
        joined(party.raw(ClaimField.ADDRESS_LINE_1), party.raw(ClaimField.ADDRESS_LINE_2));
    String city = party.raw(ClaimField.CITY);
    String state = party.raw(ClaimField.STATE);
    String zip = party.raw(ClaimField.POSTAL_CODE);
    return new PrintedAddress(
        List.of(name, street, joined(city, state, zip)),
        joined(street, city, state, zip),
        street,
        city,
        state,
        zip,
        party.raw(ClaimField.PHONE));
  }

  private static String joined(String... words) {
    List<String> filled = new ArrayList<>(List.of(words));
    filled.removeIf(String::isEmpty);
    return String.join(" ", filled);
  }

  /** How many lines there are, 0 where that is not known. */
  int lineCount() {
    return lines.size();
  }

  /** How many characters the longest line has, 0 where the lines are not known. */
  int longestLine() {
    return lines.stream().mapToInt(String::length).max().orElse(0);
  }

  /** How many characters a part has; those of a telephone number without what parts them. */
  int length(String part) {
    int at = List.of("street", "city", "state", "zip", "phone").indexOf(part);
    if (at < 0 || at >= parts.length) {
      return 0;
    }
    return (part.equals("phone") ? parts[at].replaceAll("[() .-]", "") : parts[at]).length();
  }

  /** All but the name and the telephone; empty where that is not known. */
  String street() {
    return street;
  }
}
