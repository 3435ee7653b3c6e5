package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violation;
import ca.jechemine.payments.domain.receipt.ReceiptContent.ClientReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptContent.IncomeStatement;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Particulars;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Person;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Practitioner;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Session;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Settlement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known when a receipt is to be issued, in the codes of contract 20, complete or not.
/// `issuedAt` is when it was paid, else now; `beneficiary` the loved one or patient.
public record ReceiptDraft(
    String appointmentId,
    @Nullable InvoiceNumber invoiceNumber,
    Instant issuedAt,
    Platform platform,
    @Nullable Person beneficiary,
    @Nullable Person accountHolder,
    Credentials professional,
    Sitting session,
    @Nullable String paymentMethod,
    @Nullable String paymentIntentId) {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /// The professional's profile: `specialty` is a code or a title in their own words, `license` the
  /// number of the permit. `order` is there when the profile names it; else the profession says.
  public record Credentials(
      @Nullable String name,
      @Nullable String specialty,
      @Nullable String order,
      @Nullable String license) {

    @Override
    public String toString() {
      return "a professional's credentials";
    }
  }

  /// The session: `type` is video, in-person, phone or both, `therapyType` solo, couple or group.
  public record Sitting(
      @Nullable Instant startsAt,
      int minutes,
      @Nullable String type,
      @Nullable String therapyType,
      @Nullable String outcome,
      @Nullable String act,
      @Nullable String otherAct) {}

  @Override
  public String toString() {
    return "a draft of a receipt";
  }

  /// The client's receipt over what they paid.
  public Issuing<ClientReceipt> receipt(@Nullable Money amount) {
    List<Violation> missing = missing();
    if (amount == null || amount.cents() <= 0) {
      missing.add(missing("amount", "Le montant payé manque.", "The amount paid is missing."));
    }
    if (!missing.isEmpty() || amount == null) {
      return new Issuing.Missing<>(missing);
    }
    Particulars particulars = particulars();
    return new Issuing.Complete<>(
        new ClientReceipt(
            particulars,
            ReceiptNumber.ofReceipt(appointmentId),
            issued().toLocalDate(),
            amount,
            TaxClass.of(
                particulars.session().service(),
                profession().orElse(null),
                particulars.session().at().toLocalDate()),
            Settlement.of(mode().orElse(null), text(paymentIntentId).orElse(null))));
  }

  /// The professional's statement over what is theirs.
  public Issuing<IncomeStatement> statement(@Nullable Money payout) {
    List<Violation> missing = missing();
    if (payout == null || payout.cents() < 0) {
      missing.add(
          missing(
              "payout", "Le montant du versement manque.", "The amount of the payout is missing."));
    }
    if (!missing.isEmpty() || payout == null) {
      return new Issuing.Missing<>(missing);
    }
    return new Issuing.Complete<>(
        new IncomeStatement(
            particulars(),
            ReceiptNumber.ofReceipt(appointmentId),
            issued().toLocalDate(),
            payout,
            mode().orElse(null)));
  }

  private List<Violation> missing() {
    List<Violation> missing = new ArrayList<>();
    if (accountHolder == null || accountHolder.name().isBlank()) {
      missing.add(
          missing("client.name", "Le nom du client manque.", "The client’s name is missing."));
    }
    if (beneficiary != null && beneficiary.name().isBlank()) {
      missing.add(
          missing(
              "beneficiary.name",
              "Le nom de la personne qui a reçu le service manque.",
              "The name of the person who received the service is missing."));
    }
    if (text(professional.name()).isEmpty()) {
      missing.add(
          missing(
              "professional.name",
              "Le nom du professionnel manque.",
              "The professional’s name is missing."));
    }
    if (title().isEmpty()) {
      missing.add(
          missing(
              "professional.title",
              "Le titre du professionnel manque.",
              "The professional’s title is missing."));
    }
    if (order().isEmpty()) {
      missing.add(
          missing(
              "professional.order",
              "L’ordre professionnel manque.",
              "The professional order is missing."));
    }
    if (text(professional.license()).isEmpty()) {
      missing.add(
          missing(
              "professional.permitNumber",
              "Le numéro de permis du professionnel manque.",
              "The professional’s permit number is missing."));
    }
    if (service().isEmpty()) {
      missing.add(
          missing(
              "session.service",
              "Le service rendu n’est pas indiqué.",
              "The service rendered is not stated."));
    }
    if (session.startsAt() == null) {
      missing.add(
          missing(
              "session.date",
              "La date de la séance manque.",
              "The date of the session is missing."));
    }
    return missing;
  }

  private static Violation missing(String field, String fr, String en) {
    return new Violation(field, new Text(fr, en));
  }

  /// To be asked only when nothing is missing.
  private Particulars particulars() {
    if (accountHolder == null || session.startsAt() == null) {
      throw new IllegalStateException("a receipt without a client or a date");
    }
    return new Particulars(
        invoiceNumber,
        platform,
        beneficiary,
        accountHolder,
        new Practitioner(
            text(professional.name()).orElseThrow(),
            title().orElseThrow(),
            order().orElseThrow(),
            text(professional.license()).orElseThrow()),
        new Session(
            service().orElseThrow(),
            LocalDateTime.ofInstant(session.startsAt(), TORONTO),
            session.minutes(),
            session.type() == null ? null : Wording.type(session.type()).orElse(null),
            session.therapyType() == null
                ? null
                : Wording.modality(session.therapyType()).orElse(null)));
  }

  private LocalDateTime issued() {
    return LocalDateTime.ofInstant(issuedAt, TORONTO);
  }

  private Optional<Service> service() {
    return Service.of(session.outcome(), session.act(), session.otherAct());
  }

  private Optional<PaymentMode> mode() {
    return text(paymentMethod).flatMap(PaymentMode::of);
  }

  private Optional<Profession> profession() {
    return text(professional.specialty()).flatMap(Profession::of);
  }

  /// `otherProfessionals` is an answer of the sign-up form, no title.
  private Optional<Text> title() {
    return text(professional.specialty())
        .filter(it -> !it.equals("otherProfessionals"))
        .map(words ->
            Profession.of(words)
                .map(it -> it.titled(words))
                .orElseGet(() -> new Text(words, words)));
  }

  private Optional<String> order() {
    return text(professional.order()).or(() -> profession().map(it -> it.order().title()));
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
  }
}
