package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ReadItem;

/** Whatever the bytes are, the reader gives claims and faults and never an exception. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileFormsTest {

  private static final String FORM =
      "{\"insured\":{\"id\":\"X1\",\"name\":{\"last\":\"A\"}},\"patient\":{\"birthDate\":\"1980-01-02\"},"
          + "\"diagnoses\":[\"M5459\",\"\"],\"lines\":[{\"from\":\"2025-10-06\",\"modifiers\":[\"25\"],"
          + "\"diagnosisPointers\":\"AB\",\"units\":1,\"charge\":\"60.00\",\"supplemental\":"
          + "\"N400002143380 ML2   ZZ\\u00e9 \\\"x\\\"\",\"drug\":{\"quantity\":2.5}}],"
          + "\"taxId\":{\"number\":\"1\",\"type\":\"EIN\"},\"form\":{\"24G\":[\"1\"],\"21\":\"0\"}}";

  @Test
  void an_input_cut_at_any_byte_is_told_to_be_cut() {
    byte[] whole = ("[" + FORM + ",\n" + FORM + "]").getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length++) {
      List<ReadItem> items = read(Arrays.copyOf(whole, length));
      assertTrue(
          items.stream()
              .flatMap(item -> item.faults().stream())
              .anyMatch(hit -> hit.rule().name().equals(FormFaults.CUT)),
          "cut at " + length);
    }
  }

  @Test
  void random_bytes_never_throw() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = (byte) (random.nextBoolean() ? '{' : '[');
      }
      touch(read(bytes));
    }
  }

  @Test
  void every_value_of_a_wrong_type_is_told_and_none_throws() throws Exception {
    for (String property : new SchemaProperties().values()) {
      for (String wrong :
          List.of("true", "[[[]]]", "{\"x\":{\"y\":1}}", "-1e999", "\"\\ud800\"", "[null]", "{}")) {
        String json = wrap(property, wrong);
        touch(Forms.read(json));
        assertTrue(
            wrong.startsWith("-")
                || wrong.startsWith("\"")
                || !Forms.faults(json).isEmpty()
                || property.endsWith(".name")
                || property.endsWith("form.21")
                || property.endsWith("form[].21"),
            json);
      }
    }
  }

  private static String wrap(String property, String value) {
    String json = value;
    String[] steps = property.split("\\.");
    for (int i = steps.length - 1; i >= 0; i--) {
      boolean list = steps[i].endsWith("[]");
      json = "{\"" + steps[i].replace("[]", "") + "\":" + (list ? "[" + json + "]" : json) + "}";
    }
    return json;
  }

  @Test
  void deep_nesting_is_told_and_the_next_form_is_read() {
    for (String deep :
        List.of(
            "[".repeat(200_000) + "]".repeat(200_000),
            "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))) {
      String json = "[{\"x\":" + deep + "},{\"patientAccountNumber\":\"B\"}]";
      List<ReadItem> items = Forms.read(json);
      assertEquals("B", lastClaim(items).claim().raw(ClaimField.CLAIM_ID));
      assertFalse(items.get(0).faults().isEmpty());
    }
    assertFalse(Forms.faults("[".repeat(300_000)).isEmpty());
  }

  @Test
  void huge_values_lists_and_forms_are_left_out_and_told() {
    String value = "{\"priorAuthorization\":\"" + "x".repeat(20_000) + "\"}";
    assertEquals(List.of("FMT-ELE-002/value /priorAuthorization"), Forms.faults(value));
    String number = "{\"totalCharge\":" + "9".repeat(20_000) + "}";
    assertEquals(List.of("FMT-ELE-002/value /totalCharge"), Forms.faults(number));
    String list = "{\"lines\":[" + "{},".repeat(1_500) + "{}]}";
    assertEquals(List.of("FMT-ELE-002/list /lines"), Forms.faults(list));
    assertEquals(1_000, Forms.claim(list).lines().size());
    String form = "[{\"x\":\"" + "y".repeat(3 << 20) + "\"},{\"patientAccountNumber\":\"B\"}]";
    assertEquals(List.of("FMT-ELE-002/form /0"), Forms.faults(form));
    assertEquals("B", lastClaim(Forms.read(form)).claim().raw(ClaimField.CLAIM_ID));
    String name = "{\"" + "n".repeat(500_000) + "\":1}";
    assertEquals(List.of("FMT-ELE-004 /(property 1, 500000 characters)"), Forms.faults(name));
  }

  @Test
  void a_form_in_which_everything_is_wrong_has_a_bounded_number_of_faults() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 5_000; i++) {
      json.append("\"x").append(i % 90).append("\":1,");
    }
    assertTrue(Forms.faults(json.append("\"y\":1}").toString()).size() <= 200);
  }

  @Test
  void a_hundred_thousand_forms_are_read_in_the_memory_of_one() throws IOException {
    int forms = 100_000;
    long most = 0;
    int claims = 0;
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    try (FormReader reader = new FormReader(new Repeated(FORM, forms), Forms.RULES)) {
      while (reader.next() != null) {
        if (++claims % 25_000 == 0) {
          System.gc();
          most = Math.max(most, runtime.totalMemory() - runtime.freeMemory() - before);
        }
      }
      Summary.Input input = reader.input();
      assertEquals(0, input.skippedBytes());
      assertEquals((long) forms * FORM.length(), input.claimBytes());
      assertEquals(reader.bytesRead(), input.bytes());
    }
    assertEquals(forms, claims);
    assertTrue(most < 8 << 20, "grew by " + most + " bytes");
  }

  private static List<ReadItem> read(byte[] bytes) {
    try (FormReader reader = new FormReader(new ByteArrayInputStream(bytes), Forms.RULES)) {
      List<ReadItem> items = new java.util.ArrayList<>();
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
      Summary.Input input = reader.input();
      assertEquals(bytes.length, input.bytes());
      assertTrue(input.skippedBytes() >= 0 && input.claimBytes() >= 0);
      assertTrue(input.envelopeBytes() >= 0, input.toString());
      return items;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Asks for everything that a finding could ask for. */
  private static void touch(List<ReadItem> items) {
    for (ReadItem item : items) {
      item.faults().forEach(hit -> assertTrue(hit.place() != null));
      if (item instanceof ReadItem.ReadClaim read) {
        for (Part part : Forms.parts(read.claim())) {
          for (ClaimField field : ClaimField.of(part.kind())) {
            part.raw(field);
            part.locate(field);
          }
        }
      }
    }
  }

  private static ReadItem.ReadClaim lastClaim(List<ReadItem> items) {
    return (ReadItem.ReadClaim) items.get(items.size() - 1);
  }

  /** An array of the same form many times over, without holding it. */
  private static final class Repeated extends InputStream {

    private final byte[] form;
    private final int times;
    private int done;
    private int at = -1;

    Repeated(String form, int times) {
      this.form = form.getBytes(StandardCharsets.UTF_8);
      this.times = times;
    }

    @Override
    public int read() {
      if (done == times) {
        done++;
        return ']';
      }
      if (done > times) {
        return -1;
      }
      if (at < 0) {
        at = 0;
        return done == 0 ? '[' : ',';
      }
      byte b = form[at++];
      if (at == form.length) {
        at = -1;
        done++;
      }
      return b & 0xFF;
    }
  }
}
