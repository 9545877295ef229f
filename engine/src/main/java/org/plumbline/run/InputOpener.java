package org.plumbline.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;
import org.plumbline.intake.cms1500.FormReader;
import org.plumbline.intake.csv.CsvReader;
import org.plumbline.intake.fhir.FhirReader;
import org.plumbline.intake.x12.X12ClaimReader;

/** Opens inputs, recognises their format and hands them to whoever reads them. */
final class InputOpener {

  private final Map<String, RuleInfo> rules;
  private final Format only;
  private final Map<String, String> columns;
  private final Recogniser recogniser;

  /** What is done with an input that was opened. */
  @FunctionalInterface
  interface Reading {
    /**
     * Reads the claims; returns how many bytes were read.
     *
     * @param name the name findings show: the input's own, or that of a member of an archive
     */
    long read(String name, ClaimReader reader) throws IOException;

    /** Is told of bytes in which no claims were recognised. */
    default void unread(long bytes) {
      // whoever counts bytes counts them
    }
  }

  /**
   * @param rules what is known of the readers' rules, by the name of the variant
   * @param only the only format that is read, null for whatever is recognised
   * @param columns the columns of tables by a house's own names for them
   */
  InputOpener(Map<String, RuleInfo> rules, Format only, Map<String, String> columns) {
    this.rules = rules;
    this.only = only;
    this.columns = columns;
    this.recogniser = new Recogniser(only, columns);
  }

  /**
   * Reads an input, and returns how many bytes were read, unpacked where it is compressed.
   *
   * @param problems takes a line where the input cannot be read
   */
  long read(InputFile input, List<String> problems, Reading reading) {
    try (Unpacked.Counted opened = new Unpacked.Counted(input.opener().open());
        PushbackInputStream in = new PushbackInputStream(opened, Format.LOOK_AHEAD)) {
      byte[] head = peek(in);
      if (Archives.isGzip(head) || Archives.isZip(head)) {
        Members members = new Members(input.name(), reading);
        members.open(in, Archives.isZip(head));
        if (members.read == 0 && !members.told) {
          problems.add(input.name() + ": " + members.whyNone());
          return leaveOut(input, opened, reading);
        }
        members.tellWaiting();
        return members.bytes;
      }
      Optional<Format> format = recogniser.format(head);
      if (format.isEmpty()) {
        problems.add(input.name() + ": " + unrecognised(head, ""));
        return leaveOut(input, opened, reading);
      }
      try (ClaimReader reader = reader(in, format.get())) {
        return reading.read(input.name(), reader);
      }
    } catch (IOException unreadable) {
      problems.add(input.name() + ": cannot be read: " + unreadable.getClass().getSimpleName());
      return 0;
    }
  }

  /**
   * Says that no format is recognised.
   *
   * @param where of what the first byte is meant, empty for the input
   */
  private String unrecognised(byte[] head, String where) {
    return "no "
        + (only == null ? "claim format" : only)
        + " recognised at byte 0"
        + where
        + (Recogniser.isUtf16(head)
            ? "; this is text in UTF-16, in which only tables with its mark are read: save it as UTF-8"
            : "; X12 begins with ISA, GS or ST,"
                + " JSON with { or [, a table with a header that names claim_id");
  }

  /** Counts an input that nobody reads. */
  private static long leaveOut(InputFile input, Unpacked.Counted in, Reading reading)
      throws IOException {
    if (input.size() < 0) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    long bytes = input.size() < 0 ? in.bytes() : input.size();
    reading.unread(bytes);
    return bytes;
  }

  private static byte[] peek(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(Format.LOOK_AHEAD);
    in.unread(head);
    return head;
  }

  /** Reads the members of an archive, each as an input of its own. */
  private final class Members implements Archives.Visitor {

    private final String archive;
    private final Reading reading;
    private long bytes;
    private int read;
    private boolean told;
    private boolean nested;
    private String whyNone = "the archive holds no claims";

    /** Members without claims; told of once something else of the archive is. */
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(String shown, String rule, long bytes) {}

    Members(String archive, Reading reading) {
      this.archive = archive;
      this.reading = reading;
    }

    void open(InputStream in, boolean zip) throws IOException {
      if (zip) {
        Archives.zip(in, this);
      } else {
        Archives.gzip(in, this);
      }
    }

    @Override
    public void member(String name, Unpacked unpacked) throws IOException {
      String shown = name.isEmpty() ? archive : archive + "/" + name;
      PushbackInputStream in = new PushbackInputStream(unpacked, Format.LOOK_AHEAD);
      byte[] head = peek(in);
      Optional<Format> format =
          Archives.isArchive(head) ? Optional.empty() : recogniser.format(head);
      if (format.isPresent()) {
        read++;
        tellWaiting();
        ClaimReader reader = reader(in, format.get());
        bytes += reading.read(shown, new UnpackedReader(reader, unpacked, this::hit));
        return;
      }
      unpacked.finish();
      String rule = unread(head, unpacked);
      nested |= rule.equals(Archives.NESTED);
      if (rule.equals(Archives.MEMBER) && name.isEmpty()) {
        whyNone = unrecognised(head, " of what is compressed");
      } else if (rule.equals(Archives.MEMBER) || rule.equals(Archives.NESTED)) {
        waiting.add(new Waiting(shown, rule, unpacked.bytes()));
      } else {
        tell(shown, rule, unpacked.bytes());
      }
    }

    /** Why nothing of the archive was read. */
    String whyNone() {
      return nested
          ? "an archive in it is not opened, unpack that one; the archive itself holds no claims"
          : whyNone;
    }

    /** Tells of the members without claims that came so far. */
    void tellWaiting() throws IOException {
      if (read > 0 || told) {
        List<Waiting> ready = List.copyOf(waiting);
        waiting.clear();
        for (Waiting member : ready) {
          tell(member.shown, member.rule, member.bytes);
        }
      }
    }

    private static String unread(byte[] head, Unpacked unpacked) {
      if (!unpacked.fault().isEmpty()) {
        return unpacked.fault();
      }
      return Archives.isArchive(head) ? Archives.NESTED : Archives.MEMBER;
    }

    @Override
    public void broken(String rule) {
      try {
        tell(archive, rule, 0);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    private void tell(String shown, String rule, long skipped) throws IOException {
      told = true;
      tellWaiting();
      bytes += reading.read(shown, new NotRead(hit(rule, skipped), skipped));
    }

    private Hit hit(String rule, long unpacked) {
      return new Hit(
          rules.get(rule),
          0,
          null,
          null,
          List.of(new Slot.Count("bytes", unpacked), new Slot.Count("times", Unpacked.MOST_TIMES)));
    }
  }

  private ClaimReader reader(InputStream in, Format format) {
    return switch (format) {
      case X12 -> new X12ClaimReader(in, rules);
      case CMS1500 -> new FormReader(in, rules);
      case FHIR -> new FhirReader(in, rules);
      case CSV -> new CsvReader(in, columns, rules);
    };
  }
}
