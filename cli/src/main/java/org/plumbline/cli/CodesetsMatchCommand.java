package org.plumbline.cli;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.descriptor.retrieval.DescriptorHit;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;
import org.plumbline.descriptor.retrieval.Descriptors;
import org.plumbline.descriptor.retrieval.Match;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code plumbline codesets match}: descriptors that share words with some words, to be read. It
 * lists them and says why each is there, and nothing more.
 */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Lists HCPCS descriptors that share words with yours.",
      "The list is for reading: it compares words, and words alone say nothing of what an item is."
    })
final class CodesetsMatchCommand implements Callable<Integer> {

  private static final int SHOWN = 10;
  private static final double THOUSAND = 1000;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "WORDS", description = "Words, such as those of a narrative.")
  private String words;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      converter = Words.OfDate.class,
      description = "The date of service, such as 2025-10-05.")
  private LocalDate on;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Words.OfListFormat.class,
      defaultValue = "table",
      description = "table or json (default: table).")
  private String format;

  @Mixin private CodesetsOption codesets;

  CodesetsMatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    HcpcsCodeSet loaded = codesets.open(surroundings);
    int day = (int) on.toEpochDay();
    Descriptors found = new DescriptorRetrieval(loaded).read(words, day, SHOWN);
    Unsearched unsearched = unsearched(loaded, day);
    try (Text text = new Text(surroundings.out())) {
      if (format.equals("json")) {
        text.line(json(found, unsearched));
      } else {
        table(found, unsearched, text);
      }
    }
    return 0;
  }

  /**
   * What could not be compared.
   *
   * @param missing the release of the day, where the whole of it is not loaded
   * @param undated the release of the day, where it is loaded and has no dates
   */
  private record Unsearched(Optional<Release> missing, Optional<HcpcsTable> undated) {}

  /** The starter set alone is what {@code builtin} asks for: nothing is missing from it. */
  private Unsearched unsearched(HcpcsCodeSet loaded, int day) throws UnusableException {
    return CodeSets.BUILTIN.equals(codesets.place())
        ? new Unsearched(Optional.empty(), Optional.empty())
        : new Unsearched(
            loaded.missingRelease(day),
            codesets
                .tables(surroundings)
                .table(Release.covering(day))
                .filter(table -> !table.dated()));
  }

  private void table(Descriptors found, Unsearched unsearched, Text text) {
    for (DescriptorHit hit : found.hits()) {
      CodeDescriptor descriptor = hit.descriptor();
      text.line(
              "%-7s%7s  %s".formatted(descriptor.code(), score(hit.score()), descriptor.longText()))
          .line(" ".repeat(16) + matched(hit))
          .line("");
    }
    text.line(searched(found));
    unsearched
        .undated()
        .ifPresent(
            table ->
                text.line(
                    "Release "
                        + table.release().orElseThrow()
                        + " has no dates: of its "
                        + table.codeCount()
                        + " codes only those were compared that another code set has dates of."));
    unsearched
        .missing()
        .ifPresent(release -> text.line("The whole release " + release + " is not loaded."));
  }

  private String matched(DescriptorHit hit) {
    return String.join(
        ", ", hit.matches().stream().map(match -> matched(match, hit.descriptor())).toList());
  }

  private String matched(Match match, CodeDescriptor descriptor) {
    return "\""
        + words.substring(match.wordStart(), match.wordEnd())
        + "\" = \""
        + descriptor.longText().substring(match.textStart(), match.textEnd())
        + "\" "
        + score(match.score());
  }

  private static String score(int thousandths) {
    return String.format(Locale.ROOT, "%.1f", thousandths / THOUSAND);
  }

  private String searched(Descriptors found) {
    String compared =
        found.searched() + " descriptors in force on " + on + " are loaded and were compared";
    if (found.searched() == 0) {
      return "No descriptor in force on " + on + " is loaded.";
    }
    if (found.noWords()) {
      return "Nothing was compared: no word is one of the descriptors in force on " + on + ".";
    }
    return compared + (found.hits().isEmpty() ? "; none shares a word." : ".");
  }

  private String json(Descriptors found, Unsearched unsearched) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("on", on.toString());
      json.writeNumberProperty("searched", found.searched());
      unsearched
          .undated()
          .flatMap(HcpcsTable::release)
          .ifPresent(release -> json.writeStringProperty("undated", release.toString()));
      unsearched
          .missing()
          .ifPresent(release -> json.writeStringProperty("missing", release.toString()));
      json.writeArrayPropertyStart("read");
      found.hits().forEach(hit -> write(hit, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private void write(DescriptorHit hit, JsonGenerator json) {
    CodeDescriptor descriptor = hit.descriptor();
    json.writeStartObject();
    json.writeStringProperty("code", descriptor.code());
    json.writeNumberProperty("score", hit.score() / THOUSAND);
    json.writeStringProperty("descriptor", descriptor.longText());
    json.writeStringProperty("release", descriptor.release().toString());
    json.writeArrayPropertyStart("matched");
    for (Match match : hit.matches()) {
      json.writeStartObject();
      json.writeStringProperty("word", words.substring(match.wordStart(), match.wordEnd()));
      json.writeStringProperty(
          "descriptorWord", descriptor.longText().substring(match.textStart(), match.textEnd()));
      json.writeNumberProperty("start", match.textStart());
      json.writeNumberProperty("end", match.textEnd());
      json.writeStringProperty("as", match.kind().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("score", match.score() / THOUSAND);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
