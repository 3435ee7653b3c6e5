package ca.jechemine.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The mail and text messages of which nothing is sent, in a file with one entry a line if they are
/// to be kept. Safe for use by many threads.
final class MailStore<T> {

  private final @Nullable Path file;
  private final List<T> entries = new ArrayList<>();

  MailStore(@Nullable Path file, Class<T> type) {
    this.file = file;
    if (file != null && Files.exists(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          entries.add(Json.MAPPER.readValue(line, type));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
  }

  synchronized void add(T entry) {
    entries.add(entry);
    if (file != null) {
      write(Json.text(entry) + "\n", file, StandardOpenOption.APPEND);
    }
  }

  synchronized List<T> newestFirst() {
    return List.copyOf(entries.reversed());
  }

  synchronized void clear() {
    entries.clear();
    if (file != null) {
      write("", file, StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  private static void write(String text, Path file, StandardOpenOption how) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /// The address in `Name <address>`, in lower case.
  static String bare(String address) {
    int open = address.lastIndexOf('<');
    int close = address.lastIndexOf('>');
    String bare = open >= 0 && close > open ? address.substring(open + 1, close) : address;
    return bare.strip().toLowerCase(Locale.ROOT);
  }
}
