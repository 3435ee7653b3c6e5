package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.dashboard.Dashboard.Happened;
import ca.jechemine.reporting.domain.dashboard.Dashboard.Who;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something that happened lately, or that waits, as the page prints it: `message` and `time` are
/// sentences, `icon` and `color` its own names.
@Json
record ActivityView(
    String id, String type, String message, String time, String icon, String color) {

  private static final Text RECENTLY = new Text("Récemment", "Recently");

  /// Professionals wait to be let in.
  static Optional<ActivityView> ofPending(long count, Language language) {
    Text message =
        count == 1
            ? new Text(
                "Un professionnel attend d’être approuvé", "1 professional is awaiting approval")
            : new Text(
                count + " professionnels attendent d’être approuvés",
                count + " professionals are awaiting approval");
    return count <= 0
        ? Optional.empty()
        : Optional.of(
            new ActivityView(
                "pending-approvals",
                "pending_approval",
                message.in(language),
                RECENTLY.in(language),
                "Clock",
                "text-yellow-600"));
  }

  static ActivityView of(Happened happened, Language language, Instant now) {
    String time = ago(Duration.between(happened.activity().at(), now)).in(language);
    return switch (happened.activity().kind()) {
      case USER_JOINED ->
          new ActivityView(
              happened.activity().id(),
              "user_joined",
              joined(happened.person()).in(language),
              time,
              "CheckCircle2",
              "text-green-600");
      case SESSION_COMPLETED ->
          new ActivityView(
              happened.activity().id(),
              "session_completed",
              completed(happened.person()).in(language),
              time,
              "Activity",
              "text-blue-600");
    };
  }

  private static Text joined(Optional<Who> who) {
    Text name =
        named(who)
            .map(it -> new Text(": " + it.fr(), ": " + it.en()))
            .orElseGet(() -> new Text("", ""));
    return who.filter(it -> it.role() == Role.PROFESSIONAL).isPresent()
        ? new Text("Nouveau professionnel" + name.fr(), "New professional" + name.en())
        : new Text("Nouveau client" + name.fr(), "New client" + name.en());
  }

  private static Text completed(Optional<Who> who) {
    return named(who)
        .map(it -> new Text("Séance terminée avec " + it.fr(), "Session completed with " + it.en()))
        .orElse(new Text("Séance terminée", "Session completed"));
  }

  private static Optional<Text> named(Optional<Who> who) {
    return who.map(Who::name).filter(it -> !it.fr().isEmpty());
  }

  private static Text ago(Duration age) {
    if (age.toMinutes() < 1) {
      return RECENTLY;
    }
    if (age.toHours() < 1) {
      return ago(age.toMinutes(), "minute");
    }
    return age.toDays() < 1
        ? new Text(
            "il y a " + counted(age.toHours(), "heure"), counted(age.toHours(), "hour") + " ago")
        : new Text(
            "il y a " + counted(age.toDays(), "jour"), counted(age.toDays(), "day") + " ago");
  }

  private static Text ago(long count, String unit) {
    return new Text("il y a " + counted(count, unit), counted(count, unit) + " ago");
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count > 1 ? "s" : "");
  }
}
