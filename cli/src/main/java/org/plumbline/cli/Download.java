package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A file from the web, in a temporary directory until it is closed. */
final class Download implements AutoCloseable {

  /**
   * What a download may take.
   *
   * @param bytes the greatest file
   * @param answer how long the server may take to connect, and then to answer
   * @param whole how long the transfer may take
   */
  record Limits(long bytes, Duration answer, Duration whole) {

    /** A release is under 2 MB; a slow line has its time. */
    static final Limits USUAL =
        new Limits(64L << 20, Duration.ofSeconds(30), Duration.ofMinutes(10));
  }

  private static final int MOST_REDIRECTS = 5;
  private static final int LONGEST_NAME = 100;

  private final Path directory;
  private final Path file;

  private Download(Path directory, Path file) {
    this.directory = directory;
    this.file = file;
  }

  /** Whether a word is an address and no path. */
  static boolean isAddress(String word) {
    return word.matches("(?i)[a-z][a-z0-9+.-]{1,10}://.*");
  }

  /**
   * Downloads a file.
   *
   * @param address where it is, http or https
   * @throws UnusableException when it cannot be had, or is more than it may be
   */
  static Download of(String address, Limits limits, Surroundings surroundings)
      throws UnusableException {
    try {
      HttpResponse<InputStream> response = open(uri(address), limits);
      try (InputStream body = response.body()) {
        return save(response, body, limits, surroundings);
      }
    } catch (HttpTimeoutException late) {
      throw new UnusableException(
          address + ": no answer within " + limits.answer().toSeconds() + " seconds");
    } catch (IOException failed) {
      throw new UnusableException(address + ": cannot be downloaded: " + Reason.of(failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnusableException(address + ": the download was interrupted");
    }
  }

  Path file() {
    return file;
  }

  private static URI uri(String address) throws UnusableException {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
        throw new UnusableException(
            address + ": is no address to download from, it begins with http:// or https://");
      }
      if (uri.getUserInfo() != null) {
        throw new UnusableException(
            uri.getHost() + ": an address with a password in it is not used; download the file");
      }
      return uri;
    } catch (URISyntaxException malformed) {
      throw new UnusableException(address + ": is no address: " + malformed.getReason());
    }
  }

  /** Follows redirects itself: not for ever, and never from https to http. */
  private static HttpResponse<InputStream> open(URI first, Limits limits)
      throws UnusableException, IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.answer())
            .build();
    URI at = first;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(at)
              .timeout(limits.answer())
              .header("User-Agent", "plumbline")
              .build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() == 200) {
        return response;
      }
      response.body().close();
      if (response.statusCode() / 100 != 3) {
        throw new UnusableException(
            at + ": the server answers with status " + response.statusCode());
      }
      URI next = uri(at.resolve(location(response, at)).toString());
      if (at.getScheme().equalsIgnoreCase("https") && !next.getScheme().equalsIgnoreCase("https")) {
        throw new UnusableException(at + ": leads from https to " + next + "; refused");
      }
      at = next;
    }
    throw new UnusableException(first + ": leads on more than " + MOST_REDIRECTS + " times");
  }

  private static String location(HttpResponse<InputStream> response, URI at)
      throws UnusableException {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      return new URI(location).toString();
    } catch (URISyntaxException malformed) {
      throw new UnusableException(at + ": leads to what is no address");
    }
  }

  private static Download save(
      HttpResponse<InputStream> response,
      InputStream body,
      Limits limits,
      Surroundings surroundings)
      throws UnusableException, IOException {
    URI from = response.uri();
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      throw new UnusableException(
          from
              + ": is a web page; give the address of the file itself, or download it and name it");
    }
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (length > limits.bytes()) {
      throw tooLarge(from, limits);
    }
    Path directory = Files.createTempDirectory("plumbline-download-");
    Download download = new Download(directory, directory.resolve(name(from)));
    try (Progress progress = progress(length, surroundings)) {
      download.copy(from, body, limits, progress);
      return download;
    } catch (IOException | UnusableException failed) {
      download.close();
      throw failed;
    }
  }

  private static Progress progress(long length, Surroundings surroundings) {
    return surroundings.errTerminal()
        ? Progress.on(surroundings.err(), "downloading", length, surroundings.width())
        : Progress.silent();
  }

  private void copy(URI from, InputStream body, Limits limits, Progress progress)
      throws UnusableException, IOException {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "download-clock");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> end =
        clock.schedule(
            () -> {
              late.set(true);
              close(body);
            },
            limits.whole().toMillis(),
            TimeUnit.MILLISECONDS);
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        total += read;
        if (total > limits.bytes()) {
          throw tooLarge(from, limits);
        }
        out.write(buffer, 0, read);
        progress.at(total);
      }
    } catch (IOException cut) {
      throw late.get() ? tooSlow(from, limits) : cut;
    } finally {
      end.cancel(false);
      clock.shutdownNow();
    }
    if (late.get()) {
      throw tooSlow(from, limits);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException closedAnyway) {
      return;
    }
  }

  private static IOException tooSlow(URI from, Limits limits) {
    return new IOException(
        from.getHost() + " did not send it within " + limits.whole().toSeconds() + " seconds");
  }

  private static UnusableException tooLarge(URI from, Limits limits) {
    return new UnusableException(
        from + ": holds more than " + limits.bytes() + " bytes, more than any release");
  }

  /** The last word of the path: releases are told by it. */
  private static String name(URI from) {
    String path = from.getPath() == null ? "" : from.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]+", "-");
    String name = last.substring(Math.max(0, last.length() - LONGEST_NAME));
    return name.isEmpty() || name.startsWith(".") ? "download" + name : name;
  }

  @Override
  public void close() throws UnusableException {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(directory);
    } catch (IOException kept) {
      throw new UnusableException(directory + ": cannot be deleted: " + Reason.of(kept));
    }
  }
}
