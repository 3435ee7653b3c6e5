package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What several of these letters say.
final class Pay {

  static final String CURRENCY = "CAD";

  /// Where clients find what they owe and how they pay.
  static final String BILLING = "/client/dashboard/billing";

  /// Where administrators find transfers.
  static final String TRUST = "/admin/dashboard/payment-trust";

  /// Where administrators find payments.
  static final String BILLINGS = "/admin/dashboard/billing";

  /// Where administrators find clients.
  static final String PATIENTS = "/admin/dashboard/patients";

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
  static final Text DONE =
      new Text(
          "Si vous l’avez déjà fait, ne tenez pas compte de ce message. Une question\u00a0?"
              + " Écrivez-nous à",
          "If you have already done so, please ignore this message. Any questions? Write to us at");

  private static final Text EASTERN = new Text(" (heure de l’Est)", " (Eastern Time)");

  private Pay() {}

  /// The page where a means of payment is added: with a token that of whoever has no account.
  static String method(@Nullable String payToken, Language language) {
    return payToken == null
        ? BILLING + "?action=addPaymentMethod&lang=" + language.code()
        : page(payToken, language);
  }

  /// The page where an invoice is paid, as above.
  static String invoice(@Nullable String payToken, Language language) {
    return payToken == null ? BILLING : page(payToken, language);
  }

  private static String page(String payToken, Language language) {
    return "/pay?token=" + payToken + "&lang=" + language.code();
  }

  /// When the session is.
  ///
  /// @throws IllegalStateException when it has no date: nothing is paid for before it has one
  static Instant start(About about) {
    return Optional.ofNullable(about.startsAt())
        .orElseThrow(() -> new IllegalStateException("what is paid for has no date"));
  }

  /// What a letter calls its reader; empty when that is not known.
  static String firstName(Recipient reader) {
    return reader.firstName() == null ? "" : reader.firstName();
  }

  /// What a row of the feed says of an amount: how much, for which appointment.
  static Text amount(Money amount, Instant start) {
    Text moment = BookingFacts.moment(start);
    return new Text(
        amount.in(Language.FR) + " – " + moment.fr(), amount.in(Language.EN) + " – " + moment.en());
  }

  /// The same of a transfer: how much, and with which reference.
  static Text transfer(Money amount, String reference) {
    return new Text(
        amount.in(Language.FR) + " – Référence\u00a0: " + reference,
        amount.in(Language.EN) + " – Reference: " + reference);
  }

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
