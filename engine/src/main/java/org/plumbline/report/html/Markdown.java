package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Renders what the pages of rules are written with: headings, paragraphs, lists, code. Anything
 * else, markup and links included, is shown as the text it is.
 */
public final class Markdown {

  private static final int DEEPEST = 6;

  private final Markup html;
  private final int above;
  private int level;
  private final List<String> paragraph = new ArrayList<>();
  private boolean inList;
  private boolean inItem;
  private boolean inCode;

  /**
   * @param above the level of the heading above the text; the text's own headings go below it
   */
  public Markdown(Markup html, int above) {
    this.html = html;
    this.above = above;
    this.level = above;
  }

  /** Writes a text. */
  public void write(String text) {
    text.lines().forEach(this::line);
    endCode();
    endBlocks();
  }

  private void line(String line) {
    if (line.strip().startsWith("```")) {
      boolean begins = !inCode;
      endCode();
      if (begins) {
        endBlocks();
        html.raw("<pre><code>");
        inCode = true;
      }
    } else if (inCode) {
      html.text(line).raw("\n");
    } else if (line.isBlank()) {
      endParagraph();
    } else if (line.matches("#{1,6} .*")) {
      heading(line);
    } else if (line.matches("\\s*([-*]|\\d+[.]) .*")) {
      item(line.strip());
    } else {
      if (!inItem && paragraph.isEmpty()) {
        endBlocks();
      }
      paragraph.add(line.strip());
    }
  }

  /** A heading goes at most one level below the one before it. */
  private void heading(String line) {
    endBlocks();
    int hashes = line.indexOf(' ');
    int wanted = Math.max(above + 1, above + hashes - 1);
    level = Math.min(DEEPEST, Math.min(level + 1, wanted));
    html.raw("<h" + level + ">");
    inline(line.substring(hashes).strip());
    html.raw("</h" + level + ">\n");
  }

  private void item(String line) {
    endParagraph();
    html.raw(inList ? "" : "<ul>\n").raw("<li>");
    inList = true;
    inItem = true;
    paragraph.add(line.substring(line.indexOf(' ')).strip());
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      html.raw(inItem ? "" : "<p>");
      inline(String.join(" ", paragraph));
      html.raw(inItem ? "</li>\n" : "</p>\n");
      paragraph.clear();
      inItem = false;
    }
  }

  private void endBlocks() {
    endParagraph();
    html.raw(inList ? "</ul>\n" : "");
    inList = false;
  }

  private void endCode() {
    html.raw(inCode ? "</code></pre>\n" : "");
    inCode = false;
  }

  /** Code between backticks; a backtick without a partner is a backtick. */
  private void inline(String text) {
    int at = 0;
    int open = text.indexOf('`');
    while (open >= 0) {
      int close = text.indexOf('`', open + 1);
      if (close < 0) {
        break;
      }
      html.text(text.substring(at, open));
      html.element("<code>", text.substring(open + 1, close), "</code>");
      at = close + 1;
      open = text.indexOf('`', at);
    }
    html.text(text.substring(at));
  }
}
