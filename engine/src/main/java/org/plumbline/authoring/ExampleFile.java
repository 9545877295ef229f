package org.plumbline.authoring;

import java.util.List;
import org.plumbline.rulebook.RuleFolderException;

/**
 * The examples of a rule, {@code examples/<ID>.txt}:
 *
 * <pre>
 * # comments begin with a number sign
 * base office.837
 *
 * flagged FMT-24G-001/837p: units are 0
 * 2400[1]/SV1/SV104 = 0
 *
 * silent: units are 2
 * 2400[1]/SV1/SV104 = 2
 * </pre>
 *
 * <p>An example begins with {@code flagged} or {@code silent}, a colon and what is special about
 * it; {@code flagged} may name the variant of the rule that speaks, and then no other may. The
 * lines after it are edits of the base claim ({@link ClaimEdit}). These settings hold for the
 * example they stand in, or for all of them where they stand before the first one: {@code base
 * FILE}; {@code profile NAME}, which switches a profile on; {@code as-of 2025-12-15}, the day of
 * receipt; {@code complete-release 2025-10}, which takes the rows of the starter set as if they
 * were all codes of that release; {@code listed icd10cm/2025-10/M5459}, which makes a release of
 * diagnoses, of modifiers ({@code modifier}) or of taxonomy codes ({@code taxonomy}) that lists the
 * code and the others so named; {@code also DA-L03/ended}, which names another rule that speaks on
 * the example, too, and must; {@code times 2}, where the rule (or the variant that is named) is to
 * speak that often and not, as everywhere else, once. The ending of the base claim says how its
 * edits are written: {@code .json} is a CMS-1500 form, anything else an 837P.
 *
 * @param rule the rule's id
 * @param examples in the order of the file
 */
public record ExampleFile(String rule, List<Example> examples) {

  /** Copies the list. */
  public ExampleFile {
    examples = List.copyOf(examples);
  }

  /**
   * Reads a file.
   *
   * @param rule the id of the rule, the file's name without its ending
   * @param file the file, for messages
   * @throws RuleFolderException with all that is wrong, by line
   */
  public static ExampleFile parse(String rule, String file, String text)
      throws RuleFolderException {
    return new ExampleFile(rule, new ExampleParser(rule, file).parse(text));
  }
}
