package org.plumbline.authoring.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import org.plumbline.report.html.Markup;

/**
 * Writes pages of one look. A page asks for nothing from elsewhere, which it also forbids itself:
 * its style stands in it, and no script runs but the search, which is named by its digest.
 */
final class SitePages {

  /** Where rules have their pages, below the site. */
  static final String RULES = "rules/";

  private static final String SEARCH = resource("search.js");
  private static final String NAVIGATION =
      """
      <nav aria-label="Rulebook"><a href="UPindex.html">Search</a> <a href="UPitems.html">By item</a>
      <a href="UPauthorities.html">By authority</a> <a href="UPprofiles.html">By profile</a>
      <a href="UPtests.html">Tests</a> <a href="UPnot-built.html">Not built</a></nav>
      """;

  private final Path folder;

  SitePages(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a page.
   *
   * @param path below the site
   * @param title also the page's first heading
   * @param searches whether the search runs on it
   */
  void write(String path, String title, boolean searches, Consumer<Markup> body)
      throws IOException {
    StringWriter text = new StringWriter();
    Markup html = new Markup(text);
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.raw("style-src 'unsafe-inline'; ");
    html.raw(searches ? "script-src '" + digest(SEARCH) + "'; " : "");
    html.raw("base-uri 'none'; form-action 'none'\">\n");
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("<title>", title, " - Plumbline rulebook</title>\n");
    html.raw("<style>\n").raw(resource("site.css")).raw("</style>\n</head>\n<body>\n");
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header>\n");
    html.raw(NAVIGATION.replace("UP", path.startsWith(RULES) ? "../" : ""));
    html.raw("</header>\n<main id=\"main\" tabindex=\"-1\">\n");
    html.element("<h1>", title, "</h1>\n");
    body.accept(html);
    html.raw("</main>\n");
    html.raw(searches ? "<script>" + SEARCH + "</script>\n" : "");
    html.raw("</body>\n</html>\n");
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
  }

  /** An anchor made of a name. */
  static String anchor(String name) {
    return name.replaceAll("[^A-Za-z0-9-]", "_");
  }

  private static String digest(String script) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sha);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String resource(String name) {
    try (InputStream in = SitePages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(name, failed);
    }
  }
}
