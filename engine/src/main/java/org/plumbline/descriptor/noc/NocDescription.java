package org.plumbline.descriptor.noc;

import java.util.HashSet;
import java.util.Set;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.text.Wording;

/**
 * Whether a narrative tells what was supplied under a descriptor that does not. A word that is not
 * known counts as a name, and any amount as the amount.
 *
 * @param repeats whether it has words of the descriptor and, but for words that tell nothing, no
 *     others
 * @param pointsElsewhere whether it says that something else tells: "see attached"
 * @param name whether a word of it may name the thing
 * @param amount whether it has the amount of a drug
 * @param route whether it has a route or a form that implies one
 */
public record NocDescription(
    boolean repeats, boolean pointsElsewhere, boolean name, boolean amount, boolean route) {

  /** Reads a narrative beside the descriptor of the line's code. */
  public static NocDescription of(Descriptor descriptor, Narrative narrative) {
    ToldWords told = new ToldWords(narrative);
    Set<String> own = words(descriptor);
    boolean name = false;
    boolean ofDescriptor = false;
    boolean others = false;
    for (int i = 0; i < told.size(); i++) {
      String word = told.word(i);
      boolean shared = ToldWords.is("NOC", word) || own.contains(ToldWords.stem(word));
      boolean little = ToldWords.is("LITTLE", word) || ToldWords.is("JOIN", word);
      ofDescriptor |= shared && !little;
      others |= !shared && !little;
      name |= !shared && told.mayName(i) || word.equals("ndc");
    }
    return new NocDescription(
        ofDescriptor && !others,
        told.have("ELSEWHERE"),
        name,
        !narrative.amounts().isEmpty(),
        DrugRoutes.areTold(narrative, descriptor) || told.have("ROUTE"));
  }

  private static Set<String> words(Descriptor descriptor) {
    Wording wording = Wording.of(descriptor.text());
    Set<String> words = new HashSet<>();
    for (int i = 0; i < wording.size(); i++) {
      words.add(ToldWords.stem(wording.word(i)));
    }
    return words;
  }
}
