package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the reader of a letter goes on from it.
///
/// @param first what is said before
record GoOn(@Nullable Text first, Text label, String path) {

  static final Text SEE = new Text("Voir mon rendez-vous", "See my appointment");
  private static final Text SESSIONS = new Text("Voir mes séances", "See my sessions");
  private static final Text REQUESTS = new Text("Voir mes demandes", "See my requests");
  static final Text ACCOUNT =
      new Text(
          "Créez votre compte avec cette adresse courriel pour suivre vos rendez-vous en ligne.",
          "Create your account with this email address to follow your appointments online.");
  static final Text CREATE = new Text("Créer mon compte", "Create my account");

  /// A client, to the appointment.
  static GoOn toAppointment(Recipient reader, String appointmentId) {
    return client(reader, SEE, Pages.appointment(appointmentId));
  }

  /// A client, to one of their pages; whoever has none, to an account first.
  static GoOn client(Recipient reader, Text label, String path) {
    return reader.isActiveClient()
        ? new GoOn(null, label, path)
        : new GoOn(ACCOUNT, CREATE, Pages.signUp(reader));
  }

  /// A professional, to their sessions.
  static GoOn toSessions() {
    return new GoOn(null, SESSIONS, Pages.SESSIONS);
  }

  /// A professional, to the requests that are theirs.
  static GoOn toRequests() {
    return new GoOn(null, REQUESTS, Pages.PROPOSALS);
  }

  List<Block> in(Language language) {
    Button button = new Button(label.in(language), path);
    return first == null ? List.of(button) : List.of(new Paragraph(first.in(language)), button);
  }
}
