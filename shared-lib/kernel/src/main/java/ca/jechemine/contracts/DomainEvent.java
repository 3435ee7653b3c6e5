package ca.jechemine.contracts;

import java.time.Instant;

/// What one domain tells the others, after it became so.
///
/// Published as JSON under its simple class name: a field may be added, never renamed, retyped or
/// removed. The payload travels encrypted, so that queues and dead letters hold no personal data.
public sealed interface DomainEvent
    permits AccountEvent,
        AccountNotice,
        AppointmentEvent,
        AppointmentNotice,
        ContactEvent,
        ConversationEvent,
        DeliveryEvent,
        DocumentEvent,
        FeedEvent,
        FileEvent,
        ForgettingEvent,
        GuestEvent,
        IntakeEvent,
        LegalEvent,
        MailEvent,
        MedicalEvent,
        MergeEvent,
        MotifEvent,
        PaymentEvent,
        PaymentNotice,
        PlanEvent,
        PrescriptionEvent,
        ProfessionalEvent,
        PurchaseEvent,
        ResourceEvent,
        ReviewEvent,
        SlotEvent,
        SubscriptionEvent {

  /// The kind of thing it happened to, as outbox keys spell it.
  String aggregate();

  /// Which one it happened to.
  String aggregateId();

  /// When it became so.
  Instant occurredAt();
}
