package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;

/**
 * The descriptors that are in force on some day of a release's quarter. Codes of which it is not
 * known whether they are in force, or what their words are, have none.
 */
final class ReleaseDocuments {

  private final HcpcsCodeSet codes;
  private final Release release;
  private final List<Document> documents = new ArrayList<>();

  private ReleaseDocuments(HcpcsCodeSet codes, Release release) {
    this.codes = codes;
    this.release = release;
  }

  static List<Document> of(HcpcsCodeSet codes, Release release) {
    ReleaseDocuments reading = new ReleaseDocuments(codes, release);
    for (String code : codes.codes()) {
      reading.read(code);
    }
    return reading.documents;
  }

  private void read(String code) {
    long first = codes.find(code, release.firstDay());
    if (Found.is(first, CodeStatus.IN_FORCE)) {
      add(code, first, release.firstDay());
    }
    long last = codes.find(code, release.lastDay());
    if (Found.is(last, CodeStatus.UNKNOWN) || !Found.hasRow(last)) {
      return;
    }
    int added = codes.added(last);
    if (added > release.firstDay() && added <= release.lastDay()) {
      add(code, codes.find(code, added), added);
    }
  }

  private void add(String code, long found, int from) {
    if (!Found.is(found, CodeStatus.IN_FORCE) || !Found.hasWords(found)) {
      return;
    }
    int ended = codes.ended(found);
    int last = ended == CodeRow.NO_DAY ? release.lastDay() : Math.min(ended, release.lastDay());
    documents.add(new Document(code, codes.descriptor(found).orElseThrow().longText(), from, last));
  }
}
