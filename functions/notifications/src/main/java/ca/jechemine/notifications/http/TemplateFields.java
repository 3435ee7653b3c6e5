package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.notifications.domain.letters.BuiltIn;
import ca.jechemine.notifications.domain.letters.Field;
import ca.jechemine.notifications.domain.letters.Markup;
import ca.jechemine.notifications.domain.letters.TemplateChange;
import ca.jechemine.notifications.domain.letters.TemplateFault;
import ca.jechemine.notifications.domain.letters.TemplateText;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a template as an editor sends them: one that is absent or null stays, and so does
/// a blank subject or title; a blank subtitle, body or label is cleared. What is as the code has it
/// follows the code. `updatedAt` is what was read before.
@Json
record TemplateFields(
    @Nullable String subject,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String bodyHtml,
    @Nullable String ctaText,
    @Nullable String updatedAt) {

  /// The longest body and twice as much for its escapes, and the other fields.
  static final int LONGEST_REQUEST = 64_000;

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_HTML = 20_000;
  private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Text LINE_TOO_LONG =
      new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");
  private static final Text LABEL_TOO_LONG =
      new Text("ne peut pas dépasser 80 caractères", "must have at most 80 characters");
  private static final Text HTML_TOO_LONG =
      new Text("ne peut pas dépasser 20 000 caractères", "must have at most 20,000 characters");
  private static final Text NO_INSTANT =
      new Text("n’est pas un moment en ISO 8601", "is no moment in ISO 8601");

  /// What they ask for of that template.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  TemplateChange change(BuiltIn builtIn, Markup markup) {
    Reading reading = new Reading(builtIn);
    reading.line(Field.SUBJECT, subject, false);
    reading.line(Field.TITLE, title, false);
    reading.line(Field.SUBTITLE, subtitle, true);
    reading.body(bodyHtml, markup);
    reading.line(Field.CTA_TEXT, ctaText, true);
    reading.violations.refuseIfAny();
    return new TemplateChange(reading.rewritten, reading.followed);
  }

  /// The `updatedAt` that was read.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid when it is no moment
  Optional<Instant> seen() {
    if (updatedAt == null || updatedAt.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(updatedAt.strip()));
    } catch (DateTimeParseException noInstant) {
      new Violations().require(false, "updatedAt", NO_INSTANT).refuseIfAny();
      return Optional.empty();
    }
  }

  private static final class Reading {

    private final BuiltIn builtIn;
    private final Violations violations = new Violations();
    private final Map<Field, TemplateText> rewritten = new EnumMap<>(Field.class);
    private final Set<Field> followed = EnumSet.noneOf(Field.class);

    private Reading(BuiltIn builtIn) {
      this.builtIn = builtIn;
    }

    private void line(Field field, @Nullable String given, boolean clears) {
      String line = given == null ? "" : SPACE.matcher(given).replaceAll(" ").strip();
      if (given == null || (line.isEmpty() && !clears)) {
        return;
      }
      boolean isLabel = field == Field.CTA_TEXT;
      if (line.length() > (isLabel ? LONGEST_LABEL : LONGEST_LINE)) {
        violations.require(false, field.code(), isLabel ? LABEL_TOO_LONG : LINE_TOO_LONG);
      } else {
        keep(field, line);
      }
    }

    private void body(@Nullable String given, Markup markup) {
      if (given == null) {
        return;
      }
      if (given.length() > LONGEST_HTML) {
        violations.require(false, Field.BODY_HTML.code(), HTML_TOO_LONG);
        return;
      }
      try {
        Markup.Cleaned clean = markup.clean(given);
        violations.require(
            clean.html().length() <= LONGEST_HTML, Field.BODY_HTML.code(), HTML_TOO_LONG);
        boolean isBlank = clean.text().isBlank();
        keep(Field.BODY_HTML, isBlank ? "" : clean.html());
        if (followed.contains(Field.BODY_HTML)) {
          followed.add(Field.BODY_TEXT);
        } else if (rewritten.containsKey(Field.BODY_HTML)) {
          rewritten.put(Field.BODY_TEXT, TemplateText.parse(isBlank ? " " : clean.text()));
        }
      } catch (TemplateFault fault) {
        violations.require(false, Field.BODY_HTML.code(), fault.reason());
      }
    }

    /// What is as the code has it is not kept, so that it follows the code when that changes.
    private void keep(Field field, String text) {
      if (text.equals(builtIn.text(field))) {
        followed.add(field);
        return;
      }
      try {
        TemplateText template = TemplateText.parse(text);
        template.tokens().stream()
            .filter(it -> !builtIn.id().key().tokens().contains(it))
            .forEach(it -> violations.require(false, field.code(), unknown(it)));
        rewritten.put(field, template);
      } catch (TemplateFault fault) {
        violations.require(false, field.code(), fault.reason());
      }
    }

    private static Text unknown(String token) {
      return new Text(
          "nomme {{" + token + "}}, que ce modèle n’a pas",
          "names {{" + token + "}}, which this template does not have");
    }
  }
}
