package org.plumbline.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Opens compressed inputs: gz, and zip with any number of members, in the order of the archive. */
final class Archives {

  static final String DAMAGED = "FMT-SEG-040/damaged";
  static final String BOMB = "FMT-SEG-040/ratio";
  static final String NESTED = "FMT-SEG-040/nested";
  static final String BEHIND = "FMT-SEG-040/behind";
  static final String MEMBER = "FMT-SEG-040/member";

  /** Members of an archive. */
  static final int MOST_MEMBERS = 100_000;

  /** Takes what an archive holds, one after the other. */
  interface Visitor {
    /**
     * Reads a member; {@code in} is valid during the call.
     *
     * @param name the member's name, empty for the one thing that a gz holds
     */
    void member(String name, Unpacked in) throws IOException;

    /** Is told that the archive itself cannot be read any further. */
    void broken(String rule);
  }

  private Archives() {}

  static boolean isGzip(byte[] head) {
    return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
  }

  static boolean isZip(byte[] head) {
    return head.length > 3
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
  }

  /** Other archives that people send. */
  static boolean isArchive(byte[] head) {
    return isGzip(head)
        || isZip(head)
        || begins(head, "7z\u00bc\u00af")
        || begins(head, "Rar!")
        || begins(head, "BZh")
        || begins(head, "\u00fd7zXZ");
  }

  private static boolean begins(byte[] head, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    boolean same = head.length >= bytes.length;
    for (int i = 0; same && i < bytes.length; i++) {
      same = head[i] == bytes[i];
    }
    return same;
  }

  static void gzip(InputStream in, Visitor visitor) throws IOException {
    Unpacked.Counted packed = new Unpacked.Counted(in);
    try {
      GzipMembers members = new GzipMembers(packed);
      visitor.member("", new Unpacked(members, packed, members::behind));
    } catch (ZipException | EOFException noGzip) {
      visitor.broken(DAMAGED);
    }
  }

  static void zip(InputStream in, Visitor visitor) throws IOException {
    Unpacked.Counted packed = new Unpacked.Counted(in);
    ZipMembers zip = new ZipMembers(packed);
    boolean told = false;
    int members = 0;
    while (true) {
      ZipEntry entry = null;
      boolean opened = true;
      try {
        entry = zip.next();
      } catch (ZipException | EOFException | IllegalArgumentException damaged) {
        opened = false;
      }
      if ((zip.gap() || !opened) && !told) {
        told = true;
        visitor.broken(DAMAGED);
      }
      if (opened && entry == null) {
        return;
      }
      if (++members > MOST_MEMBERS) {
        visitor.broken(BOMB);
        return;
      }
      if (entry == null || entry.isDirectory()) {
        continue;
      }
      Unpacked member = new Unpacked(zip.bytes(), packed);
      visitor.member(shown(entry.getName()), member);
      if (member.fault().equals(BOMB)) {
        return;
      }
      // what hides behind a damaged member was told with it
      told |= !member.fault().isEmpty();
    }
  }

  /** A name as it may be printed. */
  private static String shown(String name) {
    StringBuilder shown = new StringBuilder(Math.min(name.length(), 200));
    for (int i = 0; i < name.length() && i < 200; i++) {
      char c = name.charAt(i);
      shown.append(Character.isISOControl(c) ? '?' : c == '\\' ? '/' : c);
    }
    return shown.toString();
  }
}
