package org.plumbline.codeset.hcpcs.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;

/**
 * What differs between two imported releases of HCPCS Level II.
 *
 * @param older what the comparison starts from
 * @param newer what it leads to
 * @param codes the codes that differ, by kind, in their order
 * @param modifiers the modifiers that differ, in the same way
 */
public record ReleaseDiff(
    Side older,
    Side newer,
    Map<ChangeKind, List<CodeChange>> codes,
    Map<ChangeKind, List<CodeChange>> modifiers) {

  /**
   * A release that is compared.
   *
   * @param complete whether it lists all codes of the release
   * @param textVerified false where the source is known to have altered the words
   * @param dated whether it says when codes were added and ended
   * @param codes how many codes it lists
   * @param modifiers how many modifiers it lists
   */
  public record Side(
      Release release,
      boolean complete,
      boolean textVerified,
      boolean dated,
      int codes,
      int modifiers) {

    static Side of(HcpcsTable table) {
      return new Side(
          table.release().orElseThrow(),
          table.complete(),
          table.textVerified(),
          table.codes().anyMatch(CodeRow::isDated),
          table.codeCount(),
          table.modifierCount());
    }
  }

  static ReleaseDiff of(HcpcsTable older, HcpcsTable newer, ReleaseTables all) {
    Side from = Side.of(older);
    Side to = Side.of(newer);
    Set<ChangeKind> untold = untold(from, to);
    return new ReleaseDiff(
        from,
        to,
        new RowsDiff(untold, all).of(older.codes(), newer.codes()),
        new RowsDiff(untoldOfModifiers(untold, from, to), all)
            .of(codes(older.modifiers()), codes(newer.modifiers())));
  }

  private static Stream<CodeRow> codes(Stream<ModifierRow> modifiers) {
    return modifiers.map(ModifierRow::asCode);
  }

  /** The kinds of change that these releases cannot tell; of them there is no list. */
  public Set<ChangeKind> untold() {
    return untold(older, newer);
  }

  /** The same of modifiers, which a release may lack as a whole. */
  public Set<ChangeKind> untoldOfModifiers() {
    return untoldOfModifiers(untold(), older, newer);
  }

  private static Set<ChangeKind> untold(Side older, Side newer) {
    Set<ChangeKind> untold = EnumSet.noneOf(ChangeKind.class);
    for (ChangeKind kind : ChangeKind.values()) {
      if (kind.isOfWords() && !(older.textVerified() && newer.textVerified())
          || kind.isOfDates() && !(older.dated() && newer.dated())) {
        untold.add(kind);
      }
    }
    if (!older.complete()) {
      untold.add(ChangeKind.ADDED);
    }
    if (!newer.complete()) {
      untold.add(ChangeKind.DROPPED);
    }
    return untold;
  }

  private static Set<ChangeKind> untoldOfModifiers(Set<ChangeKind> untold, Side older, Side newer) {
    Set<ChangeKind> all = EnumSet.noneOf(ChangeKind.class);
    all.addAll(untold);
    if (older.modifiers() == 0 || newer.modifiers() == 0) {
      all.addAll(EnumSet.allOf(ChangeKind.class));
    }
    return all;
  }

  /** Whether the words of both are CMS's own, so that they are compared. */
  public boolean comparesWords() {
    return older.textVerified() && newer.textVerified();
  }
}
