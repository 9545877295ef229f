package org.plumbline.codeset.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.codeset.modifier.ModifierFamilies;
import org.plumbline.codeset.place.PlaceOfService;
import org.plumbline.codeset.place.PlaceStatus;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.place.States;
import org.plumbline.codeset.procedure.CodeGroups;

/** The starter tables of the rules, row by row against the shared data. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StarterTablesTest {

  @Test
  void places_of_service_are_the_codes_of_X12_code_source_237() throws Exception {
    assertEquals(
        codes("pos"), places().all().map(PlaceOfService::code).collect(Collectors.toSet()));
  }

  @Test
  void places_of_service_have_the_names_that_CMS_gives_them() throws Exception {
    Map<String, String> names = new TreeMap<>();
    Matcher row =
        Pattern.compile("\"code\": \"(\\d\\d)\", \"description\": \"([^\"]+)\"")
            .matcher(
                Files.readString(
                    SharedData.file("codelists/place-of-service/cms_place_of_service_codes.json")));
    while (row.find()) {
      names.put(row.group(1), row.group(2));
    }
    assertEquals(51, names.size());
    PlacesOfService places = places();
    names.forEach((code, name) -> assertEquals(name, places.find(code).orElseThrow().name()));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 2021-12-31, NOT_YET",
    "10, 2022-01-01, IN_FORCE",
    "02, 2016-12-31, NOT_YET",
    "02, 2017-01-01, IN_FORCE",
    "19, 2015-12-31, NOT_YET",
    "19, 2016-01-01, IN_FORCE",
    "58, 2019-12-31, NOT_YET",
    "58, 2020-01-01, IN_FORCE",
    "27, 2023-09-30, NOT_YET",
    "27, 2023-10-01, IN_FORCE",
    "66, 2024-07-31, NOT_YET",
    "66, 2024-08-01, IN_FORCE",
    "11, 1999-01-01, IN_FORCE",
    "28, 2025-01-01, UNKNOWN",
    "1, 2025-01-01, UNKNOWN",
    "'1 ', 2025-01-01, UNKNOWN"
  })
  void a_place_of_service_is_judged_on_the_day(String code, LocalDate day, PlaceStatus status)
      throws Exception {
    assertEquals(status, places().lookup(code, (int) day.toEpochDay()));
  }

  @Test
  void states_are_those_of_X12_code_source_22_and_four_that_it_lacks() throws Exception {
    Set<String> expected = codes("states");
    expected.addAll(Set.of("PW", "QC", "NL", "NU"));
    States states = read("states.csv", States::read);
    assertEquals(expected, states.all().collect(Collectors.toCollection(TreeSet::new)));
    assertTrue(states.lists("NV"));
    assertFalse(states.lists("ZZ"));
    assertFalse(states.lists("nv"));
    assertFalse(states.lists("N"));
  }

  @Test
  void each_modifier_of_a_family_is_in_force_in_the_newest_release() throws Exception {
    Map<String, String> ends = new HashMap<>();
    for (String line :
        Files.readAllLines(SharedData.file("codelists/modifiers/hcpcs_modifiers_2026-JAN.csv"))) {
      ends.put(line.substring(0, 2), line.substring(line.lastIndexOf(',') + 1));
    }
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(SharedData.starter("modifier-families.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      boolean right =
          cells[2].equals("2")
              ? "".equals(ends.get(cells[1]))
              : cells[1].matches("\\d\\d") && !ends.containsKey(cells[1]);
      if (!right) {
        wrong.add(line);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void a_family_knows_its_members() throws Exception {
    ModifierFamilies families = read("modifier-families.csv", ModifierFamilies::read);
    assertEquals(Set.of("NU", "RR", "UE"), families.members("purchase-or-rental"));
    assertTrue(families.has("finger-left", "FA"));
    assertFalse(families.has("finger-left", "F5"));
  }

  @Test
  void a_modifier_knows_its_families_in_the_order_of_the_table() throws Exception {
    ModifierFamilies families = read("modifier-families.csv", ModifierFamilies::read);
    assertEquals(List.of("finger-right", "finger", "anatomical"), List.of(families.of("F5")));
    assertEquals(List.of(), List.of(families.of("ZZ")));
    assertEquals(List.of(), List.of(families.of("")));
  }

  @Test
  void each_single_code_of_a_group_is_a_code_of_the_newest_release() throws Exception {
    Set<String> known = new TreeSet<>();
    try (ZipFile zip = new ZipFile(SharedData.file("hcpcs/2026-JAN.zip").toFile());
        InputStream codes = zip.getInputStream(zip.getEntry("hcpcs_codes.csv"))) {
      for (String line : new String(codes.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        known.add(line.substring(0, Math.min(5, line.length())));
      }
    }
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(SharedData.starter("procedure-groups.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      boolean levelTwo = !cells[1].matches("\\d{4}.");
      if (levelTwo && cells[1].equals(cells[2]) && !known.contains(cells[1])) {
        wrong.add(line);
      }
    }
    assertEquals(List.of(), wrong);
    CodeGroups groups = read("procedure-groups.csv", CodeGroups::read);
    assertTrue(groups.has("ambulance-mileage", "A0425"));
    assertFalse(groups.has("ambulance-mileage", "A0429"));
    assertTrue(groups.has("visits", "99213"));
    assertFalse(groups.has("visits", "70450"));
  }

  private static Set<String> codes(String set) throws IOException {
    String all = Files.readString(SharedData.file("codelists/pyx12_codes.xml"));
    String one = all.substring(all.indexOf("<id>" + set + "</id>"));
    Matcher code = Pattern.compile("<code>(\\w+)</code>").matcher(one);
    code.region(0, one.indexOf("</codeset>"));
    Set<String> codes = new TreeSet<>();
    while (code.find()) {
      codes.add(code.group(1));
    }
    return codes;
  }

  private static PlacesOfService places() throws IOException {
    return read("places-of-service.csv", PlacesOfService::read);
  }

  private interface Reader<T> {
    T read(InputStream csv) throws IOException;
  }

  private static <T> T read(String name, Reader<T> reader) throws IOException {
    try (InputStream csv = Files.newInputStream(SharedData.starter(name))) {
      return reader.read(csv);
    }
  }
}
