package ca.jechemine.notifications.domain;

import java.time.Instant;

/// One mail that an event asks for, told apart from every other by its id, which follows from the
/// event, the recipient and the channel: however often the event arrives, it is the same delivery.
public record MailDelivery(
    String id,
    String eventId,
    CatalogueEvent event,
    Address to,
    Instant occurredAt,
    Report report) {}
