package ca.jechemine.local.bus;

import ca.jechemine.local.lambda.EventPattern;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A rule of the default bus: which events it leads to which queues.
///
/// @param queues their names
record EventRule(EventPattern pattern, List<String> queues) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KNOWN =
      Set.of("Name", "Description", "State", "EventBusName", "EventPattern", "Targets");

  /// What may be said of a target: the last two come into play where a queue cannot be reached.
  private static final Set<String> KNOWN_OF_TARGETS =
      Set.of("Id", "Arn", "DeadLetterConfig", "RetryPolicy");

  /// The fields of an event's envelope.
  private static final Set<String> FIELDS =
      Set.of(
          "version",
          "id",
          "detail-type",
          "source",
          "account",
          "time",
          "region",
          "resources",
          "detail");

  EventRule {
    queues = List.copyOf(queues);
  }

  boolean matches(JsonNode event) {
    return pattern.matches(event);
  }

  static boolean isOn(Resource rule) {
    return "ENABLED".equals(Tree.textOr("ENABLED", rule.properties(), "State"));
  }

  /// @throws IllegalArgumentException naming what is not understood here
  static EventRule of(Resource rule, Application application) {
    known(rule.properties(), KNOWN, rule);
    if (!"default".equals(Tree.textOr("default", rule.properties(), "EventBusName"))) {
      throw new IllegalArgumentException(rule + ": there is the default bus alone");
    }
    var queues = new ArrayList<String>();
    for (Object target : Tree.list(rule.at("Targets"))) {
      known(Tree.map(target, rule.toString()), KNOWN_OF_TARGETS, rule);
      String arn = Tree.textOr("", target, "Arn");
      queues.add(
          application
              .byArn("AWS::SQS::Queue", arn)
              .orElseThrow(() ->
                  new IllegalArgumentException(rule + " leads to " + arn + ", which is no queue"))
              .physicalName());
    }
    return new EventRule(pattern(rule), queues);
  }

  private static EventPattern pattern(Resource rule) {
    try {
      String text = JSON.writeValueAsString(Tree.map(rule.at("EventPattern"), rule.toString()));
      known(Tree.map(rule.at("EventPattern"), rule.toString()), FIELDS, rule);
      return new EventPattern(List.of(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(rule + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(rule + ": " + e.getMessage(), e);
    }
  }

  private static void known(Map<String, Object> said, Set<String> names, Resource rule) {
    for (String name : said.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(rule + ": " + name + " is not known here");
      }
    }
  }
}
