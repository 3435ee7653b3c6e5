package ca.jechemine.administration.domain.settings;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What administrators send of mails: `emailSettings` of [SettingsForm].
public final class MailForm {

  /// Where in `emailSettings` the switches and subjects of mails are: those of historical keys and
  /// those of single events.
  public static final String TEMPLATES = "templates";

  /// When mails of offers wait to be sent together.
  public static final String DIGEST = "digest";

  private static final int MOST_AT_ONCE = 20;
  private static final int LONGEST_SUBJECT = 200;
  private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  private static final Text SECURE =
      new Text("doit être une adresse en https", "must be an https address");

  private MailForm() {}

  static void parse(Fields fields, Language language) {
    fields
        .object(SettingsForm.EMAIL)
        .ifPresent(it -> {
          it.flag("enabled", SettingsForm.EMAIL, "enabled");
          it.object("branding").ifPresent(MailForm::branding);
          it.object(TEMPLATES).ifPresent(templates -> templates(templates, language));
          it.object(DIGEST)
              .ifPresent(digest -> {
                digest.flag("enabled", SettingsForm.EMAIL, DIGEST, "enabled");
                digest.number("after", 1, MOST_AT_ONCE, 0, SettingsForm.EMAIL, DIGEST, "after");
              });
          it.object("events").ifPresent(events -> events(events, language));
        });
  }

  private static void branding(Fields branding) {
    Text color = new Text("doit être une couleur comme #8B7355", "must be a colour like #8B7355");
    Stream.of("primaryColor", "secondaryColor")
        .forEach(it ->
            branding.text(
                it,
                false,
                text -> COLOR.matcher(text).matches(),
                color,
                SettingsForm.EMAIL,
                "branding",
                it));
    branding.text(
        "logoUrl",
        true,
        it -> SettingsForm.isWeb(it, true),
        SECURE,
        SettingsForm.EMAIL,
        "branding",
        "logoUrl");
    branding.text(
        "companyName",
        false,
        it -> it.length() <= SettingsForm.LONGEST_LINE,
        SettingsForm.TOO_LONG,
        SettingsForm.EMAIL,
        "branding",
        "companyName");
    branding.text(
        "footerText",
        true,
        it -> it.length() <= SettingsForm.LONGEST_TEXT,
        SettingsForm.TOO_LONG,
        SettingsForm.EMAIL,
        "branding",
        "footerText");
  }

  private static void templates(Fields templates, Language language) {
    each(
        templates,
        MailTemplate::of,
        new Text("modèle inconnu", "unknown template"),
        (at, it) -> template(at, it, language));
  }

  private static void events(Fields events, Language language) {
    each(
        events,
        MailEvent::of,
        new Text("événement inconnu", "unknown event"),
        (at, it) -> event(at, it, language));
  }

  private static <T> void each(
      Fields fields,
      Function<String, Optional<T>> named,
      Text unknown,
      BiConsumer<Fields, T> parse) {
    fields
        .body()
        .keySet()
        .forEach(given -> {
          String key = String.valueOf(given);
          Optional<T> known = named.apply(key);
          if (known.isEmpty()) {
            fields.fault(key, unknown);
          }
          known.ifPresent(it -> fields.object(key).ifPresent(at -> parse.accept(at, it)));
        });
  }

  /// A subject that is the usual one again is not kept.
  private static void template(Fields fields, MailTemplate template, Language language) {
    fields.flag("enabled", SettingsForm.EMAIL, TEMPLATES, template.key(), "enabled");
    if (template.subject().in(language).equals(fields.body().get("subject"))) {
      fields.set(null, SettingsForm.EMAIL, TEMPLATES, template.key(), "subject", code(language));
      return;
    }
    subject(fields, false, template.key(), language);
  }

  /// A switch of null and a subject without words are those of the historical key again.
  private static void event(Fields fields, MailEvent event, Language language) {
    if (fields.body().containsKey("enabled") && fields.body().get("enabled") == null) {
      fields.set(null, SettingsForm.EMAIL, TEMPLATES, event.code(), "enabled");
    } else {
      fields.flag("enabled", SettingsForm.EMAIL, TEMPLATES, event.code(), "enabled");
    }
    subject(fields, true, event.code(), language);
  }

  private static void subject(Fields fields, boolean mayBeEmpty, String key, Language language) {
    fields.text(
        "subject",
        mayBeEmpty,
        it -> it.length() <= LONGEST_SUBJECT,
        new Text(
            "doit compter de 1 à " + LONGEST_SUBJECT + " caractères",
            "must have 1 to " + LONGEST_SUBJECT + " characters"),
        SettingsForm.EMAIL,
        TEMPLATES,
        key,
        "subject",
        code(language));
  }

  private static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
