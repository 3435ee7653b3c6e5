package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What several of these letters say.
final class Pay {

  static final String CURRENCY = "CAD";

  static final Text CLIENT = new Text("Client", "Client");
  static final Text EMAIL = new Text("Courriel", "Email");
  static final Text APPOINTMENT = new Text("Rendez-vous", "Appointment");
  static final Text PROFESSIONAL = new Text("Professionnel", "Professional");
  static final Text SESSION = new Text("Séance", "Session");
  static final Text WHEN = new Text("Date et heure", "Date and time");
  static final Text DURATION = new Text("Durée", "Duration");
  static final Text PLACE = new Text("Lieu", "Place");
  static final Text PRICE = new Text("Prix", "Price");
  static final Text AMOUNT = new Text("Montant", "Amount");
  static final Text PAID = new Text("Payé", "Paid");
  static final Text ADD = new Text("Ajouter un mode de paiement", "Add a payment method");
  static final Text QUESTION =
      new Text("Une question\u00a0? Écrivez-nous à", "Any questions? Write to us at");

  private static final Text EASTERN = new Text(" (heure de l’Est)", " (Eastern Time)");

  private Pay() {}

  static Fact fact(Text label, String value, Language language) {
    return new Fact(label.in(language), value);
  }

  /// The day and the time of a session.
  static Fact when(Instant start, Language language) {
    return fact(WHEN, Days.withTime(start).in(language) + EASTERN.in(language), language);
  }

  static String minutes(About about) {
    return about.duration() + "\u00a0minutes";
  }

  /// What the tokens of a session stand for.
  static Fill fill(TemplateKey key, About about, @Nullable String professional, Language language) {
    return Fill.of(key)
        .with("professionalName", professional)
        .with("appointmentType", BookingFacts.modality(about, language).value())
        .with("sessionType", BookingFacts.type(about, language).value())
        .moment("appointmentDate", "appointmentTime", about.startsAt(), language)
        .with("appointmentDuration", minutes(about))
        .with("meetingLink", about.meetingLink())
        .with("currency", CURRENCY);
  }
}
