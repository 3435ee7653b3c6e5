package ca.jechemine.local.console;

import static java.util.stream.Collectors.toSet;

import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.journal.PassedEvent;
import ca.jechemine.local.template.Resource;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.secrets.Keyring;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Events as the console shows them.
final class EventViews {

  /// @param failures of the messages that a function reported one by one, by message id, what its
  ///   log says of the latest failure: the kind of exception, where, and what it came from
  /// @param sent to whom the mails and text messages went, by their ids
  /// @param next the number before which the next page begins, or nothing when there is none
  record EventPage(
      List<PassedEvent> events,
      Map<String, List<String>> failures,
      Map<String, String> sent,
      @Nullable Long next) {}

  private final LocalCloud cloud;
  private final ObjectMapper json = new ObjectMapper();

  EventViews(LocalCloud cloud) {
    this.cloud = cloud;
  }

  EventPage page(long before, int limit, String wanted) {
    List<PassedEvent> found = cloud.aws().journal().before(before, limit + 1, wanted);
    List<PassedEvent> page = found.subList(0, Math.min(limit, found.size()));
    boolean anyFailed =
        page.stream()
            .flatMap(it -> it.hops().stream())
            .flatMap(it -> it.runs().stream())
            .anyMatch(it -> it.outcome().equals("FAILED"));
    return new EventPage(
        page,
        anyFailed ? failures() : Map.of(),
        recipients(page),
        found.size() > limit ? page.getLast().number() : null);
  }

  /// What the event says, opened with this cloud's own data key.
  ///
  /// @return nothing when the event or its content is not kept, or there is no such key
  Optional<JsonNode> opened(String eventId) {
    Optional<String> sealed = cloud.aws().journal().sealed(eventId).filter(it -> !it.isEmpty());
    Optional<Resource> secret =
        cloud.application().secrets().stream()
            .filter(it -> it.logicalId().equals("DataKeysSecret"))
            .findFirst();
    if (sealed.isEmpty() || secret.isEmpty()) {
      return Optional.empty();
    }
    try (SecretsManagerClient client =
        cloud.aws().configured(SecretsManagerClient.builder()).build()) {
      String keys =
          client.getSecretValue(it -> it.secretId(secret.get().physicalName())).secretString();
      FieldCipher cipher = FieldCipher.of(Keyring.of(Json.readTexts(keys)), new SecureRandom());
      return Optional.of(json.readTree(cipher.open(sealed.get(), eventId)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that is not JSON", e);
    }
  }

  private Map<String, String> recipients(List<PassedEvent> events) {
    Set<String> ids =
        events.stream()
            .flatMap(it -> it.hops().stream())
            .flatMap(it -> it.sendings().stream())
            .map(PassedEvent.Sending::id)
            .collect(toSet());
    Map<String, String> recipients = new HashMap<>();
    if (!ids.isEmpty()) {
      cloud.aws().mailbox().mails().stream()
          .filter(it -> ids.contains(it.id()))
          .forEach(it -> recipients.put(it.id(), String.join(", ", it.to())));
      cloud.aws().sms().stream()
          .filter(it -> ids.contains(it.id()))
          .forEach(it -> recipients.put(it.id(), it.phoneNumber()));
    }
    return recipients;
  }

  private Map<String, List<String>> failures() {
    Map<String, List<String>> failures = new HashMap<>();
    for (String line : cloud.log().lines()) {
      if (line.contains("\"messageId\"") && line.contains("\"failure\"")) {
        try {
          JsonNode said = json.readTree(line);
          List<String> failure =
              said.path("failure").valueStream().map(it -> it.asText("")).toList();
          failures.put(said.path("messageId").asText(), failure);
        } catch (JsonProcessingException _) {
          // A line that is no JSON says nothing of a message.
        }
      }
    }
    return failures;
  }
}
