package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.FileId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a file, as it is stored and shown everywhere (contract 40 §2.5).
final class FileUrls {

  private static final Pattern URL = Pattern.compile("/api/files/([0-9a-f]{24})");

  private FileUrls() {}

  static String of(FileId id) {
    return "/api/files/" + id;
  }

  /// The file of that address, if it is one of ours.
  static Optional<FileId> file(String url) {
    Matcher parts = URL.matcher(url);
    return parts.matches() ? Optional.of(new FileId(parts.group(1))) : Optional.empty();
  }
}
