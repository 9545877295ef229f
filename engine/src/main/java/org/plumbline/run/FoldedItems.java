package org.plumbline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.run.Explanation.Answer;
import org.plumbline.run.Explanation.Block;
import org.plumbline.run.Explanation.Entry;
import org.plumbline.run.Explanation.Verdict;

/**
 * A printed form has dozens of items and a rule speaks about one: those that it leaves out by their
 * name become one block.
 */
final class FoldedItems {

  private static final Pattern NAMES_ITEM = Pattern.compile("item\\s*(==|in\\b|matches\\b).*");

  private FoldedItems() {}

  static List<Block> of(List<Block> blocks) {
    List<Block> folded = new ArrayList<>();
    List<Block> others = new ArrayList<>();
    for (Block block : blocks) {
      (isOther(block) ? others : folded).add(block);
    }
    if (others.size() < 2) {
      return blocks;
    }
    Block first = others.get(0);
    Entry name = first.conditions().get(0);
    folded.add(
        new Block(
            first.rule(),
            others.size() + " other items",
            0,
            new Verdict(Answer.NO_FINDING, ""),
            "",
            List.of(),
            List.of(new Entry(name.text(), name.truth(), "", List.of(), List.of(), 0))));
    return folded;
  }

  private static boolean isOther(Block block) {
    boolean silent =
        block.verdict().answer() == Answer.NO_FINDING
            || block.verdict().answer() == Answer.ABSTAINED;
    if (!silent || block.conditions().isEmpty() || !block.rule().fact().equals("FormFacts")) {
      return false;
    }
    Entry first = block.conditions().get(0);
    return first.truth().equals("false") && NAMES_ITEM.matcher(first.text()).matches();
  }
}
