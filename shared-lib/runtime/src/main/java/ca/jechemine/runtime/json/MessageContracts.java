package ca.jechemine.runtime.json;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ContactEvent$ContactReceivedJsonAdapter;
import ca.jechemine.contracts.ContactEvent$ContactRepliedJsonAdapter;
import ca.jechemine.contracts.ConversationEvent;
import ca.jechemine.contracts.ConversationEvent$MessageSentJsonAdapter;
import ca.jechemine.contracts.DeliveryEvent;
import ca.jechemine.contracts.DeliveryEvent$AddressSuppressedJsonAdapter;
import ca.jechemine.contracts.DeliveryEvent$DigestDueJsonAdapter;
import ca.jechemine.contracts.DeliveryEvent$HeldOfferJsonAdapter;
import ca.jechemine.contracts.DeliveryEvent$ResendRequestedJsonAdapter;
import ca.jechemine.contracts.DeliveryEvent$TemplateTestRequestedJsonAdapter;
import ca.jechemine.contracts.FeedEvent;
import ca.jechemine.contracts.FeedEvent$NotificationCreatedJsonAdapter;
import ca.jechemine.contracts.FeedEvent$NotificationDeletedJsonAdapter;
import ca.jechemine.contracts.FeedEvent$NotificationMarkedJsonAdapter;
import ca.jechemine.contracts.FeedEvent$NotificationsReadJsonAdapter;
import ca.jechemine.contracts.ForgettingEvent;
import ca.jechemine.contracts.ForgettingEvent$ForgettingContinuedJsonAdapter;
import ca.jechemine.contracts.ForgettingEvent$ForgettingConversationsContinuedJsonAdapter;
import ca.jechemine.contracts.ForgettingEvent$ForgettingDocumentsContinuedJsonAdapter;
import ca.jechemine.contracts.ForgettingEvent$ForgettingMessagesContinuedJsonAdapter;
import ca.jechemine.contracts.MailEvent;
import ca.jechemine.contracts.MailEvent$MailRefusedJsonAdapter;
import ca.jechemine.contracts.MailEvent$MailSentJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/// Adapters of the events that the contact, the messages and the notifications domains tell of
/// messages, and of those that a domain tells itself of somebody whom it forgets.
@Json.Import({
  ContactEvent.ContactReceived.class,
  ContactEvent.ContactReplied.class,
  ConversationEvent.MessageSent.class,
  DeliveryEvent.AddressSuppressed.class,
  DeliveryEvent.DigestDue.class,
  DeliveryEvent.HeldOffer.class,
  DeliveryEvent.ResendRequested.class,
  DeliveryEvent.TemplateTestRequested.class,
  FeedEvent.NotificationCreated.class,
  FeedEvent.NotificationDeleted.class,
  FeedEvent.NotificationMarked.class,
  FeedEvent.NotificationsRead.class,
  ForgettingEvent.ForgettingContinued.class,
  ForgettingEvent.ForgettingConversationsContinued.class,
  ForgettingEvent.ForgettingDocumentsContinued.class,
  ForgettingEvent.ForgettingMessagesContinued.class,
  MailEvent.MailSent.class,
  MailEvent.MailRefused.class
})
final class MessageContracts {

  private MessageContracts() {}

  /// The adapter of the type of that name within the contracts; null when it is not among these.
  static @Nullable JsonAdapter<?> of(String type, Jsonb jsonb) {
    return switch (type) {
      case "ContactEvent$ContactReceived" -> new ContactEvent$ContactReceivedJsonAdapter(jsonb);
      case "ContactEvent$ContactReplied" -> new ContactEvent$ContactRepliedJsonAdapter(jsonb);
      case "ConversationEvent$MessageSent" -> new ConversationEvent$MessageSentJsonAdapter(jsonb);
      case "DeliveryEvent$AddressSuppressed" ->
          new DeliveryEvent$AddressSuppressedJsonAdapter(jsonb);
      case "DeliveryEvent$DigestDue" -> new DeliveryEvent$DigestDueJsonAdapter(jsonb);
      case "DeliveryEvent$HeldOffer" -> new DeliveryEvent$HeldOfferJsonAdapter(jsonb);
      case "DeliveryEvent$ResendRequested" -> new DeliveryEvent$ResendRequestedJsonAdapter(jsonb);
      case "DeliveryEvent$TemplateTestRequested" ->
          new DeliveryEvent$TemplateTestRequestedJsonAdapter(jsonb);
      case "FeedEvent$NotificationCreated" -> new FeedEvent$NotificationCreatedJsonAdapter(jsonb);
      case "FeedEvent$NotificationDeleted" -> new FeedEvent$NotificationDeletedJsonAdapter(jsonb);
      case "FeedEvent$NotificationMarked" -> new FeedEvent$NotificationMarkedJsonAdapter(jsonb);
      case "FeedEvent$NotificationsRead" -> new FeedEvent$NotificationsReadJsonAdapter(jsonb);
      case "ForgettingEvent$ForgettingContinued" ->
          new ForgettingEvent$ForgettingContinuedJsonAdapter(jsonb);
      case "ForgettingEvent$ForgettingConversationsContinued" ->
          new ForgettingEvent$ForgettingConversationsContinuedJsonAdapter(jsonb);
      case "ForgettingEvent$ForgettingDocumentsContinued" ->
          new ForgettingEvent$ForgettingDocumentsContinuedJsonAdapter(jsonb);
      case "ForgettingEvent$ForgettingMessagesContinued" ->
          new ForgettingEvent$ForgettingMessagesContinuedJsonAdapter(jsonb);
      case "MailEvent$MailSent" -> new MailEvent$MailSentJsonAdapter(jsonb);
      case "MailEvent$MailRefused" -> new MailEvent$MailRefusedJsonAdapter(jsonb);
      default -> null;
    };
  }
}
