package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.narrative.Token.Kind;
import org.plumbline.descriptor.text.Said;

/**
 * The routes and dosage forms that a narrative affirms: not those it denies ("unable to take PO",
 * "switched from PO to IV"), not those of premedication, and not words that mean something else
 * beside their neighbours ("nasal mask", "stage IV", "1 PR").
 */
final class RouteReader {

  /** So many words before may deny. */
  private static final int DENIAL = 4;

  private final Tokens tokens;

  RouteReader(Tokens tokens) {
    this.tokens = tokens;
  }

  List<Said<Route>> routes() {
    if (!tokens.have(Meaning.ROUTE)) {
      return List.of();
    }
    List<Said<Route>> found = new ArrayList<>(2);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.means(Meaning.ROUTE) && isRoute(i)) {
        found.add(new Said<>(token.word().route(), token.span()));
      }
    }
    boolean named =
        found.stream()
            .anyMatch(route -> route.what() != Route.INJECTION && route.what().isInjection());
    if (named) {
      found.removeIf(route -> route.what() == Route.INJECTION);
    }
    return List.copyOf(found);
  }

  List<Said<DosageForm>> forms() {
    if (!tokens.have(Meaning.FORM)) {
      return List.of();
    }
    List<Said<DosageForm>> found = new ArrayList<>(1);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.means(Meaning.FORM) && !tokens.get(i + 1).means(Meaning.THING) && !isOther(i)) {
        found.add(new Said<>(token.word().form(), token.span()));
      }
    }
    return List.copyOf(found);
  }

  private boolean isRoute(int i) {
    Token before = tokens.get(i - 1);
    Token after = tokens.get(i + 1);
    if (before.means(Meaning.STAGE) || after.means(Meaning.THING) || isOrder(i)) {
      return false;
    }
    if (tokens.get(i).means(Meaning.PAIR) && !isGivenSo(before)) {
      return false;
    }
    if (isAside(i)) {
      return false;
    }
    // a state before its five digits
    boolean place = after.is(Kind.NUMBER) && after.end() - after.start() == 5;
    return !place && !isDenied(i) && !fails(i);
  }

  /** PO # 1234 is a purchase order. */
  private boolean isOrder(int i) {
    return tokens.get(i + 1).is('#') && tokens.get(i).word().route() == Route.ORAL;
  }

  /** PR may be a pair, a receptor and more: it is a route only after a dose or a form. */
  private static boolean isGivenSo(Token before) {
    return before.is(Kind.AMOUNT) || before.means(Meaning.FORM) || before.means(Meaning.CONTAINER);
  }

  private boolean isDenied(int i) {
    for (int j = i - 1; j >= i - DENIAL; j--) {
      Token before = tokens.get(j);
      if (before.parts()) {
        return false;
      }
      if (before.means(Meaning.TO) && isMovedFrom(j)) {
        return false;
      }
      if (before.means(Meaning.NO)) {
        return !before.means(Meaning.FROM) || isFromDenial(j);
      }
    }
    return false;
  }

  /** "From PO to IV": what follows "to" is affirmed. */
  private boolean isMovedFrom(int to) {
    return tokens.get(to - 1).means(Meaning.ROUTE) || tokens.get(to - 1).means(Meaning.FORM);
  }

  private boolean isOther(int i) {
    return isAside(i) || isDenied(i);
  }

  /**
   * "Remicade 400 mg, premed benadryl 50 mg PO": routes of other drugs than the line's. Where no
   * dose stands before the word, the premedication may be the line's own drug.
   */
  private boolean isAside(int i) {
    boolean aside = false;
    for (int j = i - 1; tokens.have(Meaning.ASIDE) && j >= 0; j--) {
      if (aside && tokens.get(j).is(Kind.AMOUNT)) {
        return true;
      }
      aside |= tokens.get(j).means(Meaning.ASIDE);
    }
    return false;
  }

  private boolean isFromDenial(int from) {
    return tokens.get(from + 1).means(Meaning.ROUTE) || tokens.get(from + 1).means(Meaning.FORM);
  }

  private boolean fails(int i) {
    return tokens.soon(i, 2, Meaning.FAILS);
  }
}
