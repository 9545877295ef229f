package org.plumbline.codeset.hcpcs;

import static org.plumbline.codeset.hcpcs.HcpcsSnapshot.NONE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Quarters;
import org.plumbline.codeset.Release;

/**
 * HCPCS Level II as the loaded releases know it. The newest row of a code speaks for its life, and
 * an imported row comes before a starter row of the same release; a starter row's release is the
 * last one it was seen in. Words are those of the release that covers the day. Thread-safe.
 *
 * <p>{@link #find} makes no object; what it gives is handed to the methods that take it. {@link
 * #lookup} is the same for those who have time.
 */
public final class HcpcsCodeSet {

  private static final NocListing[] NOC_LISTINGS = NocListing.values();

  private final HcpcsSnapshot snapshot;
  private final SnapshotRows rows;
  private final List<CodeSource> sources;
  private final String digest;
  private final byte[] kinds = new byte[Quarters.COUNT];
  private final boolean[] complete = new boolean[Quarters.COUNT];
  private final boolean[] modifiersListed = new boolean[Quarters.COUNT];
  private final int lastComplete;
  private final Map<WordsReading<?>, WordsReading.Known<?>> readings = new ConcurrentHashMap<>();
  private final Map<SetReading<?>, Object> made = new ConcurrentHashMap<>();

  /**
   * A code set over tables in any order: imported releases, and at most one starter set.
   *
   * @throws IllegalArgumentException for two tables of one release, or two starter sets
   */
  public HcpcsCodeSet(Collection<HcpcsTable> tables) {
    this(HcpcsSnapshot.ofOwn(SnapshotWriter.write(tables)));
  }

  public HcpcsCodeSet(HcpcsSnapshot snapshot) {
    this.snapshot = snapshot;
    this.sources = snapshot.sources();
    this.rows = new SnapshotRows(snapshot);
    this.digest = snapshot.tablesDigest();
    this.lastComplete = readSources();
  }

  /** Notes what is loaded of each quarter; the last one that a complete release covers. */
  private int readSources() {
    Arrays.fill(kinds, (byte) (SnapshotLayout.STARTER | SnapshotLayout.STARTER_ALTERED));
    int last = NONE;
    for (CodeSource source : sources) {
      if (source.release().isPresent()) {
        int quarter = Quarters.of(source.release().get());
        kinds[quarter] |=
            (byte)
                (source.textVerified() ? SnapshotLayout.IMPORTED : SnapshotLayout.IMPORTED_ALTERED);
        complete[quarter] = source.complete();
        modifiersListed[quarter] = source.complete() && source.modifiers() > 0;
        last = source.complete() ? Math.max(last, quarter) : last;
      }
    }
    return last;
  }

  /** The tables it is made of, newest release first, the starter set last. */
  public List<CodeSource> sources() {
    return sources;
  }

  /** The imported releases, newest first. */
  public List<Release> releases() {
    return sources.stream().flatMap(source -> source.release().stream()).toList();
  }

  /** SHA-256 over the tables' contents in lower-case hexadecimal, the same on every machine. */
  public String digest() {
    return digest;
  }

  /** The release to import for a day (days since 1970-01-01), where no complete one covers it. */
  public Optional<Release> missingRelease(int day) {
    int quarter = Quarters.of(day);
    return complete[quarter] ? Optional.empty() : Optional.of(Quarters.release(quarter));
  }

  /** The same as a number: 202510; 0 where a complete release covers the day. */
  public int missingReleaseNumber(int day) {
    int quarter = Quarters.of(day);
    return complete[quarter] ? 0 : Quarters.packed(quarter);
  }

  /**
   * Looks a code up and makes no object.
   *
   * @param code the code as it stands on the line, in upper case
   * @param day the day in days since 1970-01-01
   * @return what {@link Found} and the methods of this class read
   */
  public long find(String code, int day) {
    int entry = snapshot.codeEntry(code);
    if (entry == NONE) {
      CodeShape shape = CodeShape.of(code);
      if (shape == CodeShape.LEVEL_ONE || shape == CodeShape.DENTAL) {
        return ofOthers(shape == CodeShape.LEVEL_ONE, day);
      }
    }
    return find(entry, day);
  }

  /**
   * Looks a modifier up as {@link #find} does a code. Two digits are Level I; other modifiers of
   * Level I cannot be told by their shape.
   */
  public long findModifier(String modifier, int day) {
    int entry = snapshot.modifierEntry(modifier);
    return entry == NONE && CodeShape.isLevelOneModifier(modifier)
        ? ofOthers(true, day)
        : find(entry, day);
  }

  private static long ofOthers(boolean levelOne, int day) {
    CodeStatus status = levelOne ? CodeStatus.LEVEL_ONE : CodeStatus.NOT_KNOWABLE;
    return Found.of(status, false, Quarters.of(day), NONE, NONE);
  }

  private long find(int entry, int day) {
    int quarter = Quarters.of(day);
    boolean covered = complete[quarter];
    if (entry == NONE) {
      return Found.of(unlisted(covered), covered, quarter, NONE, NONE);
    }
    int life = snapshot.lifeOn(entry, day);
    int run = snapshot.runIn(entry, quarter, kinds[quarter]);
    if (mayHaveChanged(life, day, quarter)) {
      CodeStatus status = run == NONE ? unlisted(covered) : CodeStatus.NOT_KNOWABLE;
      return Found.of(status, covered, quarter, NONE, run);
    }
    CodeStatus status = status(life, day, quarter);
    return Found.of(status, covered, quarter, life, status == CodeStatus.IN_FORCE ? run : NONE);
  }

  /**
   * Whether releases without dates list the code where those with dates do not reach, so that no
   * row tells whether it was in force.
   */
  private boolean mayHaveChanged(int life, int day, int quarter) {
    int added = snapshot.added(life);
    return added == CodeRow.NO_DAY
        || day < added && snapshot.listedBefore(life)
        || quarter > snapshot.seenTo(life) && snapshot.listedAfter(life);
  }

  private CodeStatus status(int life, int day, int quarter) {
    if (day < snapshot.added(life)) {
      return CodeStatus.NOT_YET_ADDED;
    }
    int ended = snapshot.ended(life);
    if (ended != CodeRow.NO_DAY) {
      return day > ended ? CodeStatus.ENDED : CodeStatus.IN_FORCE;
    }
    return droppedBefore(life, quarter) ? unlisted(complete[quarter]) : CodeStatus.IN_FORCE;
  }

  /**
   * Whether a row without an end is gone from a newer complete release, and the quarter is not one
   * that the row itself vouches for.
   */
  private boolean droppedBefore(int life, int quarter) {
    int seen = snapshot.lastSeen(life);
    return quarter > seen && lastComplete > seen;
  }

  private static CodeStatus unlisted(boolean covered) {
    return covered ? CodeStatus.UNKNOWN : CodeStatus.NOT_KNOWABLE;
  }

  /** The first day of the life found, {@link CodeRow#NO_DAY} where the file has none. */
  public int added(long found) {
    return snapshot.added(Found.life(found));
  }

  /** The last day of the life found, {@link CodeRow#NO_DAY} where it has none. */
  public int ended(long found) {
    return snapshot.ended(Found.life(found));
  }

  /** Whether the life found ends before a day, in days since 1970-01-01. */
  public boolean endsBefore(long found, int day) {
    return Found.hasRow(found) && ended(found) != CodeRow.NO_DAY && ended(found) < day;
  }

  /** Whether the words in force on the day are known as CMS writes them. */
  public boolean hasOwnWords(long found) {
    return Found.hasWords(found) && SnapshotRows.isVerified(snapshot.runKind(Found.run(found)));
  }

  /**
   * Whether one life of a code has other long descriptors on two days; {@link #hasOwnWords} must
   * hold for both.
   */
  public boolean reworded(long found, long later) {
    int before = snapshot.runWording(Found.run(found));
    int after = snapshot.runWording(Found.run(later));
    return Found.life(found) == Found.life(later)
        && before != after
        && !rows.longText(before).equals(rows.longText(after));
  }

  /**
   * Whether CMS's NOC list had the code on the day, by the newest list; unknown without a row, and
   * on days before lists say what the newest one says.
   */
  public NocListing nocListing(long found) {
    return Found.hasRow(found) && Found.quarter(found) >= snapshot.nocFrom(Found.life(found))
        ? NOC_LISTINGS[snapshot.nocListing(Found.life(found))]
        : NocListing.UNKNOWN;
  }

  /** The row that decided, with the release it was read from. */
  public Optional<CodeRow> row(long found) {
    return Found.hasRow(found) ? Optional.of(rows.row(Found.life(found))) : Optional.empty();
  }

  /**
   * The words in force on the day. There are words, too, of a code that a release without dates
   * lists on the day: whether it is in force is not known, but what it is called is.
   */
  public Optional<CodeDescriptor> descriptor(long found) {
    if (!Found.hasWords(found)) {
      return Optional.empty();
    }
    int run = Found.run(found);
    int kind = snapshot.runKind(run);
    boolean imported = (kind & (SnapshotLayout.IMPORTED | SnapshotLayout.IMPORTED_ALTERED)) != 0;
    return Optional.of(
        rows.words(
            snapshot.runCode(run),
            imported ? Found.quarter(found) : snapshot.runTo(run),
            snapshot.runWording(run),
            SnapshotRows.isVerified(kind),
            Found.hasRow(found) ? Found.life(found) : NONE));
  }

  /**
   * What a reading gives for the words in force on the day, which must be there; each wording is
   * read once.
   */
  public <T> T read(long found, WordsReading<T> reading) {
    return known(reading).of(snapshot.runWording(Found.run(found)));
  }

  /** Whether the code found had other words in another release than that of the day. */
  public boolean hasOtherWords(long found) {
    int own = snapshot.runWording(Found.run(found));
    int entry = snapshot.codeEntry(snapshot.runCode(Found.run(found)));
    for (int run = snapshot.firstRun(entry); run < snapshot.firstRun(entry + 1); run++) {
      if (snapshot.runWording(run) != own) {
        return true;
      }
    }
    return false;
  }

  /**
   * The newest words that the code found had in other releases than that of the day, and of which a
   * reading gives what is wanted. A code that was used anew is left out: its other words may be
   * another thing's.
   *
   * @param found where the words in force are known
   */
  public <T> Optional<CodeDescriptor> otherWords(
      long found, WordsReading<T> reading, Predicate<T> wanted) {
    int own = snapshot.runWording(Found.run(found));
    String code = snapshot.runCode(Found.run(found));
    int entry = snapshot.codeEntry(code);
    int newest = NONE;
    for (int run = snapshot.firstRun(entry); run < snapshot.firstRun(entry + 1); run++) {
      int wording = snapshot.runWording(run);
      if (wording != own
          && SnapshotRows.isVerified(snapshot.runKind(run))
          && (newest == NONE || snapshot.runTo(run) > snapshot.runTo(newest))
          && wanted.test(known(reading).of(wording))) {
        newest = run;
      }
    }
    boolean usedAnew = snapshot.firstLife(entry + 1) - snapshot.firstLife(entry) > 1;
    return newest == NONE || usedAnew
        ? Optional.empty()
        : Optional.of(
            rows.words(
                code,
                snapshot.runTo(newest),
                snapshot.runWording(newest),
                true,
                snapshot.firstLife(entry)));
  }

  /** What a reading makes of the whole code set; it is made once, when it is first asked for. */
  @SuppressWarnings("unchecked") // a reading is the key of what it gave
  public <T> T read(SetReading<T> reading) {
    return (T) made.computeIfAbsent(reading, key -> key.of(this));
  }

  @SuppressWarnings("unchecked") // a reading is the key of what it gave
  private <T> WordsReading.Known<T> known(WordsReading<T> reading) {
    WordsReading.Known<?> known = readings.get(reading);
    if (known == null) {
      readings.putIfAbsent(reading, new WordsReading.Known<>(snapshot, reading));
      known = readings.get(reading);
    }
    return (WordsReading.Known<T>) known;
  }

  /** Whether CMS published cross references for an ended code that lead to loaded codes. */
  public boolean crossReferenced(long found) {
    return Found.is(found, CodeStatus.ENDED) && snapshot.chainLength(Found.life(found)) > 0;
  }

  /**
   * For an ended code CMS's cross references, followed through ended codes, nearest first, each
   * with its newest words; empty where CMS published none or the targets are not loaded.
   */
  public List<CrossReference> crossReferences(long found) {
    return crossReferenced(found) ? rows.crossReferences(Found.life(found)) : List.of();
  }

  /**
   * For an ended code the numbers of Level I that CMS's cross references name; nothing but the
   * number is held of them.
   */
  public List<String> levelOneReferences(long found) {
    return Found.is(found, CodeStatus.ENDED)
        ? rows.levelOneReferences(Found.life(found))
        : List.of();
  }

  /**
   * Looks a code up.
   *
   * @param code the code as it stands on the line, in upper case
   * @param day the day in days since 1970-01-01
   */
  public CodeLookup lookup(String code, int day) {
    long found = find(code, day);
    CodeShape shape = CodeShape.of(code);
    boolean ours = shape != CodeShape.LEVEL_ONE && shape != CodeShape.DENTAL;
    return new CodeLookup(
        code,
        day,
        Found.status(found),
        row(found),
        Found.covered(found),
        ours ? missingRelease(day) : Optional.empty(),
        descriptor(found),
        nocListing(found),
        crossReferences(found));
  }

  /** Looks a modifier up as {@link #lookup} does a code. */
  public CodeLookup lookupModifier(String modifier, int day) {
    long found = findModifier(modifier, day);
    return new CodeLookup(
        modifier,
        day,
        Found.status(found),
        row(found),
        Found.covered(found),
        Found.is(found, CodeStatus.LEVEL_ONE) ? Optional.empty() : missingRelease(day),
        descriptor(found),
        nocListing(found),
        List.of());
  }

  /** All codes that a loaded table has a row of, in order, whether in force or not. */
  public List<String> codes() {
    String[] codes = new String[snapshot.codeCount()];
    for (int entry = 0; entry < codes.length; entry++) {
      codes[entry] = snapshot.code(snapshot.firstLife(entry));
    }
    return List.of(codes);
  }

  /** The rows that speak for the lives of a code or modifier, first life first. */
  public List<CodeRow> lives(String code) {
    return rows.lives(code);
  }

  /** The words of a code or modifier through time, oldest first. */
  public List<CodeWording> wordings(String code) {
    return rows.wordings(code);
  }

  /** The newest words of a code, as the newest row has them. */
  public Optional<CodeDescriptor> newestWords(String code) {
    int entry = snapshot.codeEntry(code);
    return entry == NONE
        ? Optional.empty()
        : Optional.of(rows.newestWords(snapshot.firstLife(entry)));
  }

  /** The newest row of a Level II modifier, whether in force or not. */
  public Optional<ModifierRow> modifier(String modifier) {
    return rows.modifier(modifier);
  }

  /**
   * The row that speaks for a Level II modifier on a day, in days since 1970-01-01, with the words
   * in force on it; where none are, those of the newest row. A modifier that has ended has a row,
   * too.
   */
  public Optional<ModifierRow> modifier(String modifier, int day) {
    long found = findModifier(modifier, day);
    if (!Found.hasRow(found)) {
      return Optional.empty();
    }
    CodeDescriptor words = descriptor(found).orElseGet(() -> rows.newestWords(Found.life(found)));
    return Optional.of(row(modifier, added(found), ended(found), words));
  }

  private static ModifierRow row(String modifier, int added, int ended, CodeDescriptor words) {
    return new ModifierRow(
        modifier, added, ended, words.shortText(), words.longText(), words.release());
  }

  /** Whether the complete release that covers a day lists modifiers, too. */
  public boolean listsModifiers(int day) {
    return modifiersListed[Quarters.of(day)];
  }

  /** The snapshot behind it. */
  HcpcsSnapshot snapshot() {
    return snapshot;
  }
}
