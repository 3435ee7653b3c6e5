package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Review.Category;
import ca.jechemine.identity.domain.Review.Opinion;
import ca.jechemine.identity.domain.Review.Rating;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a client sends to review an appointment.
record ReviewBody(AppointmentId appointment, Opinion opinion) {

  private static final int LONGEST_COMMENT = 2_000;

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_RATING =
      new Text("doit être un nombre entier de 1 à 5", "must be a whole number from 1 to 5");
  private static final Text NO_COMMENT =
      new Text(
          "doit être un texte d’au plus 2 000 caractères",
          "must be a text of at most 2,000 characters");
  private static final Text NO_FLAG = new Text("doit être vrai ou faux", "must be true or false");
  private static final Text NO_CATEGORIES = new Text("doit être un objet", "must be an object");

  static ReviewBody of(Map<String, @Nullable Object> fields) {
    Violations violations = new Violations();
    Optional<AppointmentId> appointment = id(fields.get("appointmentId"), violations);
    Optional<Rating> rating = rating(fields.get("rating"), "rating", violations);
    Optional<String> comment = comment(fields.get("comment"), violations);
    Map<Category, Rating> categories = categories(fields.get("categories"), violations);
    Object anonymous = fields.get("isAnonymous");
    violations.require(anonymous == null || anonymous instanceof Boolean, "isAnonymous", NO_FLAG);
    violations.refuseIfAny();
    return new ReviewBody(
        appointment.orElseThrow(),
        new Opinion(rating.orElseThrow(), comment, categories, Boolean.TRUE.equals(anonymous)));
  }

  /// The id of a query.
  ///
  /// @throws Refusal.Invalid when it is none
  static AppointmentId appointment(Optional<String> id) {
    Violations violations = new Violations();
    Optional<AppointmentId> appointment = id(id.orElse(null), violations);
    violations.refuseIfAny();
    return appointment.orElseThrow();
  }

  private static Optional<AppointmentId> id(@Nullable Object raw, Violations violations) {
    boolean isId = raw instanceof String text && HexId.isValid(text);
    violations.require(isId, "appointmentId", NO_ID);
    return isId && raw instanceof String text
        ? Optional.of(new AppointmentId(text))
        : Optional.empty();
  }

  private static Optional<Rating> rating(@Nullable Object raw, String path, Violations violations) {
    boolean isRating = raw instanceof Long stars && stars >= 1 && stars <= 5;
    violations.require(isRating, path, NO_RATING);
    return isRating && raw instanceof Long stars
        ? Optional.of(new Rating(Math.toIntExact(stars)))
        : Optional.empty();
  }

  private static Optional<String> comment(@Nullable Object raw, Violations violations) {
    boolean isComment =
        raw == null || (raw instanceof String text && text.strip().length() <= LONGEST_COMMENT);
    violations.require(isComment, "comment", NO_COMMENT);
    return raw instanceof String text
        ? Optional.of(text.strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  private static Map<Category, Rating> categories(@Nullable Object raw, Violations violations) {
    Map<Category, Rating> categories = new EnumMap<>(Category.class);
    violations.require(raw == null || raw instanceof Map, "categories", NO_CATEGORIES);
    if (raw instanceof Map<?, ?> map) {
      for (Category category : Category.values()) {
        Object stars = map.get(category.key());
        if (stars != null) {
          rating(stars, "categories." + category.key(), violations)
              .ifPresent(it -> categories.put(category, it));
        }
      }
    }
    return categories;
  }
}
