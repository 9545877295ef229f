package org.plumbline.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.Authority;

/** What people read about rules: pages, and the documents that rules cite. */
interface Library {

  /** The documents by id. */
  Map<String, Authority> authorities();

  /** The page of a rule by its id. */
  Optional<String> page(String id);

  /** A library in memory. */
  static Library of(Map<String, Authority> authorities, Map<String, String> pages) {
    return new Library() {
      @Override
      public Map<String, Authority> authorities() {
        return authorities;
      }

      @Override
      public Optional<String> page(String id) {
        return Optional.ofNullable(pages.get(id));
      }
    };
  }

  /** This library; what it does not have is looked up in another one. */
  default Library over(Library below) {
    Library above = this;
    return new Library() {
      @Override
      public Map<String, Authority> authorities() {
        Map<String, Authority> both = new LinkedHashMap<>(below.authorities());
        both.putAll(above.authorities());
        return both;
      }

      @Override
      public Optional<String> page(String id) {
        return above.page(id).or(() -> below.page(id));
      }
    };
  }
}
