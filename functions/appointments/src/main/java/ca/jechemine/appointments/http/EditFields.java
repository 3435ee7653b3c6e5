package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what a body changes of an appointment, field by field. A blank text takes away what may be
/// missing; every other field of the body is ignored.
final class EditFields {

  private static final List<String> CLEARED_BY_NULL = List.of("location", "notes", "meetingLink");

  static final int LONGEST_NOTES = 20_000;
  static final int LONGEST_LOCATION = 500;
  static final int LONGEST_MOTIF = 200;

  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_LINK = 2_000;

  private static final Text NO_STATUS =
      new Text("n’est pas un statut connu", "is not a known status");
  private static final Text NO_DATE = new Text("n’est pas une date valide", "is not a valid date");
  private static final Text NO_TIME =
      new Text("doit être une heure au format HH:MM", "must be a time as HH:MM");
  private static final Text NO_TYPE =
      new Text(
          "doit être video, in-person, phone ou both", "must be video, in-person, phone or both");
  private static final Text NO_DURATION =
      new Text(
          "doit être un nombre entier de minutes, de 1 à 480",
          "must be a whole number of minutes, from 1 to 480");
  private static final Text NO_LINK =
      new Text(
          "doit être une adresse http ou https d’au plus 2 000 caractères",
          "must be an http or https address of at most 2,000 characters");
  private static final Text MISSING = new Text("est obligatoire", "is required");
  private static final Text NOTHING =
      new Text("ne contient rien à modifier", "holds nothing to change");

  private final Map<String, @Nullable Object> fields;
  private final Violations violations = new Violations();

  EditFields(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /// What the body asks for.
  ///
  /// @throws Refusal.Invalid naming every field at fault, or `body` when there is none to read
  AppointmentEdit edit() {
    AppointmentEdit edit = read(word("status", AppointmentStatus::of, NO_STATUS));
    violations.refuseIfAny();
    if (edit.equals(new AppointmentEdit(null, null, null, null, null, null, null, null, null))) {
      throw Refusal.invalid("body", NOTHING);
    }
    return edit;
  }

  /// What the body says of a first date, which it must name. A place is kept of meetings in person
  /// only.
  ///
  /// @throws Refusal.Invalid naming every field at fault
  AppointmentEdit firstDate() {
    violations.require(isThere("date"), "date", MISSING).require(isThere("time"), "time", MISSING);
    AppointmentEdit edit = read(null);
    violations.refuseIfAny();
    return edit;
  }

  /// What a professional changes of a booking of theirs: no status; null takes away what may be
  /// missing, as a blank text does.
  ///
  /// @throws Refusal.Invalid naming every field at fault, or `body` when there is none to read
  AppointmentEdit ofOwnBooking() {
    Map<String, @Nullable Object> own = clearing();
    own.remove("status");
    own.remove("cancelReason");
    return new EditFields(own).edit();
  }

  /// What an administrator changes: as by `edit`, and null takes away what may be missing.
  ///
  /// @throws Refusal.Invalid naming every field at fault, or `body` when there is none to read
  AppointmentEdit ofAdministrator() {
    return new EditFields(clearing()).edit();
  }

  private Map<String, @Nullable Object> clearing() {
    Map<String, @Nullable Object> own = new HashMap<>(fields);
    CLEARED_BY_NULL.stream()
        .filter(it -> own.containsKey(it) && own.get(it) == null)
        .forEach(it -> own.put(it, ""));
    return own;
  }

  private AppointmentEdit read(@Nullable AppointmentStatus status) {
    return new AppointmentEdit(
        status,
        word("date", CalendarDays::parse, NO_DATE),
        word("time", CalendarDays::time, NO_TIME),
        duration(),
        word("type", Modality::of, NO_TYPE),
        note("notes", LONGEST_NOTES),
        link(),
        note("location", LONGEST_LOCATION),
        Optional.ofNullable(note("cancelReason", LONGEST_REASON))
            .map(AppointmentEdit.Note::text)
            .orElse(null));
  }

  private boolean isThere(String field) {
    return fields.get(field) instanceof String text && !text.isBlank();
  }

  private <T> @Nullable T word(String field, Function<String, Optional<T>> reading, Text reason) {
    Object raw = fields.get(field);
    if (raw == null) {
      return null;
    }
    Optional<T> value = raw instanceof String text ? reading.apply(text.strip()) : Optional.empty();
    violations.require(value.isPresent(), field, reason);
    return value.orElse(null);
  }

  private @Nullable Integer duration() {
    Object raw = fields.get("duration");
    boolean isDuration =
        raw instanceof Long minutes && minutes >= 1 && minutes <= Slot.LONGEST_MINUTES;
    violations.require(raw == null || isDuration, "duration", NO_DURATION);
    return isDuration && raw instanceof Long minutes ? Math.toIntExact(minutes) : null;
  }

  private AppointmentEdit.@Nullable Note note(String field, int longest) {
    Object raw = fields.get(field);
    if (raw == null) {
      return null;
    }
    String text = raw instanceof String it ? it.strip() : "";
    violations.require(
        raw instanceof String && text.length() <= longest,
        field,
        new Text(
            "doit être un texte d’au plus " + longest + " caractères",
            "must be a text of at most " + longest + " characters"));
    return new AppointmentEdit.Note(text.isEmpty() ? null : text);
  }

  private AppointmentEdit.@Nullable Link link() {
    Object raw = fields.get("meetingLink");
    if (raw == null) {
      return null;
    }
    if (raw instanceof String text && text.isBlank()) {
      return new AppointmentEdit.Link(null);
    }
    Optional<URI> uri = raw instanceof String text ? uri(text.strip()) : Optional.empty();
    violations.require(uri.isPresent(), "meetingLink", NO_LINK);
    return new AppointmentEdit.Link(uri.orElse(null));
  }

  private static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text);
      boolean isWeb =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return isWeb && uri.getHost() != null && text.length() <= LONGEST_LINK
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException noUri) {
      return Optional.empty();
    }
  }
}
