package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import ca.jechemine.payments.domain.receipt.Platform;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Person;
import ca.jechemine.payments.domain.receipt.ReceiptDraft;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Sitting;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a receipt was made of, as its row keeps it.
@Json
record DraftBody(
    String appointmentId,
    @Nullable String invoiceNumber,
    Instant issuedAt,
    Issuer issuer,
    @Nullable Somebody beneficiary,
    @Nullable Somebody accountHolder,
    Professional professional,
    Session session,
    @Nullable String paymentMethod,
    @Nullable String paymentIntentId) {

  /// The platform.
  @Json
  record Issuer(
      String companyName,
      @Nullable String taglineFr,
      @Nullable String taglineEn,
      List<String> address,
      @Nullable String phone,
      String supportEmail) {}

  /// Somebody.
  @Json
  record Somebody(String name, @Nullable String email) {}

  /// The professional.
  @Json
  record Professional(
      @Nullable String name,
      @Nullable String specialty,
      @Nullable String order,
      @Nullable String license) {}

  /// The session.
  @Json
  record Session(
      @Nullable Instant startsAt,
      int minutes,
      @Nullable String type,
      @Nullable String therapyType,
      @Nullable String outcome,
      @Nullable String act,
      @Nullable String otherAct) {}

  static DraftBody of(ReceiptDraft draft) {
    Platform platform = draft.platform();
    Text tagline = platform.tagline();
    Credentials professional = draft.professional();
    Sitting session = draft.session();
    return new DraftBody(
        draft.appointmentId(),
        draft.invoiceNumber() == null ? null : draft.invoiceNumber().text(),
        draft.issuedAt(),
        new Issuer(
            platform.companyName(),
            tagline == null ? null : tagline.fr(),
            tagline == null ? null : tagline.en(),
            platform.address(),
            platform.phone(),
            platform.supportEmail()),
        somebody(draft.beneficiary()),
        somebody(draft.accountHolder()),
        new Professional(
            professional.name(),
            professional.specialty(),
            professional.order(),
            professional.license()),
        new Session(
            session.startsAt(),
            session.minutes(),
            session.type(),
            session.therapyType(),
            session.outcome(),
            session.act(),
            session.otherAct()),
        draft.paymentMethod(),
        draft.paymentIntentId());
  }

  private static @Nullable Somebody somebody(@Nullable Person person) {
    return person == null ? null : new Somebody(person.name(), person.email());
  }

  ReceiptDraft draft() {
    String french = issuer.taglineFr();
    String english = issuer.taglineEn();
    return new ReceiptDraft(
        appointmentId,
        Optional.ofNullable(invoiceNumber).map(InvoiceNumber::parse).orElse(null),
        issuedAt,
        new Platform(
            issuer.companyName(),
            french == null || english == null ? null : new Text(french, english),
            issuer.address(),
            issuer.phone(),
            issuer.supportEmail()),
        person(beneficiary),
        person(accountHolder),
        new Credentials(
            professional.name(),
            professional.specialty(),
            professional.order(),
            professional.license()),
        new Sitting(
            session.startsAt(),
            session.minutes(),
            session.type(),
            session.therapyType(),
            session.outcome(),
            session.act(),
            session.otherAct()),
        paymentMethod,
        paymentIntentId);
  }

  private static @Nullable Person person(@Nullable Somebody body) {
    return body == null ? null : new Person(body.name(), body.email());
  }
}
