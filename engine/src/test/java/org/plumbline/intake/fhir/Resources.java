package org.plumbline.intake.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Claim;
import org.plumbline.claim.Location;
import org.plumbline.finding.RuleInfo;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem;

/** Reads resources for tests, with rules that have nothing but their names. */
final class Resources {

  static final Map<String, RuleInfo> RULES = NamedRules.of(FhirFaults.class);

  private Resources() {}

  /** The smallest claim that FHIR lets be, with these further elements before its end. */
  static String claim(String id, String more) {
    return "{\"resourceType\":\"Claim\",\"identifier\":[{\"value\":\""
        + id
        + "\"}],\"status\":\"active\",\"type\":{\"coding\":[{\"system\":"
        + "\"http://terminology.hl7.org/CodeSystem/claim-type\",\"code\":\"professional\"}]},"
        + "\"use\":\"claim\",\"patient\":{\"display\":\"x\"},\"created\":\"2025-10-07\","
        + "\"provider\":{\"display\":\"x\"},\"priority\":{\"coding\":[{\"code\":\"normal\"}]},"
        + "\"insurance\":[{\"sequence\":1,\"focal\":true,\"coverage\":{\"display\":\"x\"}}]"
        + more
        + "}";
  }

  static List<ReadItem> read(byte[] bytes) {
    List<ReadItem> items = new ArrayList<>();
    try (FhirReader reader = new FhirReader(new ByteArrayInputStream(bytes), RULES)) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return items;
  }

  static List<ReadItem> read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  static List<Claim> claims(String json) {
    return read(json).stream()
        .filter(ReadItem.ReadClaim.class::isInstance)
        .map(item -> ((ReadItem.ReadClaim) item).claim())
        .toList();
  }

  static Claim one(String json) {
    return claims(json).get(0);
  }

  /** Each fault with its pointer, in input order. */
  static List<String> faults(String json) {
    return read(json).stream()
        .flatMap(item -> item.faults().stream())
        .map(hit -> hit.rule().name() + " " + ((Location.Pointer) hit.place()).pointer())
        .toList();
  }
}
