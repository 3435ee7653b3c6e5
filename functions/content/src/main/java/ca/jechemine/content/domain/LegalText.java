package ca.jechemine.content.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a legal document says in one language.
public record LegalText(Heading heading, CleanHtml html) {

  /// All of it but the text itself. `lastUpdated` is a long date for people; `textVersion` the
  /// version that was in force when this language's words changed last: behind the document's
  /// version, it says that the translation may be behind.
  public record Heading(
      String title,
      @Nullable String subtitle,
      String lastUpdated,
      LocalDate textVersion,
      Instant updatedAt,
      @Nullable UserId updatedBy) {}

  boolean saysTheSameAs(LegalText other) {
    return heading.title().equals(other.heading.title())
        && java.util.Objects.equals(heading.subtitle(), other.heading.subtitle())
        && html.equals(other.html);
  }

  LegalText dated(String lastUpdated) {
    return new LegalText(
        new Heading(
            heading.title(),
            heading.subtitle(),
            lastUpdated,
            heading.textVersion(),
            heading.updatedAt(),
            heading.updatedBy()),
        html);
  }
}
