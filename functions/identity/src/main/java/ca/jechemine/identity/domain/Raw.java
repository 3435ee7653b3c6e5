package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes values as JSON spells them apart, forgiving what forms send: `""` for nothing, numbers as
/// text (contract 10 §1).
final class Raw {

  static final int LONGEST_LABEL = 200;

  private static final int LONGEST_NUMBER = 20;
  private static final Text NO_TEXT = new Text("doit être un texte", "must be a text");
  private static final Text NO_LIST = new Text("doit être une liste", "must be a list");
  private static final Text NO_OBJECT = new Text("doit être un objet", "must be an object");
  private static final Text NO_FLAG = new Text("doit être vrai ou faux", "must be true or false");
  private static final Text NO_NUMBER = new Text("doit être un nombre", "must be a number");
  private static final Text NOT_WHOLE =
      new Text("doit être un nombre entier", "must be a whole number");

  private Raw() {}

  /// Whether nothing was answered.
  static boolean isUnset(@Nullable Object raw) {
    return raw == null || (raw instanceof String text && text.isBlank());
  }

  static Optional<String> text(
      @Nullable Object raw, String path, int longest, Violations violations) {
    if (raw == null || isUnset(raw)) {
      return Optional.empty();
    }
    violations.require(raw instanceof String, path, NO_TEXT);
    if (!(raw instanceof String text)) {
      return Optional.empty();
    }
    violations.require(
        text.length() <= longest,
        path,
        new Text(
            "ne peut dépasser " + longest + " caractères",
            "cannot be longer than " + longest + " characters"));
    return Optional.of(text);
  }

  static Optional<List<? extends @Nullable Object>> list(
      @Nullable Object raw, String path, int most, Violations violations) {
    if (isUnset(raw)) {
      return Optional.empty();
    }
    violations.require(raw instanceof List, path, NO_LIST);
    if (!(raw instanceof List<?> items)) {
      return Optional.empty();
    }
    violations.require(
        items.size() <= most,
        path,
        new Text(
            "ne peut compter plus de " + most + " éléments",
            "cannot have more than " + most + " items"));
    return Optional.of(items);
  }

  static Optional<Map<?, ? extends @Nullable Object>> object(
      @Nullable Object raw, String path, Violations violations) {
    if (isUnset(raw)) {
      return Optional.empty();
    }
    violations.require(raw instanceof Map, path, NO_OBJECT);
    return raw instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
  }

  static Optional<Boolean> flag(@Nullable Object raw, String path, Violations violations) {
    if (isUnset(raw)) {
      return Optional.empty();
    }
    boolean yes = Boolean.TRUE.equals(raw) || "true".equals(raw);
    boolean no = Boolean.FALSE.equals(raw) || "false".equals(raw);
    violations.require(yes || no, path, NO_FLAG);
    return yes || no ? Optional.of(yes) : Optional.empty();
  }

  static Optional<Long> number(
      @Nullable Object raw, String path, long least, long most, Violations violations) {
    Optional<BigDecimal> decimal = decimal(raw, path, violations);
    if (decimal.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = decimal.get().stripTrailingZeros();
    if (number.scale() > 0) {
      violations.require(false, path, NOT_WHOLE);
      return Optional.empty();
    }
    boolean isWithin =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    violations.require(
        isWithin,
        path,
        new Text(
            "doit être entre " + least + " et " + most,
            "must be between " + least + " and " + most));
    return number.precision() - number.scale() > LONGEST_NUMBER - 2
        ? Optional.empty()
        : Optional.of(number.longValueExact());
  }

  static Optional<BigDecimal> decimal(@Nullable Object raw, String path, Violations violations) {
    if (raw == null || isUnset(raw)) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        switch (raw) {
          case Long it -> Optional.of(BigDecimal.valueOf(it));
          case Double it when Double.isFinite(it) -> Optional.of(BigDecimal.valueOf(it));
          case String it -> parsed(it.trim());
          default -> Optional.empty();
        };
    violations.require(number.isPresent(), path, NO_NUMBER);
    return number;
  }

  private static Optional<BigDecimal> parsed(String text) {
    return text.length() <= LONGEST_NUMBER && text.matches("-?\\d+([.,]\\d+)?")
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }
}
