package ca.jechemine.runtime.json;

import ca.jechemine.contracts.PlanEvent;
import ca.jechemine.contracts.PlanEvent$PlanChangedJsonAdapter;
import ca.jechemine.contracts.PrescriptionEvent;
import ca.jechemine.contracts.PrescriptionEvent$PrescriptionDoneJsonAdapter;
import ca.jechemine.contracts.PrescriptionEvent$PrescriptionRemindedJsonAdapter;
import ca.jechemine.contracts.PrescriptionEvent$ResourcePrescribedJsonAdapter;
import ca.jechemine.contracts.PurchaseEvent;
import ca.jechemine.contracts.PurchaseEvent$PurchaseChangedJsonAdapter;
import ca.jechemine.contracts.PurchaseEvent$PurchaseRefundedJsonAdapter;
import ca.jechemine.contracts.PurchaseEvent$ResourcePurchasedJsonAdapter;
import ca.jechemine.contracts.ResourceEvent;
import ca.jechemine.contracts.ResourceEvent$ResourceChangedJsonAdapter;
import ca.jechemine.contracts.ResourceEvent$ResourceFileDroppedJsonAdapter;
import ca.jechemine.contracts.ResourceEvent$ResourceGiftedJsonAdapter;
import ca.jechemine.contracts.ResourceEvent$ResourceReviewedJsonAdapter;
import ca.jechemine.contracts.ResourceEvent$ResourceSubmittedJsonAdapter;
import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.contracts.SubscriptionEvent$SubscriptionBegunJsonAdapter;
import ca.jechemine.contracts.SubscriptionEvent$SubscriptionChangedJsonAdapter;
import ca.jechemine.contracts.SubscriptionEvent$SubscriptionEndedJsonAdapter;
import ca.jechemine.contracts.SubscriptionEvent$SubscriptionEndingJsonAdapter;
import ca.jechemine.contracts.SubscriptionEvent$SubscriptionPaidJsonAdapter;
import ca.jechemine.contracts.SubscriptionEvent$SubscriptionPaymentFailedJsonAdapter;
import ca.jechemine.contracts.SubscriptionEvent$SubscriptionRefundedJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/// Adapters of the events that are told of the library and of what is sold of it.
@Json.Import({
  PlanEvent.PlanChanged.class,
  PrescriptionEvent.ResourcePrescribed.class,
  PrescriptionEvent.PrescriptionReminded.class,
  PrescriptionEvent.PrescriptionDone.class,
  PurchaseEvent.PurchaseChanged.class,
  PurchaseEvent.PurchaseRefunded.class,
  PurchaseEvent.ResourcePurchased.class,
  ResourceEvent.ResourceChanged.class,
  ResourceEvent.ResourceFileDropped.class,
  ResourceEvent.ResourceGifted.class,
  ResourceEvent.ResourceReviewed.class,
  ResourceEvent.ResourceSubmitted.class,
  SubscriptionEvent.SubscriptionChanged.class,
  SubscriptionEvent.SubscriptionBegun.class,
  SubscriptionEvent.SubscriptionPaymentFailed.class,
  SubscriptionEvent.SubscriptionEnding.class,
  SubscriptionEvent.SubscriptionEnded.class,
  SubscriptionEvent.SubscriptionPaid.class,
  SubscriptionEvent.SubscriptionRefunded.class
})
final class LibraryContracts {

  private LibraryContracts() {}

  /// The adapter of the type of that name within the contracts; null when it is not among these.
  static @Nullable JsonAdapter<?> of(String type, Jsonb jsonb) {
    return switch (type) {
      case "PlanEvent$PlanChanged" -> new PlanEvent$PlanChangedJsonAdapter(jsonb);
      case "PrescriptionEvent$ResourcePrescribed" ->
          new PrescriptionEvent$ResourcePrescribedJsonAdapter(jsonb);
      case "PrescriptionEvent$PrescriptionReminded" ->
          new PrescriptionEvent$PrescriptionRemindedJsonAdapter(jsonb);
      case "PrescriptionEvent$PrescriptionDone" ->
          new PrescriptionEvent$PrescriptionDoneJsonAdapter(jsonb);
      case "PurchaseEvent$PurchaseChanged" -> new PurchaseEvent$PurchaseChangedJsonAdapter(jsonb);
      case "PurchaseEvent$PurchaseRefunded" -> new PurchaseEvent$PurchaseRefundedJsonAdapter(jsonb);
      case "PurchaseEvent$ResourcePurchased" ->
          new PurchaseEvent$ResourcePurchasedJsonAdapter(jsonb);
      case "ResourceEvent$ResourceChanged" -> new ResourceEvent$ResourceChangedJsonAdapter(jsonb);
      case "ResourceEvent$ResourceFileDropped" ->
          new ResourceEvent$ResourceFileDroppedJsonAdapter(jsonb);
      case "ResourceEvent$ResourceGifted" -> new ResourceEvent$ResourceGiftedJsonAdapter(jsonb);
      case "ResourceEvent$ResourceReviewed" -> new ResourceEvent$ResourceReviewedJsonAdapter(jsonb);
      case "ResourceEvent$ResourceSubmitted" ->
          new ResourceEvent$ResourceSubmittedJsonAdapter(jsonb);
      case "SubscriptionEvent$SubscriptionChanged" ->
          new SubscriptionEvent$SubscriptionChangedJsonAdapter(jsonb);
      case "SubscriptionEvent$SubscriptionBegun" ->
          new SubscriptionEvent$SubscriptionBegunJsonAdapter(jsonb);
      case "SubscriptionEvent$SubscriptionPaymentFailed" ->
          new SubscriptionEvent$SubscriptionPaymentFailedJsonAdapter(jsonb);
      case "SubscriptionEvent$SubscriptionEnding" ->
          new SubscriptionEvent$SubscriptionEndingJsonAdapter(jsonb);
      case "SubscriptionEvent$SubscriptionEnded" ->
          new SubscriptionEvent$SubscriptionEndedJsonAdapter(jsonb);
      case "SubscriptionEvent$SubscriptionPaid" ->
          new SubscriptionEvent$SubscriptionPaidJsonAdapter(jsonb);
      case "SubscriptionEvent$SubscriptionRefunded" ->
          new SubscriptionEvent$SubscriptionRefundedJsonAdapter(jsonb);
      default -> null;
    };
  }
}
