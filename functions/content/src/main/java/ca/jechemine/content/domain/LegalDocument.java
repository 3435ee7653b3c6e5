package ca.jechemine.content.domain;

import ca.jechemine.contracts.LegalEvent;
import ca.jechemine.contracts.LegalEvent.LegalDocumentPublished;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A legal document in both languages. It has one version, the day since which it is in force,
/// because people consent to the document, not to a language of it: whoever publishes one language
/// publishes both. `edition` counts the publications, of which there may be several a day.
public record LegalDocument(
    LegalKey key, LocalDate version, long edition, LegalText french, LegalText english) {

  /// What it says in that language.
  public LegalText in(Language language) {
    return switch (language) {
      case FR -> french;
      case EN -> english;
    };
  }

  /// The document after the edit; itself when the edit says nothing new.
  public LegalDocument edit(Language language, LegalEdit edit, UserId by, Instant now) {
    LegalText text = in(language);
    LegalText.Heading heading = text.heading();
    LocalDate today = LongDate.day(now);
    String subtitle = edit.subtitle().orElse(heading.subtitle());
    LegalText next =
        new LegalText(
            new LegalText.Heading(
                edit.title().orElse(heading.title()),
                subtitle == null || subtitle.isEmpty() ? null : subtitle,
                LongDate.written(today, language),
                edit.publishes() ? today : version,
                now,
                by),
            edit.html().orElse(text.html()));
    if (next.saysTheSameAs(text)) {
      return this;
    }
    Map<Language, LegalText> texts =
        new EnumMap<>(Map.of(Language.FR, french, Language.EN, english));
    if (edit.publishes()) {
      texts.replaceAll((each, it) -> it.dated(LongDate.written(today, each)));
    }
    texts.put(language, next);
    return new LegalDocument(
        key,
        edit.publishes() ? today : version,
        edit.publishes() ? edition + 1 : edition,
        Objects.requireNonNull(texts.get(Language.FR)),
        Objects.requireNonNull(texts.get(Language.EN)));
  }

  /// The languages whose rows of evidence differ from those before: both with a publication.
  public List<Language> changedSince(LegalDocument before) {
    return Stream.of(Language.values())
        .filter(it -> edition != before.edition || !in(it).equals(before.in(it)))
        .collect(Collectors.toList());
  }

  /// What the others are told, when this was published and not only put right.
  public List<LegalEvent> eventsSince(LegalDocument before, Instant now) {
    return edition == before.edition ? List.of() : List.of(published(now));
  }

  /// Its version is in force from now on.
  public LegalEvent published(Instant now) {
    return new LegalDocumentPublished(key.code(), edition, version.toString(), now);
  }
}
