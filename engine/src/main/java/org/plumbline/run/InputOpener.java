package org.plumbline.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;
import org.plumbline.intake.cms1500.FormReader;
import org.plumbline.intake.fhir.FhirReader;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Rulebook;

/** Opens inputs, recognises their format and hands them to whoever reads them. */
final class InputOpener {

  private final Rulebook rulebook;
  private final Format only;

  /** What is done with an input that was opened. */
  @FunctionalInterface
  interface Reading {
    /** Reads the claims; returns how many bytes were read. */
    long read(ClaimReader reader) throws IOException;
  }

  /**
   * @param only the only format that is read, null for whatever is recognised
   */
  InputOpener(Rulebook rulebook, Format only) {
    this.rulebook = rulebook;
    this.only = only;
  }

  /**
   * Reads an input, and returns how many bytes were read.
   *
   * @param problems takes a line where the input cannot be read
   */
  long read(InputFile input, List<String> problems, Reading reading) {
    try (InputStream opened = input.opener().open();
        PushbackInputStream in = new PushbackInputStream(opened, Format.LOOK_AHEAD)) {
      byte[] head = in.readNBytes(Format.LOOK_AHEAD);
      in.unread(head);
      Optional<Format> format = format(head);
      if (format.isEmpty()) {
        problems.add(
            input.name()
                + ": no "
                + (only == null ? "claim format" : only)
                + " recognised at byte 0; X12 begins with ISA, GS or ST,"
                + " JSON with { or [");
        return 0;
      }
      try (ClaimReader reader = reader(in, format.get())) {
        return reading.read(reader);
      }
    } catch (IOException unreadable) {
      problems.add(input.name() + ": cannot be read: " + unreadable.getClass().getSimpleName());
      return 0;
    }
  }

  /** Which JSON is meant can be said; everything else says so itself. */
  private Optional<Format> format(byte[] head) {
    boolean saysJson = only == Format.FHIR || only == Format.CMS1500;
    if (saysJson && Format.isJson(head, head.length)) {
      return Optional.of(only);
    }
    return Format.recognise(head, head.length).filter(found -> only == null || only == found);
  }

  private ClaimReader reader(InputStream in, Format format) {
    return switch (format) {
      case X12 -> new X12ClaimReader(in, rulebook.readerRules());
      case CMS1500 -> new FormReader(in, rulebook.readerRules());
      case FHIR -> new FhirReader(in, rulebook.readerRules());
      case CSV -> throw new IllegalStateException("no reader of tables yet");
    };
  }
}
