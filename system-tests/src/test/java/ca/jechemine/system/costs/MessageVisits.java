package ca.jechemine.system.costs;

import ca.jechemine.system.messages.Letterbox;
import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/messages.yaml`: a client and their professional for each call.
final class MessageVisits {

  private static final String MESSAGES = "/api/messages";

  private final Letterbox letterbox;

  MessageVisits(RunningCloud cloud) {
    this.letterbox = new Letterbox(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "listConversations",
        mark -> begun(mark).get(MESSAGES),
        "startConversation",
        this::begin,
        "listContacts",
        _ -> letterbox.as(letterbox.pair().client()).get(MESSAGES + "/contacts"),
        "openConversation",
        this::open,
        "replyInConversation",
        this::reply,
        "gatherOwnConversations",
        mark -> begun(mark).get(MESSAGES + "/own-data"));
  }

  private Answer begin(String mark) {
    Pair pair = letterbox.pair();
    return letterbox
        .as(pair.client())
        .post(
            MESSAGES,
            "{\"recipientId\":\"%s\",\"subject\":\"%s\",\"message\":\"Un\"}"
                .formatted(pair.professional(), mark));
  }

  private Api begun(String mark) {
    Pair pair = letterbox.pair();
    letterbox.begin(letterbox.as(pair.client()), pair.professional(), mark);
    return letterbox.as(pair.professional());
  }

  private Answer open(String mark) {
    Pair pair = letterbox.pair();
    String id = letterbox.begin(letterbox.as(pair.client()), pair.professional(), mark);
    return letterbox.as(pair.professional()).get(MESSAGES + "/" + id);
  }

  /// A message more.
  Answer reply(String mark) {
    Pair pair = letterbox.pair();
    Api client = letterbox.as(pair.client());
    String id = letterbox.begin(client, pair.professional(), mark);
    return client.post(MESSAGES + "/" + id, "{\"message\":\"Deux\"}");
  }
}
