package org.plumbline.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.Authority;

/** What stands beside rules: pages, the documents that rules cite, and profiles. */
interface Library {

  /** The documents by id. */
  Map<String, Authority> authorities();

  /** The profiles on request, by id. */
  Map<String, Profile> profiles();

  /** The page of a rule by its id. */
  Optional<String> page(String id);

  /** Why ids of the catalogues are no rules, by id. */
  default Map<String, String> notBuilt() {
    return Map.of();
  }

  /** A library in memory. */
  static Library of(
      Map<String, Authority> authorities,
      Map<String, Profile> profiles,
      Map<String, String> pages) {
    return new Library() {
      @Override
      public Map<String, Authority> authorities() {
        return authorities;
      }

      @Override
      public Map<String, Profile> profiles() {
        return profiles;
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
      public Map<String, Profile> profiles() {
        return Profile.all(below.profiles(), above.profiles());
      }

      @Override
      public Map<String, String> notBuilt() {
        return below.notBuilt();
      }

      @Override
      public Optional<String> page(String id) {
        return above.page(id).or(() -> below.page(id));
      }
    };
  }
}
