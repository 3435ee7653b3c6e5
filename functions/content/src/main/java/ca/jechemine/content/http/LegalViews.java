package ca.jechemine.content.http;

import ca.jechemine.content.domain.CleanHtml;
import ca.jechemine.content.domain.LegalReading;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Legal documents as they are read.
final class LegalViews {

  private LegalViews() {}

  /// As everybody reads one.
  @Json
  record Public(
      String id,
      String documentKey,
      String locale,
      String title,
      @Nullable String subtitle,
      String lastUpdated,
      String version,
      String contentHtml,
      Instant updatedAt) {

    static Public of(LegalReading it) {
      return new Public(
          it.id().value(),
          it.id().key().code(),
          it.id().language().code(),
          it.heading().title(),
          it.heading().subtitle(),
          it.heading().lastUpdated(),
          it.version().toString(),
          it.text().map(CleanHtml::value).orElseThrow(),
          it.heading().updatedAt());
    }
  }

  /// As the footer and the consent checks read one.
  @Json
  record Title(String documentKey, String title, String version) {

    static Title of(LegalReading it) {
      return new Title(it.id().key().code(), it.heading().title(), it.version().toString());
    }
  }

  /// As the administration reads one; in lists without its text. `textVersion` behind `version`
  /// says that the other language was published since.
  @Json
  record Admin(
      String id,
      String documentKey,
      String locale,
      String title,
      @Nullable String subtitle,
      String lastUpdated,
      String version,
      String textVersion,
      long edition,
      long revision,
      @Nullable String contentHtml,
      Instant updatedAt,
      @Nullable String updatedBy) {

    static Admin of(LegalReading it) {
      return new Admin(
          it.id().value(),
          it.id().key().code(),
          it.id().language().code(),
          it.heading().title(),
          it.heading().subtitle(),
          it.heading().lastUpdated(),
          it.version().toString(),
          it.heading().textVersion().toString(),
          it.edition(),
          it.revision(),
          it.text().map(CleanHtml::value).orElse(null),
          it.heading().updatedAt(),
          it.heading().updatedBy() == null ? null : it.heading().updatedBy().value());
    }
  }
}
