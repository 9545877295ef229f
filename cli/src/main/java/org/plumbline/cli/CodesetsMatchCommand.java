package org.plumbline.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.descriptor.retrieval.DescriptorHit;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;
import org.plumbline.descriptor.retrieval.Descriptors;
import org.plumbline.descriptor.retrieval.Match;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Mixin private ListFormatOption format;

  @Mixin private CodesetsOption codesets;

  CodesetsMatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    Descriptors found =
        new DescriptorRetrieval(codesets.open(surroundings))
            .read(words, (int) on.toEpochDay(), SHOWN);
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(Json.of(json -> write(found, json)));
      } else {
        write(found, text);
      }
    }
    return 0;
  }

  private void write(Descriptors found, Text text) {
    for (DescriptorHit hit : found.hits()) {
      CodeDescriptor descriptor = hit.descriptor();
      text.line(
              "%-7s%7s  %s".formatted(descriptor.code(), score(hit.score()), descriptor.longText()))
          .line(" ".repeat(16) + matched(hit))
          .line("");
    }
    text.line(searched(found));
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
    if (found.searched() == 0) {
      return "No descriptor in force on " + on + " is loaded.";
    }
    if (found.noWords()) {
      return "Nothing was compared: no word is one of the descriptors in force on " + on + ".";
    }
    return found.searched()
        + " descriptors in force on "
        + on
        + " are loaded and were compared"
        + (found.hits().isEmpty() ? "; none shares a word." : ".");
  }

  private void write(Descriptors found, Json json) {
    json.text("on", on.toString())
        .number("searched", found.searched())
        .objects("read", found.hits(), hit -> write(hit, json));
  }

  private void write(DescriptorHit hit, Json json) {
    CodeDescriptor descriptor = hit.descriptor();
    json.text("code", descriptor.code())
        .fraction("score", hit.score() / THOUSAND)
        .text("descriptor", descriptor.longText())
        .text("release", descriptor.release().toString())
        .objects("matched", hit.matches(), match -> write(match, descriptor, json));
  }

  private void write(Match match, CodeDescriptor descriptor, Json json) {
    json.text("word", words.substring(match.wordStart(), match.wordEnd()))
        .text("descriptorWord", descriptor.longText().substring(match.textStart(), match.textEnd()))
        .number("start", match.textStart())
        .number("end", match.textEnd())
        .text("as", match.kind().name().toLowerCase(Locale.ROOT))
        .fraction("score", match.score() / THOUSAND);
  }
}
