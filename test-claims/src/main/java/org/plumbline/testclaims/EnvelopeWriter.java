package org.plumbline.testclaims;

import java.io.IOException;

/**
 * Writes interchange, functional group and transaction set, with their control numbers and counts.
 */
final class EnvelopeWriter {
  private static final String VERSION = "005010X222A1";
  private static final String SENDER = "PLUMBTEST01";
  private static final String RECEIVER = "PLUMBTEST02";
  private static final String CONTROL_NUMBER = "000000837";

  private final X12Writer out;
  private int transactions;

  EnvelopeWriter(X12Writer out) {
    this.out = out;
  }

  void open() throws IOException {
    out.segment("ISA")
        .element("00")
        .element(" ".repeat(10))
        .element("00")
        .element(" ".repeat(10))
        .element("ZZ")
        .element(padded(SENDER))
        .element("ZZ")
        .element(padded(RECEIVER))
        .element(ServiceDays.FILE_DATE.substring(2))
        .element("0900")
        .element("^")
        .element("00501")
        .element(CONTROL_NUMBER)
        .element("0")
        .element("T")
        .element(":")
        .end();
    out.segment("GS")
        .element("HC")
        .element(SENDER)
        .element(RECEIVER)
        .element(ServiceDays.FILE_DATE)
        .element("0900")
        .element("1")
        .element("X")
        .element(VERSION)
        .end();
  }

  void openTransaction() throws IOException {
    transactions++;
    out.startCount();
    out.segment("ST").element("837").element(controlNumber()).element(VERSION).end();
    out.segment("BHT")
        .element("0019")
        .element("00")
        .element("BATCH" + controlNumber())
        .element(ServiceDays.FILE_DATE)
        .element("0900")
        .element("CH")
        .end();
    out.segment("NM1")
        .element("41")
        .element("2")
        .element("PLUMBLINE TEST SUBMITTER")
        .empty(4)
        .element("46")
        .element(SENDER)
        .end();
    out.segment("PER").element("IC").element("TEST DESK").element("TE").element("6145550199").end();
    out.segment("NM1")
        .element("40")
        .element("2")
        .element("PLUMBLINE TEST RECEIVER")
        .empty(4)
        .element("46")
        .element(RECEIVER)
        .end();
  }

  void closeTransaction() throws IOException {
    out.segment("SE").element(out.segments()).element(controlNumber()).end();
  }

  void close() throws IOException {
    out.segment("GE").element(transactions).element("1").end();
    out.segment("IEA").element("1").element(CONTROL_NUMBER).end();
  }

  private String controlNumber() {
    return String.valueOf(100_000_000L + transactions);
  }

  private static String padded(String id) {
    return id + " ".repeat(15 - id.length());
  }
}
