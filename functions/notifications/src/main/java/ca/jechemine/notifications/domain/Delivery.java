package ca.jechemine.notifications.domain;

/// One message that an event asks for, told apart from every other by its id, which follows from
/// the event, the recipient and the channel: however often the event arrives, it is the same
/// delivery. `to` is the address or the telephone number.
public record Delivery(
    String id,
    String eventId,
    CatalogueEvent event,
    Channel channel,
    String to,
    Report report,
    Concerned concerned) {}
