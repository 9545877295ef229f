package org.plumbline.codeset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.codeset.CodeHistory.Held;

/**
 * The histories of codes, read from the tables when first asked for. Only codes that have rows are
 * kept, so the memory is bounded by the tables. Thread-safe.
 */
final class CodeHistories {

  private static final int MAX_CROSS_REFERENCES = 8;

  private final List<HcpcsTable> tables;
  private final Map<String, CodeHistory> known = new ConcurrentHashMap<>();

  CodeHistories(List<HcpcsTable> tables) {
    this.tables = tables;
  }

  /** The rows of a code, perhaps none. */
  CodeHistory of(String code) {
    CodeHistory history = known.get(code);
    if (history == null) {
      history = CodeHistory.of(code, tables);
      if (!history.isEmpty()) {
        known.putIfAbsent(code, history);
      }
    }
    return history;
  }

  /**
   * CMS's cross references of an ended row, followed through further ended rows, nearest first,
   * each code once. A row that has not ended is the end of the chain: CMS writes references to
   * predecessors and kin on such rows too.
   */
  List<CodeDescriptor> crossReferences(CodeRow ended) {
    Map<String, CodeDescriptor> found = new LinkedHashMap<>();
    Deque<CodeRow> open = new ArrayDeque<>(List.of(ended));
    while (!open.isEmpty()) {
      for (String target : open.remove().crossReferences()) {
        boolean seen = target.equals(ended.code()) || found.containsKey(target);
        CodeHistory history = of(target);
        if (seen || history.isEmpty() || found.size() == MAX_CROSS_REFERENCES) {
          continue;
        }
        Held newest = history.newest();
        found.put(target, newest.descriptor());
        if (newest.row().hasEnd()) {
          open.add(newest.row());
        }
      }
    }
    return List.copyOf(found.values());
  }
}
