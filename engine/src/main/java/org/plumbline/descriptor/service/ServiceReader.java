package org.plumbline.descriptor.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.service.ServiceFacets.AddOn;
import org.plumbline.descriptor.service.ServiceFacets.CitedCode;
import org.plumbline.descriptor.text.CodeShape;
import org.plumbline.descriptor.text.PhraseTable;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/** Reads what a descriptor says about a service. */
public final class ServiceReader {

  private static final PhraseTable<Profession> PROFESSIONS = PhraseTable.of(Profession.class);

  private static final PhraseTable<Setting> SETTINGS = PhraseTable.of(Setting.class);

  private ServiceReader() {}

  /** The facets. */
  public static ServiceFacets read(Wording wording) {
    List<Said<CitedCode>> cited = cited(wording);
    return new ServiceFacets(
        profession(wording),
        SETTINGS.read(wording),
        Optional.ofNullable(addOn(wording, cited)),
        cited);
  }

  private static Optional<Said<Profession>> profession(Wording wording) {
    List<Said<Profession>> all = PROFESSIONS.read(wording);
    boolean one = all.stream().map(Said::what).distinct().count() == 1;
    return one && !isOpen(wording) ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** "or other qualified health care professional", "and other staff". */
  private static boolean isOpen(Wording wording) {
    for (int i = 1; i < wording.size(); i++) {
      boolean joins = wording.word(i - 1).equals("or") || wording.word(i - 1).equals("and");
      boolean open =
          switch (wording.word(i)) {
            case "other", "qualified", "allowed", "certified", "nurse", "counselor" -> true;
            default -> false;
          };
      if (joins && open) {
        return true;
      }
    }
    return false;
  }

  private static List<Said<CitedCode>> cited(Wording wording) {
    List<Said<CitedCode>> cited = new ArrayList<>(1);
    for (int i = 0; i < wording.size(); i++) {
      String word = wording.word(i);
      boolean levelTwo = CodeShape.isLevelTwo(word);
      if (levelTwo || CodeShape.isLevelOne(word)) {
        cited.add(new Said<>(new CitedCode(CodeShape.code(word), levelTwo), wording.span(i, i)));
      }
    }
    return List.copyOf(cited);
  }

  private static Said<AddOn> addOn(Wording wording, List<Said<CitedCode>> cited) {
    int additional = -1;
    int list = -1;
    for (int i = 0; i < wording.size(); i++) {
      if (wording.says(i, "each", "additional") && additional < 0) {
        additional = i;
      }
      boolean lists =
          wording.says(i, "list", "separately", "in", "addition", "to")
              || wording.says(i, "list", "in", "addition", "to");
      list = lists ? i : list;
    }
    if (list >= 0) {
      int last = list;
      while (!wording.endsElement(last)) {
        last++;
      }
      Span span = wording.span(list, last);
      return new Said<>(new AddOn(within(cited, span), additional >= 0), span);
    }
    return additional < 0
        ? null
        : new Said<>(new AddOn(List.of(), true), wording.span(additional, additional + 1));
  }

  private static List<String> within(List<Said<CitedCode>> cited, Span span) {
    return cited.stream()
        .filter(said -> said.span().start() >= span.start() && said.span().end() <= span.end())
        .map(said -> said.what().code())
        .toList();
  }
}
