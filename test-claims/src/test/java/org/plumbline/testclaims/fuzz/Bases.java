package org.plumbline.testclaims.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plumbline.claim.Claim;
import org.plumbline.intake.Format;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.cms1500.FormReader;
import org.plumbline.intake.fhir.FhirReader;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.testclaims.CsvTwin;
import org.plumbline.testclaims.FhirTwin;
import org.plumbline.testclaims.FormTwin;
import org.plumbline.testclaims.Scrubbed;

/** The small inputs that are damaged: the same claims in each format, and the rulebook's own. */
final class Bases {

  private static final int FILES = 8;

  /** A form that a filler wrote, and one of two pages. */
  private static final List<String> FORMS =
      List.of(
          "{\"meta\":{\"seed\":1},\"fields\":{\"pt_name\":\"B, C D\",\"birth_mm\":\"1\",\"birth_dd\":"
              + "\"2\",\"birth_yy\":\"65\",\"sv1_mm_from\":\"3\",\"sv1_dd_from\":\"4\","
              + "\"sv1_yy_from\":\"26\",\"mod1\":\"25\",\"day1\":\"1\",\"local1\":\"1\",\"Suppl\":"
              + "\"ZZA\",\"diagnosis2\":\"I10\",\"doc_location\":\"RENO, NV 89501\","
              + "\"pt_AreaCode\":\"1\"},\"logical\":{\"box_2_patient_name\":{\"last\":\"B\"},"
              + "\"box_21_diagnoses\":[\"I10\"],\"box_24_service_lines\":[{\"date_from\":"
              + "\"3/4/2026\",\"modifiers\":[\"25\"]}]}}",
          "{\"totalCharge\":\"70.00\",\"lines\":[{\"units\":1},{\"units\":2},{\"units\":3}],"
              + "\"form\":[{\"24G\":[\"1\",\"2\"],\"28\":\"CONTINUED\"},"
              + "{\"24G\":[\"3\"],\"28\":\"70 00\"}]}");

  private final List<X12Base> x12 = X12Base.all();

  /** All mutators, with how many of ten inputs each makes. */
  Map<Mutator, Integer> mutators() {
    Map<Mutator, Integer> shares = new LinkedHashMap<>();
    shares.put(new X12Mutator(x12), 6);
    shares.put(new TableMutator(tables()), 1);
    shares.put(
        new JsonMutator(
            Format.CMS1500,
            "form",
            forms(),
            in -> new FormReader(in, Scrubbed.SHIPPED.readerRules())),
        1);
    shares.put(
        new JsonMutator(
            Format.FHIR,
            "fhir",
            resources(),
            in -> new FhirReader(in, Scrubbed.SHIPPED.readerRules())),
        1);
    shares.put(new ArchiveMutator(archives()), 1);
    return shares;
  }

  private List<String> tables() {
    List<String> tables = new ArrayList<>(List.of(own("office.csv")));
    for (List<Claim> claims : claims()) {
      tables.add(CsvTwin.header() + written(claims, CsvTwin::rows, ""));
    }
    return tables;
  }

  private List<String> forms() {
    String paper = own("paper.json");
    List<String> forms = new ArrayList<>(FORMS);
    forms.addAll(List.of(own("office.json"), paper, "[" + paper + "," + FORMS.get(0) + "]"));
    for (List<Claim> claims : claims()) {
      forms.add("[" + written(claims, FormTwin::shaded, ",\n") + "]");
      forms.add(written(claims, FormTwin::of, "\n"));
    }
    return forms;
  }

  private List<String> resources() {
    List<String> resources = new ArrayList<>(List.of(own("office-fhir.json")));
    for (List<Claim> claims : claims()) {
      resources.add(written(claims, FhirTwin::of, "\n"));
      resources.add(
          "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
              + written(claims, claim -> "{\"resource\":" + FhirTwin.of(claim) + "}", ",\n")
              + "]}");
    }
    return resources;
  }

  private static String own(String name) {
    String checkout = System.getProperty("plumbline.checkout", "..");
    try {
      byte[] bytes = Files.readAllBytes(Path.of(checkout, "rules", "base-claims", name));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A text whose characters are the bytes of the UTF-8 text. */
  private static String written(
      List<Claim> claims, Function<Claim, String> format, String separator) {
    String text = claims.stream().map(format).collect(Collectors.joining(separator));
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The first two claims of some files. */
  private List<List<Claim>> claims() {
    List<List<Claim>> files = new ArrayList<>();
    for (X12Base base : x12.subList(0, FILES)) {
      byte[] bytes = base.text().getBytes(StandardCharsets.ISO_8859_1);
      List<Claim> claims = new ArrayList<>();
      try (X12ClaimReader reader =
          new X12ClaimReader(new ByteArrayInputStream(bytes), Scrubbed.SHIPPED.readerRules())) {
        for (ReadItem item = reader.next(); item != null; item = reader.next()) {
          if (item instanceof ReadItem.ReadClaim read && claims.size() < 2) {
            claims.add(read.claim());
          }
        }
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      files.add(claims);
    }
    return files;
  }

  // --- archives

  private List<String> archives() {
    List<String> archives = new ArrayList<>();
    List<String> tables = tables();
    List<String> forms = forms();
    for (int i = 0; i < FILES; i++) {
      Map<String, byte[]> members = new LinkedHashMap<>();
      members.put("batch.837", bytes(x12.get(i).text()));
      members.put("dir/", new byte[0]);
      members.put("dir/table.csv", bytes(tables.get(i)));
      byte[] inner = zip(Map.of("form.json", bytes(forms.get(i))), true);
      archives.add(text(inner));
      members.put("inner.zip", inner);
      members.put("letter.txt", bytes("Dear Sirs,"));
      members.put("form.json", bytes(forms.get(i)));
      archives.add(text(zip(members, false)));
      archives.add(text(zip(members, true)));
      archives.add(text(gzip(bytes(x12.get(i).text()))));
      archives.add(text(gzip(bytes(tables.get(i)))) + text(gzip(bytes(tables.get(i)))));
    }
    return archives;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> members, boolean stored) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTime(0);
        if (stored) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(member.getValue().length);
          CRC32 crc = new CRC32();
          crc.update(member.getValue());
          entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(member.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
