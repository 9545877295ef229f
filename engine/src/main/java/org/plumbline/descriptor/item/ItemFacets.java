package org.plumbline.descriptor.item;

import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.text.Said;

/**
 * What a descriptor says about a thing.
 *
 * @param making how it is made; empty where it names two ways
 * @param features what it has and what it has not
 * @param excluded what it excludes, in the descriptor's words
 * @param sizes intervals of its size
 * @param traits words such as sterile; of two that exclude each other none is here
 * @param scopes words such as "any size" and "replacement only"
 */
public record ItemFacets(
    Optional<Said<Making>> making,
    List<Said<Feature>> features,
    List<Said<String>> excluded,
    List<Said<SizeInterval>> sizes,
    List<Said<Trait>> traits,
    List<Said<Scope>> scopes) {

  /**
   * Something that the thing has or has not.
   *
   * @param noun what, in lower case
   * @param present whether it has it
   */
  public record Feature(String noun, boolean present) {}

  /** Whether the descriptor says so. */
  public boolean says(Scope scope) {
    return scopes.stream().anyMatch(said -> said.what() == scope);
  }
}
