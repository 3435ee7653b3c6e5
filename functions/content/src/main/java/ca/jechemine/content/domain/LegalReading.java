package ca.jechemine.content.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A legal document in one language, as it is or was at one revision; in lists without its text.
public record LegalReading(
    LegalDocumentId id,
    LocalDate version,
    long edition,
    long revision,
    LegalText.Heading heading,
    @Nullable CleanHtml html) {

  /// The text.
  public Optional<CleanHtml> text() {
    return Optional.ofNullable(html);
  }
}
