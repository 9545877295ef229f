package org.plumbline.descriptor.narrative;

import java.util.List;
import java.util.Optional;

/**
 * Reads narratives as billers write them: upper case, abbreviations, 80 characters. Never guesses:
 * what has two readings is not read. Time grows with the length of the text, whatever it says.
 */
public final class NarrativeReader {

  private NarrativeReader() {}

  /** Reads a narrative; an empty one says nothing. */
  public static Narrative read(String text) {
    Tokens tokens = Tokeniser.cut(text);
    Doses doses = Doses.read(tokens);
    WasteReader waste = WasteReader.read(doses);
    doses.settleRestated();
    Total total = Total.of(doses, waste.waste(), waste.isAmbiguous());
    RouteReader routes = new RouteReader(tokens);
    ExtentReader extents = ExtentReader.read(tokens);
    TimeReader times = TimeReader.read(tokens);
    return new Narrative(
        text,
        List.copyOf(doses.amounts()),
        Optional.ofNullable(total.amount()),
        Optional.ofNullable(total.reason()),
        Optional.ofNullable(new Governor(tokens).of(total.amount())),
        waste.waste(),
        routes.routes(),
        routes.forms(),
        new RemarkReader(tokens).read(),
        JoinReader.read(tokens),
        SuffixReader.read(text),
        new SupplyReader(tokens).read(),
        extents.area(),
        extents.isOfSeveral(),
        extents.length(),
        extents.distance(),
        times.time(),
        times.isOfSeveral(),
        times.days(),
        times.age());
  }
}
