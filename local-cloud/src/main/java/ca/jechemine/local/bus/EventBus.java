package ca.jechemine.local.bus;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.template.Application;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// The default event bus of the account: what a service tells goes to the queues of every rule that
/// it matches, in EventBridge's envelope. Safe for use by several threads.
///
/// EventBridge tries an unreachable target for a day: here none is.
public final class EventBus {

  private final LocalAws aws;
  private final InstantSource clock;
  private final List<EventRule> rules;
  private final ObjectMapper json = new ObjectMapper();

  /// @throws IllegalArgumentException naming what a rule says that is not understood here
  public EventBus(Application application, LocalAws aws, InstantSource clock) {
    this.aws = aws;
    this.clock = clock;
    this.rules =
        application.resources("AWS::Events::Rule").stream()
            .filter(EventRule::isOn)
            .map(it -> EventRule.of(it, application))
            .toList();
  }

  /// An AWS service tells something.
  ///
  /// @param resources ARNs of what it is about
  public void put(String source, String detailType, List<String> resources, JsonNode detail) {
    ObjectNode event = json.createObjectNode();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", detailType);
    event.put("source", source);
    event.put("account", LocalAws.ACCOUNT);
    event.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", LocalAws.REGION);
    resources.forEach(event.putArray("resources")::add);
    event.set("detail", detail);
    rules.stream()
        .filter(it -> it.matches(event))
        .flatMap(it -> it.queues().stream())
        .forEach(it -> aws.deliver(it, event.toString()));
  }
}
