package ca.jechemine.runtime.json;

import ca.jechemine.runtime.http.OwnData$PartJsonAdapter;
import ca.jechemine.runtime.http.OwnDataJsonAdapter;
import ca.jechemine.runtime.outbox.EnvelopeJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.AdapterFactory;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// Makes the adapters of what domains tell each other, each when its type is first read or written.
///
/// Types go by their names here: a class that is named by a literal is loaded for being compared.
final class ContractAdapters implements AdapterFactory {

  private static final String CONTRACTS = "ca.jechemine.contracts.";

  @Override
  public @Nullable JsonAdapter<?> create(Type type, Jsonb jsonb) {
    JsonAdapter<?> generated = generated(type.getTypeName(), jsonb);
    // The generated ones leave null to whoever registers them.
    return generated == null ? null : generated.nullSafe();
  }

  /// The adapter as it was generated, which knows no null; null when the type is none of these.
  static @Nullable JsonAdapter<?> generated(String type, Jsonb jsonb) {
    return type.startsWith(CONTRACTS)
        ? contract(type.substring(CONTRACTS.length()), jsonb)
        : around(type, jsonb);
  }

  private static @Nullable JsonAdapter<?> contract(String type, Jsonb jsonb) {
    return switch (type.substring(0, type.indexOf('$') + 1)) {
      case "AccountEvent$",
          "AccountNotice$",
          "MedicalEvent$",
          "MergeEvent$",
          "ProfessionalEvent$",
          "ReviewEvent$" ->
          IdentityContracts.of(type, jsonb);
      case "AppointmentEvent$",
          "AppointmentNotice$",
          "FileEvent$",
          "GuestEvent$",
          "IntakeEvent$",
          "SlotEvent$" ->
          AppointmentContracts.of(type, jsonb);
      case "ContactEvent$",
          "ConversationEvent$",
          "DeliveryEvent$",
          "FeedEvent$",
          "ForgettingEvent$",
          "MailEvent$" ->
          MessageContracts.of(type, jsonb);
      case "LegalEvent$", "MotifEvent$" -> ContentContracts.of(type, jsonb);
      case "DocumentEvent$" -> DocumentContracts.of(type, jsonb);
      case "PaymentEvent$", "PaymentNotice$" -> PaymentContracts.of(type, jsonb);
      case "PlanEvent$",
          "PrescriptionEvent$",
          "PurchaseEvent$",
          "ResourceEvent$",
          "SubscriptionEvent$" ->
          LibraryContracts.of(type, jsonb);
      default -> null;
    };
  }

  /// What events travel in, and what one domain hands another on request.
  private static @Nullable JsonAdapter<?> around(String type, Jsonb jsonb) {
    return switch (type) {
      case "ca.jechemine.runtime.outbox.Envelope" -> new EnvelopeJsonAdapter(jsonb);
      case "ca.jechemine.runtime.http.OwnData" -> new OwnDataJsonAdapter(jsonb);
      case "ca.jechemine.runtime.http.OwnData$Part" -> new OwnData$PartJsonAdapter(jsonb);
      default -> null;
    };
  }
}
