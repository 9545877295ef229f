package org.plumbline.codeset.hcpcs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.codeset.Quarters;

/** The lives of a snapshot, until all of them are there and cross references can be followed. */
final class LifeDrafts {

  private static final int MAX_CHAIN = 8;

  private final List<LifeDraft> drafts = new ArrayList<>();
  private final Map<String, Integer> newest = new HashMap<>();
  private final ByteArrayOutputStream records = new ByteArrayOutputStream(1 << 16);
  private final ByteArrayOutputStream references = new ByteArrayOutputStream(1 << 12);

  /** Adds a life; those of one code newest first. */
  void add(LifeDraft life) {
    newest.putIfAbsent(life.row().code(), drafts.size());
    drafts.add(life);
  }

  int count() {
    return drafts.size();
  }

  void write() throws IOException {
    DataOutputStream out = new DataOutputStream(records);
    DataOutputStream targets = new DataOutputStream(references);
    for (LifeDraft draft : drafts) {
      CodeRow row = draft.row();
      Set<Integer> chain = row.hasEnd() ? chain(row) : Set.of();
      out.writeInt(TableLayout.pack(row.code()));
      out.writeInt(row.added());
      out.writeInt(row.ended());
      out.writeInt(row.actionDate());
      out.writeInt(draft.wording());
      out.writeInt(targets.size() / 4);
      out.writeByte(row.crossReferences().size());
      out.writeByte(chain.size());
      out.writeByte(row.actionCode());
      out.writeByte(draft.flags());
      out.writeShort(Quarters.of(row.wordingFrom()));
      out.writeShort(Quarters.of(row.wordingTo()));
      out.writeShort(row.nocRelease().map(release -> Quarters.of(release) + 1).orElse(0));
      out.writeShort(draft.nocFrom().map(Quarters::of).orElse(0));
      out.writeInt(draft.newestWording());
      out.writeInt(Quarters.of(draft.lastSeen()));
      for (String target : row.crossReferences()) {
        targets.writeInt(TableLayout.pack(target));
      }
      for (int life : chain) {
        targets.writeInt(life);
      }
    }
  }

  /**
   * Where CMS's cross references of an ended row lead, followed through further ended rows, nearest
   * first, each code once: the numbers of the codes' newest lives. A row that has not ended is the
   * end of the chain: CMS writes references to predecessors and kin on such rows too.
   */
  private Set<Integer> chain(CodeRow ended) {
    Set<Integer> found = new LinkedHashSet<>();
    Deque<CodeRow> open = new ArrayDeque<>(List.of(ended));
    while (!open.isEmpty()) {
      for (String target : open.remove().crossReferences()) {
        Integer life = newest.get(target);
        if (life == null || target.equals(ended.code()) || found.size() == MAX_CHAIN) {
          continue;
        }
        CodeRow row = drafts.get(life).row();
        if (found.add(life) && row.hasEnd()) {
          open.add(row);
        }
      }
    }
    return found;
  }

  byte[] records() {
    return records.toByteArray();
  }

  byte[] references() {
    return references.toByteArray();
  }
}
