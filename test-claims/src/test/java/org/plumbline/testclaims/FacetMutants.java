package org.plumbline.testclaims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Long descriptors with one facet turned into its opposite, as E4 wants them. The phrases are
 * written here by hand and found as text, without the readers of the engine.
 */
final class FacetMutants {

  /**
   * A descriptor and what became of it.
   *
   * @param kind the facet that was turned
   * @param head what stands before the turned words
   * @param was the words as CMS wrote them
   * @param turned the words that stand for them
   * @param tail what stands after them
   */
  record Mutant(String kind, String code, String head, String was, String turned, String tail) {

    /** The whole with the turned words, or with CMS's own, of which others were left out. */
    String text(boolean mutated, double kept, SplittableRandom random) {
      String middle = mutated ? turned : was;
      return (some(head, kept, random) + " " + middle + " " + some(tail, kept, random)).strip();
    }

    private static String some(String words, double kept, SplittableRandom random) {
      if (kept >= 1) {
        return words.strip();
      }
      StringBuilder some = new StringBuilder();
      for (String word : words.split(" ")) {
        if (!word.isBlank() && random.nextDouble() < kept) {
          some.append(some.isEmpty() ? "" : " ").append(word);
        }
      }
      return some.toString();
    }
  }

  private record Turn(String kind, Pattern was, String turned, Pattern unless) {}

  /** Kind, pattern, replacement, and what must not stand in the text. */
  private static final String TURNS =
      """
      route      | ^injection(?=,)                                   | oral               | oral|injection.*injection|intra|\\biv\\b|subcutaneous|implant|infusion
      route      | (?<=, )oral(?=,)                                  | injection          | injection
      route      | inhalation solution                               | injection          | injection
      site       | \\bintravenous\\b                                 | subcutaneous       | subcutaneous|intramuscular|other than
      site       | \\bsubcutaneous\\b                                | intravenous        | intravenous|intramuscular
      site       | \\bintramuscular\\b                               | intravenous        | intravenous|subcutaneous
      form       | \\bnon-compounded\\b                              | compounded         | \\bnever\\b
      form       | (?<!-)\\bcompounded product\\b                    | non-compounded     | non-compounded
      form       | \\bconcentrated form\\b                           | unit dose form     | unit dose
      form       | \\bunit dose form\\b                              | concentrated form  | concentrated
      age        | \\badult\\b(?= size|-size| sized|[,;]| \\()       | pediatric          | pediatric|child|infant|youth
      age        | \\bpediatric\\b(?= size|-size| sized|[,;]| \\()   | adult              | adult|including pediatric|child|infant
      esrd       | \\(for non[- ]esrd use\\)                         | (for esrd on dialysis) | \\bnever\\b
      esrd       | \\(for esrd on dialysis\\)                        | (for non-esrd use) | non-esrd
      sides      | (?<=[;,] )unilateral(?=$|[,;])                    | bilateral          | bilateral
      sides      | (?<=[;,] )bilateral(?=$|[,;])                     | unilateral         | unilateral
      sterile    | \\bnon-sterile\\b                                 | sterile            | \\bnever\\b
      sterile    | (?<!-)\\bsterile(?=,)                             | non-sterile        | non-sterile
      powered    | \\bmanual wheelchair\\b                           | power wheelchair   | power
      powered    | \\bpower wheelchair\\b                            | manual wheelchair  | manual
      making     | \\bcustom[- ]fabricated\\b                        | prefabricated, off-the-shelf | prefab|off[- ]the|for custom
      making     | \\bprefabricated, off[- ]the[- ]shelf\\b          | custom fabricated  | custom
      making     | \\bprefabricated(?=, includes)                    | custom fabricated  | custom|off[- ]the
      with       | \\bwithout(?= [a-z]+( [a-z]+)?(,|$))              | with               | with (?!out)[a-z]+.*without|without.*with\\b|without.*without|with or without
      with       | (?<=, )with(?= [a-z]+( [a-z]+)?(,|$))             | without            | with .*with\\b|without|with or|used with|and [a-z]+,
      size       | \\b16 sq\\. in\\. or less\\b                      | more than 48 sq. in. | any size
      size       | \\bmore than 48 sq\\. in\\.                       | 16 sq. in. or less | less than
      size       | \\bmore than 16 sq\\. in\\.,? but less than or equal to 48 sq\\. in\\. | more than 48 sq. in. | \\bnever\\b
      exclusion  | \\bexcludes(?= )                                | with               | for use with
      exclusion  | \\bexcept for(?= )                              | with               | \\bnever\\b
      suffix     | (?<=(?:mab|cept|stim|alfa|pegol)-)[a-z]{4}\\b     | qzxw               | \\bnever\\b
      """;

  private static final List<Turn> ALL = TURNS.lines().map(FacetMutants::turn).toList();

  private static final Pattern NOUN_END = Pattern.compile("[,)]");

  private static final Set<String> OF_DRUGS = Set.of("route", "site");

  private FacetMutants() {}

  private static Turn turn(String row) {
    Matcher cells = Pattern.compile("(\\S+)\\s+\\| (.*?)\\s+\\| (.*?)\\s+\\| (.*)").matcher(row);
    if (!cells.matches()) {
      throw new IllegalStateException(row);
    }
    return new Turn(
        cells.group(1),
        Pattern.compile(cells.group(2)),
        cells.group(3),
        Pattern.compile(cells.group(4)));
  }

  /** The mutants of one descriptor: for each phrase that stands in it once. */
  static List<Mutant> of(String code, String descriptor) {
    String text = descriptor.toLowerCase(Locale.ROOT);
    List<Mutant> mutants = new ArrayList<>();
    for (Turn turn : ALL) {
      Matcher was = turn.was().matcher(text);
      boolean drug = code.startsWith("J") || code.startsWith("Q");
      boolean concerned = drug || !OF_DRUGS.contains(turn.kind());
      if (!concerned || !was.find() || turn.unless().matcher(text).find()) {
        continue;
      }
      int start = was.start();
      int turned = was.end();
      int end = wordsEnd(turn.kind(), text, turned);
      if (!was.find()) {
        String words = descriptor.substring(start, end);
        String rest = descriptor.substring(turned, end);
        int word = wordStart(descriptor, start);
        String before = descriptor.substring(word, start);
        mutants.add(
            new Mutant(
                turn.kind(),
                code,
                descriptor.substring(0, word),
                before + words,
                before + turn.turned() + rest,
                descriptor.substring(end)));
      }
    }
    return mutants;
  }

  /** To the end of the word; after "with" and the like the noun belongs to the turned words. */
  private static int wordsEnd(String kind, String text, int turned) {
    int from = turned;
    if (kind.equals("with") || kind.equals("exclusion")) {
      Matcher end = NOUN_END.matcher(text);
      from = end.find(turned) ? end.start() : text.length();
    }
    int space = text.indexOf(' ', from);
    return space < 0 ? text.length() : space;
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }
}
