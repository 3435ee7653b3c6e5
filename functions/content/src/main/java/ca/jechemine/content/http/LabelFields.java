package ca.jechemine.content.http;

import ca.jechemine.content.domain.LabelChange;
import ca.jechemine.content.domain.ProCategory;
import ca.jechemine.content.domain.Wording;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import io.avaje.jsonb.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cleans the fields of what is chosen by its label and notes everything that is wrong with them.
/// What a field at fault returns is worth nothing: `refuseIfAny` ends the parsing before it is
/// used.
final class LabelFields {

  static final int LONGEST_LABEL = 200;
  static final int MOST_ALIASES = 50;

  private static final Pattern BETWEEN_ALIASES = Pattern.compile("[,\\n\\r]");
  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NO_LIST =
      new Text(
          "doit être une liste de textes, ou un texte qui les sépare par des virgules",
          "must be a list of texts, or a text that separates them by commas");
  private static final Text TOO_MANY =
      new Text("ne peut pas compter plus de 50 textes", "must have at most 50 texts");
  private static final Text TOO_LONG =
      new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");

  private static final Text NO_CATEGORY =
      new Text("doit être mandat, approche ou expertise", "must be mandat, approche or expertise");

  private final Violations violations = new Violations();

  /// What bodies that change it hold.
  @Json
  record Body(
      @Nullable String labelFr,
      @Nullable String labelEn,
      @Nullable Object aliases,
      @Nullable Boolean active) {

    /// What is to become of it.
    ///
    /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
    LabelChange change() {
      LabelFields fields = new LabelFields();
      Optional<String> french = Optional.ofNullable(labelFr).map(it -> fields.label("labelFr", it));
      Optional<String> english =
          Optional.ofNullable(labelEn).map(it -> fields.label("labelEn", it));
      Optional<List<String>> others = Optional.ofNullable(aliases).map(fields::aliases);
      fields.refuseIfAny();
      return new LabelChange(french, english, others, Optional.ofNullable(active));
    }
  }

  /// A label that must be there.
  String label(String name, @Nullable String raw) {
    String label = Wording.spaced(raw == null ? "" : raw);
    violations.require(!label.isEmpty(), name, REQUIRED);
    violations.require(label.length() <= LONGEST_LABEL, name, TOO_LONG);
    return label;
  }

  /// The category that must be there.
  ProCategory category(@Nullable String raw) {
    Optional<ProCategory> category = Optional.ofNullable(raw).flatMap(ProCategory::of);
    violations.require(category.isPresent(), "category", NO_CATEGORY);
    return category.orElse(ProCategory.MANDAT);
  }

  /// Further names, each once: an array, or one text with commas or line ends between them.
  List<String> aliases(@Nullable Object raw) {
    List<?> listed =
        switch (raw) {
          case null -> List.of();
          case String text -> List.of(BETWEEN_ALIASES.split(text, -1));
          case List<?> list -> list;
          default -> invalid();
        };
    Set<String> aliases = new LinkedHashSet<>();
    for (Object each : listed) {
      if (each instanceof String text) {
        aliases.add(Wording.spaced(text));
      } else {
        invalid();
      }
    }
    aliases.remove("");
    violations.require(aliases.size() <= MOST_ALIASES, "aliases", TOO_MANY);
    violations.require(
        aliases.stream().allMatch(it -> it.length() <= LONGEST_LABEL), "aliases", TOO_LONG);
    return List.copyOf(aliases);
  }

  /// Ends the parsing when anything was noted.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  void refuseIfAny() {
    violations.refuseIfAny();
  }

  private List<?> invalid() {
    violations.require(false, "aliases", NO_LIST);
    return List.of();
  }
}
