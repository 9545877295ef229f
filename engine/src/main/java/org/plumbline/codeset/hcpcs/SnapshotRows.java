package org.plumbline.codeset.hcpcs;

import static org.plumbline.codeset.hcpcs.HcpcsSnapshot.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Quarters;

/** The rows and words of a snapshot as objects, for those who read or show them. Thread-safe. */
final class SnapshotRows {

  private final HcpcsSnapshot snapshot;

  /** Long texts that were read before. */
  private final AtomicReferenceArray<String> longTexts;

  SnapshotRows(HcpcsSnapshot snapshot) {
    this.snapshot = snapshot;
    this.longTexts = new AtomicReferenceArray<>(snapshot.wordingCount());
  }

  /** The rows that speak for the lives of a code or modifier, first life first. */
  List<CodeRow> lives(String code) {
    int entry = entry(code);
    List<CodeRow> lives = new ArrayList<>();
    if (entry != NONE) {
      for (int life = snapshot.firstLife(entry + 1) - 1;
          life >= snapshot.firstLife(entry);
          life--) {
        lives.add(row(life));
      }
    }
    return List.copyOf(lives);
  }

  /** The words of a code or modifier through time, oldest first. */
  List<CodeWording> wordings(String code) {
    int entry = entry(code);
    List<CodeWording> wordings = new ArrayList<>();
    if (entry != NONE) {
      for (int run = snapshot.firstRun(entry); run < snapshot.firstRun(entry + 1); run++) {
        wordings.add(wording(run));
      }
    }
    return wordings.stream()
        .sorted(Comparator.comparing(CodeWording::from).thenComparing(CodeWording::to))
        .toList();
  }

  private int entry(String code) {
    return code.length() == 2 ? snapshot.modifierEntry(code) : snapshot.codeEntry(code);
  }

  /** The newest row of a Level II modifier. */
  Optional<ModifierRow> modifier(String modifier) {
    int entry = snapshot.modifierEntry(modifier);
    if (entry == NONE) {
      return Optional.empty();
    }
    int life = snapshot.firstLife(entry);
    int wording = snapshot.newestWording(life);
    return Optional.of(
        new ModifierRow(
            modifier,
            snapshot.added(life),
            snapshot.ended(life),
            snapshot.shortText(wording),
            longText(wording),
            Quarters.release(snapshot.lastSeen(life))));
  }

  /** The newest words of a life. */
  CodeDescriptor newestWords(int life) {
    return words(
        snapshot.code(life),
        snapshot.lastSeen(life),
        snapshot.newestWording(life),
        snapshot.newestVerified(life),
        life);
  }

  /** The chain of an ended life, each step with the nearest code that names it. */
  List<CrossReference> crossReferences(int ended) {
    List<CrossReference> chain = new ArrayList<>();
    for (int i = 0; i < snapshot.chainLength(ended); i++) {
      int life = snapshot.chained(ended, i);
      String to = snapshot.code(life);
      int from = ended;
      for (int before = 0; before < i && !snapshot.references(from).contains(to); before++) {
        from = snapshot.chained(ended, before);
      }
      chain.add(
          new CrossReference(
              snapshot.code(from),
              to,
              snapshot.added(life),
              snapshot.ended(life),
              Optional.of(newestWords(life))));
    }
    return List.copyOf(chain);
  }

  /** The numbers of Level I that the row of a life refers to. */
  List<String> levelOneReferences(int life) {
    return snapshot.references(life).stream()
        .filter(target -> CodeShape.of(target) == CodeShape.LEVEL_ONE)
        .toList();
  }

  /**
   * A wording with the dates of a life.
   *
   * @param life less than 0 for the words of a code of whose life no row tells
   */
  CodeDescriptor words(String code, int quarter, int wording, boolean verified, int life) {
    return new CodeDescriptor(
        code,
        Quarters.release(quarter),
        snapshot.shortText(wording),
        longText(wording),
        verified,
        life < 0 ? CodeRow.NO_DAY : snapshot.added(life),
        life < 0 ? CodeRow.NO_DAY : snapshot.ended(life));
  }

  /** The long text of a wording. */
  String longText(int wording) {
    String text = longTexts.get(wording);
    if (text == null) {
      text = snapshot.longText(wording);
      longTexts.set(wording, text);
    }
    return text;
  }

  /** The row that speaks for a life. */
  CodeRow row(int life) {
    int wording = snapshot.lifeWording(life);
    return new CodeRow(
        snapshot.code(life),
        snapshot.added(life),
        snapshot.actionDate(life),
        snapshot.ended(life),
        snapshot.actionCode(life),
        snapshot.shortText(wording),
        longText(wording),
        snapshot.references(life),
        snapshot.nocRelease(life),
        Quarters.release(snapshot.seenFrom(life)),
        Quarters.release(snapshot.seenTo(life)));
  }

  private CodeWording wording(int run) {
    int wording = snapshot.runWording(run);
    int kind = snapshot.runKind(run);
    return new CodeWording(
        Quarters.release(snapshot.runFrom(run)),
        Quarters.release(snapshot.runTo(run)),
        (kind & (SnapshotLayout.STARTER | SnapshotLayout.STARTER_ALTERED)) != 0,
        snapshot.shortText(wording),
        longText(wording),
        isVerified(kind));
  }

  /** Whether a kind of run has CMS's own words. */
  static boolean isVerified(int kind) {
    return (kind & (SnapshotLayout.IMPORTED | SnapshotLayout.STARTER)) != 0;
  }
}
