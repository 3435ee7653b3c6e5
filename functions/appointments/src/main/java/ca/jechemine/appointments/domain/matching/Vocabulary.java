package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.TherapyType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the labels that the forms write are understood.
enum Vocabulary {

  /// As the first matcher did (contract 20 §5.1), which knew hardly a word of what is written.
  AS_WRITTEN {
    @Override
    boolean treats(List<String> ageCategories, AgeGroup patient) {
      List<String> items = ageCategories.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
      return items.isEmpty()
          || switch (patient) {
            case CHILD ->
                items.stream().anyMatch(it -> contains(it, "child", "adolescent", "0-12", "13-17"));
            case ADULT ->
                items.stream()
                    .filter(it -> !contains(it, "child", "adolescent"))
                    .anyMatch(it -> contains(it, "adult", "senior", "18-", "26-", "65+"));
          };
    }

    @Override
    boolean meets(List<String> modalities, Modality asked) {
      return modalities.contains("both")
          || switch (asked) {
            case VIDEO -> modalities.contains("online");
            case IN_PERSON -> modalities.contains("inPerson");
            case PHONE -> modalities.contains("phone");
            case BOTH -> modalities.contains("online") || modalities.contains("inPerson");
          };
    }

    @Override
    boolean holds(List<String> sessionTypes, TherapyType asked) {
      String word =
          switch (asked) {
            case SOLO -> "individual";
            case COUPLE -> "couple";
            case GROUP -> "group";
          };
      return sessionTypes.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(word));
    }

    @Override
    boolean speaks(List<String> languages, String wished, Similarity similarity) {
      return similarity.best(Term.of(wished), Term.all(languages), LIKE_LANGUAGE).isPresent();
    }
  },

  /// Every spelling that is known to be written, in either language. Who treats ages that nobody
  /// understands treats everyone, as who says nothing does.
  RECOGNISED {
    @Override
    boolean treats(List<String> ageCategories, AgeGroup patient) {
      Set<AgeCategory> treated = AgeCategory.of(ageCategories);
      return treated.isEmpty() || treated.stream().anyMatch(it -> it.group() == patient);
    }

    @Override
    boolean meets(List<String> modalities, Modality asked) {
      return OfferedModality.meet(OfferedModality.of(modalities), asked);
    }

    @Override
    boolean holds(List<String> sessionTypes, TherapyType asked) {
      return SessionType.of(asked).isAmong(sessionTypes);
    }

    @Override
    boolean speaks(List<String> languages, String wished, Similarity similarity) {
      Set<SpokenLanguage> wishes = SpokenLanguage.of(List.of(wished));
      return wishes.isEmpty()
          ? AS_WRITTEN.speaks(languages, wished, similarity)
          : SpokenLanguage.of(languages).stream().anyMatch(wishes::contains);
    }
  };

  private static final double LIKE_LANGUAGE = 0.5;

  abstract boolean treats(List<String> ageCategories, AgeGroup patient);

  abstract boolean meets(List<String> modalities, Modality asked);

  abstract boolean holds(List<String> sessionTypes, TherapyType asked);

  abstract boolean speaks(List<String> languages, String wished, Similarity similarity);

  private static boolean contains(String item, String... words) {
    return List.of(words).stream().anyMatch(item::contains);
  }
}
