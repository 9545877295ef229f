package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.text.Said;

/** What else a narrative says, where its words mean just that beside their neighbours. */
final class RemarkReader {

  private static final int DENIAL = 3;

  private final Tokens tokens;

  RemarkReader(Tokens tokens) {
    this.tokens = tokens;
  }

  List<Said<Remark>> read() {
    List<Said<Remark>> found = new ArrayList<>(2);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Remark remark = remark(i);
      if (remark != null) {
        found.add(new Said<>(remark, token.span()));
      }
    }
    return found.isEmpty() ? List.of() : List.copyOf(found);
  }

  private Remark remark(int i) {
    Token token = tokens.get(i);
    if (token.means(Meaning.RIGHT)) {
      return isSide(i) ? Remark.RIGHT : null;
    }
    if (token.means(Meaning.LEFT)) {
      return isSide(i) ? Remark.LEFT : null;
    }
    if (token.means(Meaning.BOTH)) {
      return tokens.get(i + 1).means(Meaning.BODY) ? Remark.BILATERAL : token.word().remark();
    }
    boolean says = token.means(Meaning.SAYS) && !isOther(i) && !isDenied(i);
    return says ? token.word().remark() : null;
  }

  /** A side is one only beside a part of the body, or joined to the other side that is. */
  private boolean isSide(int i) {
    if (isBody(i + 1) || isBody(i - 1) && !isSideWord(i + 1)) {
      return true;
    }
    boolean joined =
        tokens.get(i + 1).is('/')
            || tokens.get(i + 1).is('&')
            || tokens.get(i + 1).means(Meaning.AND);
    return joined && isSideWord(i + 2) && isBody(i + 3);
  }

  private boolean isBody(int i) {
    return tokens.get(i).means(Meaning.BODY);
  }

  private boolean isSideWord(int i) {
    return tokens.get(i).means(Meaning.RIGHT) || tokens.get(i).means(Meaning.LEFT);
  }

  /** Whether the neighbours give the word another meaning. */
  private boolean isOther(int i) {
    Token before = tokens.get(i - 1);
    Token after = tokens.get(i + 1);
    return switch (tokens.get(i).word().remark()) {
      case MALE, FEMALE -> !after.means(Meaning.PERSON) && !before.means(Meaning.PERSON);
      case STERILE -> after.means(Meaning.SOLVENT);
      case PEDIATRIC, ADULT -> after.means(Meaning.OFFICE);
      case REPLACEMENT -> before.means(Meaning.REPLACED) || after.means(Meaning.THERAPY);
      default -> false;
    };
  }

  private boolean isDenied(int i) {
    if (tokens.get(i).word().remark() == Remark.GRACE_PERIOD) {
      return false;
    }
    for (int j = i - 1; j >= i - DENIAL; j--) {
      Token before = tokens.get(j);
      if (before.parts()) {
        return false;
      }
      if (before.means(Meaning.NO)) {
        return true;
      }
    }
    return false;
  }
}
