package org.plumbline.rulebook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.finding.Authority;

/**
 * The words of a rule's page that are ours: without what stands between backticks, which quotes,
 * and without the titles of the documents it cites, which are their issuers'.
 */
final class PageWords {

  private static final Pattern QUOTE = Pattern.compile("`[^`\n]*`");
  private static final Pattern SOURCE = Pattern.compile("(?m)^- `([A-Z0-9-]+)`: (.*)$");

  private PageWords() {}

  static String ours(String page, Map<String, Authority> authorities) {
    Matcher source = SOURCE.matcher(page);
    String untitled =
        source.replaceAll(
            found -> {
              Authority cited = authorities.get(found.group(1));
              String words = found.group(2);
              boolean titled = cited != null && words.startsWith(cited.title());
              return Matcher.quoteReplacement(
                  titled ? words.substring(cited.title().length()) : words);
            });
    return QUOTE.matcher(untitled).replaceAll(" ");
  }
}
