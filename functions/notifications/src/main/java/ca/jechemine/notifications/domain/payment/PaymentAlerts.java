package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PaymentNotice.DisputeDecided;
import ca.jechemine.contracts.PaymentNotice.DisputeOpened;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.TransferInstructed;
import ca.jechemine.contracts.PaymentNotice.TransferTrustRequested;
import ca.jechemine.contracts.PaymentNotice.UnpaidSessionNoticed;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.booking.Parties;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What administrators are told of payments: those who manage billing (contract 40 §3.6); that
/// somebody asks to pay by transfer, also those who decide on it (contract 30 §0.1).
final class PaymentAlerts {

  /// What administrators are told, who they are, and the page on which they go on.
  private record Alert(MailContent content, Set<AdminPermission> permissions, String page) {

    private List<Administrator> inCharge(People people) {
      return List.copyOf(
          permissions.stream()
              .flatMap(it -> people.administrators(it).stream())
              .collect(
                  Collectors.toMap(
                      Administrator::id, it -> it, (first, _) -> first, LinkedHashMap::new))
              .values());
    }
  }

  private PaymentAlerts() {}

  static Stream<MailNotice> mails(
      PaymentNotice event,
      Parties parties,
      People people,
      AlertAddresses addresses,
      @Nullable String deposit) {
    Optional<Alert> missing =
        event instanceof TransferInstructed && deposit == null
            ? Optional.of(billing(new DepositMissingAlert(Payer.of(parties), event.aggregateId())))
            : Optional.empty();
    return missing
        .or(() -> alert(event, parties))
        .map(alert ->
            addresses.alerted(alert.inCharge(people)).stream()
                .map(it -> MailNotice.alert(it, alert.content())))
        .orElse(Stream.of());
  }

  static Stream<FeedNotice> feed(PaymentNotice event, Parties parties, People people) {
    return alert(event, parties)
        .map(
            alert -> alert.inCharge(people).stream().map(it -> row(event.aggregateId(), alert, it)))
        .orElse(Stream.of());
  }

  private static FeedNotice row(String appointmentId, Alert alert, Administrator reader) {
    MailContent content = alert.content();
    return new FeedNotice(
        reader.id(),
        content.event(),
        content.in(reader.language()).title(),
        content.in(reader.language()).preheader(),
        Map.of("appointmentId", appointmentId, "link", alert.page()));
  }

  private static Optional<Alert> alert(PaymentNotice event, Parties parties) {
    return switch (event) {
      case TransferTrustRequested it -> Optional.of(asked(it, Payer.of(parties)));
      case PaymentOverdue it -> Optional.of(billing(overdue(it, parties)));
      case UnpaidSessionNoticed it -> Optional.of(unpaid(it, Payer.of(parties)));
      case DisputeOpened it -> Optional.of(billing(dispute(it, parties), Pay.BILLINGS));
      case DisputeDecided it -> Optional.of(billing(dispute(it, parties), Pay.BILLINGS));
      case PaymentNotice.CreditNoteIssued _,
          PaymentNotice.GuaranteeReminded _,
          PaymentNotice.GuestPaymentCompleted _,
          PaymentNotice.InvoiceIssued _,
          PaymentNotice.InvoiceReminded _,
          PaymentNotice.PaymentFailed _,
          PaymentNotice.PaymentInvited _,
          PaymentNotice.PaymentRefunded _,
          PaymentNotice.ReceiptIssued _,
          TransferInstructed _ ->
          Optional.empty();
    };
  }

  private static Alert asked(TransferTrustRequested event, Payer client) {
    return new Alert(
        new InteracTrustAlert(client.name(), client.email(), event.aggregateId()),
        EnumSet.of(AdminPermission.MANAGE_BILLING, AdminPermission.MANAGE_PATIENTS),
        Pay.TRUST);
  }

  private static OverdueAlert overdue(PaymentOverdue event, Parties parties) {
    return new OverdueAlert(
        Payer.of(parties),
        parties.professional().isEmpty() ? "—" : parties.professionalName().in(Language.FR),
        Pay.start(event.about()),
        new Money(event.amountCents()),
        event.invoiceNumber(),
        event.aggregateId());
  }

  private static Alert unpaid(UnpaidSessionNoticed event, Payer client) {
    return new Alert(
        new NoPaymentMethodAlert(
            client.name(), client.email(), Pay.start(event.about()), event.aggregateId()),
        EnumSet.of(AdminPermission.MANAGE_BILLING),
        Pay.PATIENTS);
  }

  private static DisputeAlert dispute(DisputeOpened event, Parties parties) {
    return new DisputeAlert(
        DisputeAlert.Stage.OPENED,
        Payer.of(parties),
        Pay.start(event.about()),
        new Money(event.amountCents()),
        event.aggregateId());
  }

  private static DisputeAlert dispute(DisputeDecided event, Parties parties) {
    return new DisputeAlert(
        event.isWon() ? DisputeAlert.Stage.WON : DisputeAlert.Stage.LOST,
        Payer.of(parties),
        Pay.start(event.about()),
        new Money(event.amountCents()),
        event.aggregateId());
  }

  private static Alert billing(MailContent content) {
    return billing(content, Pay.TRUST);
  }

  private static Alert billing(MailContent content, String page) {
    return new Alert(content, EnumSet.of(AdminPermission.MANAGE_BILLING), page);
  }
}
