package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the ledger of deliveries tells: the notifications domain's own.
public sealed interface DeliveryEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "DELIVERY";
  }

  /// The delivery that it is about.
  String deliveryId();

  @Override
  default String aggregateId() {
    return deliveryId();
  }

  /// An administrator asked for a message to be sent once more. `deliveryId` is the delivery that
  /// it is to be, `originalId` the one that `causeId`, the id of the event that is told again,
  /// asked for first. `channel` is as the ledger spells it.
  record ResendRequested(
      String deliveryId, String originalId, String causeId, String channel, Instant occurredAt)
      implements DeliveryEvent {}

  /// Mails to an address are not sent any more, because this one came back: `reason` is `BOUNCED`
  /// or `COMPLAINED`. `userId` is whose account it was about, if that is known; the address is not
  /// told.
  record AddressSuppressed(
      String deliveryId, @Nullable String userId, String reason, Instant occurredAt)
      implements DeliveryEvent {}

  /// It is time to tell a professional, in one mail, of the offers whose own mails were held back.
  /// `deliveryId` is that of the first.
  record DigestDue(String deliveryId, String userId, List<HeldOffer> offers, Instant occurredAt)
      implements DeliveryEvent {}

  /// An offer whose mail was held back, as far as a mail says it to a professional who has not
  /// taken it: `initials` of whom it is about, if they were known, `needs` and `type` as the
  /// appointment has them, `startsAt` when the client asks for a time, and until when it may be
  /// answered. `version` is the appointment's, as of the offer.
  record HeldOffer(
      String deliveryId,
      String appointmentId,
      long version,
      @Nullable String initials,
      List<String> needs,
      String type,
      @Nullable Instant startsAt,
      Instant until) {

    @Override
    public String toString() {
      return "a held offer";
    }
  }

  /// An administrator asked for a sample of a letter, rewritten so: `templateKey`, `locale` and the
  /// names of the `fields` are as the editor of templates spells them. It goes to the address of
  /// that administrator, and is the delivery of that id.
  record TemplateTestRequested(
      String deliveryId,
      String userId,
      String templateKey,
      String locale,
      Map<String, String> fields,
      Instant occurredAt)
      implements DeliveryEvent {}
}
