package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Presentation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a word may stand, and how much that tells of what a resource is about.
enum Field {
  TITLE(8, true),
  TAGS(5, false),
  AUTHOR(4, false),
  CATEGORY(2.5f, true),
  DESCRIPTION(1, true);

  private final float weight;
  private final boolean hasLanguages;

  Field(float weight, boolean hasLanguages) {
    this.weight = weight;
    this.hasLanguages = hasLanguages;
  }

  float weight() {
    return weight;
  }

  /// The languages that the field is kept in one by one; none when it is the same in both.
  List<Language> languages() {
    return hasLanguages ? List.of(Language.values()) : List.of();
  }

  /// Whether its words are found by their stems: names are not.
  boolean hasStems() {
    return this != AUTHOR;
  }

  /// The name in the index of its words.
  String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The name in the index of its words in that language.
  String words(Language language) {
    return hasLanguages ? words() + "." + code(language) : words();
  }

  /// The name in the index of its stems in that language.
  String stems(Language language) {
    return words() + "." + code(language) + ".stems";
  }

  /// What it says of a resource in that language, empty when nothing.
  String of(Presentation shown, Language language) {
    return switch (this) {
      case TITLE -> shown.title().in(language);
      case TAGS -> String.join(" , ", shown.tags());
      case AUTHOR -> shown.author();
      case CATEGORY -> shown.category().in(language);
      case DESCRIPTION -> shown.description().in(language);
    };
  }

  private static String code(Language language) {
    return new Text("fr", "en").in(language);
  }

  static Stream<Field> all() {
    return Stream.of(values());
  }
}
