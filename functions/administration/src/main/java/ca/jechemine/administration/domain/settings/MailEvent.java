package ca.jechemine.administration.domain.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event of notifications whose mail has a switch and a subject of its own (contract 40 §3.1).
///
/// @param code as the catalogue of notifications names it
/// @param inherits whose switch counts while its own was never touched; none is on
public record MailEvent(String code, @Nullable MailTemplate inherits) {

  /// Those that never shared a switch with others.
  private static final List<String> NEW =
      List.of(
          "account.password_changed",
          "account.email_changed",
          "account.action_requested",
          "account.export_ready",
          "admin.human_review",
          "appointment.slot_offered",
          "admin.payment_disputed",
          "guarantee.approved",
          "subscription.begun",
          "subscription.renewed",
          "subscription.payment_failed",
          "subscription.ending",
          "subscription.ended",
          "admin.deposit_address_missing",
          "message.received",
          "document.shared",
          "document.requested",
          "document.request_reminded",
          "document.received",
          "resource.purchased",
          "resource.prescribed",
          "resource.prescription_reminded",
          "resource.prescription_done",
          "admin.address_suppressed");

  private static final List<MailEvent> ALL =
      Stream.concat(
              Stream.of(MailTemplate.values())
                  .flatMap(key -> key.events().stream().map(it -> new MailEvent(it, key))),
              NEW.stream().map(it -> new MailEvent(it, null)))
          .toList();

  /// Every one.
  public static List<MailEvent> all() {
    return ALL;
  }

  /// The one of that code, if there is one.
  public static Optional<MailEvent> of(String code) {
    return ALL.stream().filter(it -> it.code.equals(code)).findFirst();
  }
}
