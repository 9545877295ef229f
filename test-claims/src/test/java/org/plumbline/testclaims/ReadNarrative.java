package org.plumbline.testclaims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.AmountReader;
import org.plumbline.descriptor.narrative.Joined;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.narrative.Supply;
import org.plumbline.descriptor.narrative.Waste;
import org.plumbline.descriptor.text.Said;

/** A narrative of E11 beside what the reader says of it. */
final class ReadNarrative {

  private final NarrativeLine line;
  private final Narrative read;

  ReadNarrative(NarrativeLine line) {
    this.line = line;
    this.read = NarrativeReader.read(line.narrative());
  }

  /** Each key where the two differ: "total: expected 60 mg, read ?SEVERAL". */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    amount(differences, "total", read.total().map(total -> total.amount()), noTotal());
    amount(differences, "waste", read.waste().amount().map(waste -> waste.amount()), noWaste());
    of(differences, "area", read.area());
    of(differences, "length", read.length());
    of(differences, "days", read.days());
    of(differences, "age", read.age());
    compare(differences, "min", read.time().map(time -> time.what().value().toString()).orElse(""));
    compare(
        differences,
        "miles",
        read.distance().map(miles -> miles.what().value().toString()).orElse(""));
    compare(differences, "count", read.supply().map(ReadNarrative::supply).orElse(""));
    compare(
        differences,
        "suffix",
        read.suffixes().stream()
            .map(suffix -> suffix.stem() + "-" + suffix.letters())
            .collect(Collectors.joining(",")));
    set(differences, "routes", read.routes().stream().map(route -> shortName(route.what())));
    set(differences, "form", read.forms().stream().map(form -> form.what().name()));
    set(differences, "words", read.remarks().stream().map(remark -> remark.what().name()));
    joined(differences, "with", true);
    joined(differences, "without", false);
    return differences;
  }

  private static String shortName(Route route) {
    return switch (route) {
      case INTRAVENOUS -> "IV";
      case INTRAMUSCULAR -> "IM";
      case SUBCUTANEOUS -> "SC";
      default -> route.name();
    };
  }

  private String noTotal() {
    return read.noTotal().map(reason -> "?" + reason).orElse("");
  }

  private String noWaste() {
    return read.waste().state() == Waste.State.UNREADABLE
        ? "?"
        : read.waste().state() == Waste.State.NONE ? "0" : "";
  }

  private static String supply(Supply supply) {
    return supply.number().isEmpty()
        ? "?"
        : supply.number().getAsLong() + (supply.pairs() ? " PAIR" : " ITEM");
  }

  private String expected(String key) {
    return line.reading().getOrDefault(key, "");
  }

  private void of(List<String> differences, String key, Optional<Said<Amount>> found) {
    amount(differences, key, found.map(Said::what), "");
  }

  /** Amounts are the same in whatever unit, but the dimension must be the one expected. */
  private void amount(List<String> differences, String key, Optional<Amount> found, String none) {
    boolean same =
        found.isEmpty()
            ? expected(key).equals(none)
            : AmountReader.at(expected(key) + " ", 0)
                .filter(expected -> expected.amount().isSameAs(found.get()))
                .isPresent();
    if (!same) {
      differences.add(difference(key, found.map(Amount::toString).orElse(none)));
    }
  }

  private void compare(List<String> differences, String key, String found) {
    if (!expected(key).equals(found)) {
      differences.add(difference(key, found));
    }
  }

  private void set(List<String> differences, String key, Stream<String> found) {
    TreeSet<String> expected = new TreeSet<>(List.of(expected(key).split(",")));
    expected.remove("");
    TreeSet<String> all = found.collect(Collectors.toCollection(TreeSet::new));
    if (!expected.equals(all)) {
      differences.add(difference(key, String.join(",", all)));
    }
  }

  /** Compared only where the key stands. */
  private void joined(List<String> differences, String key, boolean with) {
    Map<String, String> reading = line.reading();
    if (!reading.containsKey(key)) {
      return;
    }
    String found =
        read.joined().stream()
            .filter(joined -> joined.with() == with)
            .map(this::words)
            .collect(Collectors.joining(","));
    compare(differences, key, found);
  }

  private String words(Joined joined) {
    return joined.span().of(read.text());
  }

  private String difference(String key, String found) {
    return key + ": expected " + expected(key) + ", read " + found;
  }
}
