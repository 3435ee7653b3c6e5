package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.CleanHtml;
import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalKey;
import ca.jechemine.content.domain.LegalReading;
import ca.jechemine.content.domain.LegalText;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of a legal document. Each holds all that a reader of it wants, so that each reading is
/// one read.
///
/// | row | pk | sk |
/// |---|---|---|
/// | its revision, which decides who was first | `LEGAL#<key>` | `HEAD` |
/// | what is in force, without the text | `LEGAL` | `<key>#<language>` |
/// | what is in force | `LEGAL#<key>` | `TEXT#<language>` |
/// | what was ever in force, for good | `LEGAL#<key>` | `HISTORY#<language>#<revision>` |
final class LegalItem {

  static final String LIST = "LEGAL";
  static final String HEAD = "HEAD";

  private LegalItem() {}

  static String pk(LegalKey key) {
    return "LEGAL#" + key.code();
  }

  static String text(Language language) {
    return "TEXT#" + language.code();
  }

  static String history(Language language) {
    return "HISTORY#" + language.code() + "#";
  }

  static String history(Language language, long revision) {
    return history(language) + "%010d".formatted(revision);
  }

  static Map<String, AttributeValue> head(LegalDocument document, long revision) {
    return new ItemWriter()
        .text("pk", pk(document.key()))
        .text("sk", HEAD)
        .number("revision", revision)
        .number("edition", document.edition())
        .text("version", document.version().toString())
        .toItem();
  }

  static Map<String, AttributeValue> row(
      LegalDocument document, Language language, long revision, Kind kind) {
    LegalText text = document.in(language);
    LegalText.Heading heading = text.heading();
    UserId by = heading.updatedBy();
    ItemWriter item =
        new ItemWriter()
            .text("documentKey", document.key().code())
            .text("locale", language.code())
            .number("revision", revision)
            .number("edition", document.edition())
            .text("version", document.version().toString())
            .text("title", heading.title())
            .text("subtitle", heading.subtitle())
            .text("lastUpdated", heading.lastUpdated())
            .text("textVersion", heading.textVersion().toString())
            .instant("updatedAt", heading.updatedAt())
            .text("updatedBy", by == null ? null : by.value());
    return switch (kind) {
      case LIST ->
          item.text("pk", LIST).text("sk", document.key().code() + "#" + language.code()).toItem();
      case TEXT ->
          item.text("pk", pk(document.key()))
              .text("sk", text(language))
              .text("contentHtml", text.html().value())
              .toItem();
      case HISTORY ->
          item.text("pk", pk(document.key()))
              .text("sk", history(language, revision))
              .text("contentHtml", text.html().value())
              .toItem();
    };
  }

  static LegalReading read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new LegalReading(
        new LegalDocumentId(
            LegalKey.of(item.text("documentKey")).orElseThrow(), Language.of(item.text("locale"))),
        LocalDate.parse(item.text("version")),
        item.number("edition"),
        item.number("revision"),
        new LegalText.Heading(
            item.text("title"),
            item.optionalText("subtitle").orElse(null),
            item.text("lastUpdated"),
            LocalDate.parse(item.text("textVersion")),
            item.instant("updatedAt"),
            item.optionalText("updatedBy").map(UserId::new).orElse(null)),
        item.optionalText("contentHtml").map(CleanHtml::new).orElse(null));
  }

  /// Which of the rows.
  enum Kind {
    LIST,
    TEXT,
    HISTORY
  }
}
