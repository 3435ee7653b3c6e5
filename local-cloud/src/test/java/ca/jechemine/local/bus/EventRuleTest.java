package ca.jechemine.local.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.LocalNames;
import ca.jechemine.local.template.TemplateFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventRuleTest {

  private static EventRule rule(String properties) {
    Application application =
        Application.of(
            TemplateFile.parse(
                Path.of("template.yaml"),
                """
                Resources:
                  Queue: { Type: AWS::SQS::Queue }
                  Rule:
                    Type: AWS::Events::Rule
                    Properties: %s
                """
                    .formatted(properties)),
            Map.of(),
            LocalNames.LOCAL);
    return EventRule.of(application.resources("AWS::Events::Rule").getFirst(), application);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"source":"a","detail":{"key":"in/1","kind":"x"}}                  | true
          {"source":"a","detail":{"key":"in/1","kind":"y"},"more":1}         | true
          {"source":"a","resources":["r"],"detail":{"key":"in/1","kind":"x"}}| true
          {"source":"b","detail":{"key":"in/1","kind":"x"}}                  | false
          {"source":"a","detail":{"key":"out/in/1","kind":"x"}}              | false
          {"source":"a","detail":{"key":"in/1","kind":"z"}}                  | false
          {"source":"a","detail":{"key":"in/1"}}                             | false
          {"source":"a"}                                                     | false
          """)
  void a_pattern_is_about_values_and_their_beginnings(String event, boolean matches)
      throws JsonProcessingException {
    EventRule rule =
        rule(
            "{ EventPattern: { source: [a], detail: { key: [{ prefix: in/ }], kind: [x, y] } },"
                + " Targets: [{ Id: q, Arn: !GetAtt Queue.Arn }] }");

    assertThat(rule.matches(new ObjectMapper().readTree(event))).isEqualTo(matches);
    assertThat(rule.queues()).containsExactly("je-chemine-local-Queue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { ScheduleExpression: rate(1 hour) }                                     | ScheduleExpression
          { EventBusName: other, EventPattern: { source: [a] } }                   | default bus
          { EventPattern: { detailType: [a] } }                                    | detailType
          { EventPattern: { source: a } }                                          | source
          { EventPattern: { detail: { key: [{ wildcard: "*" }] } } }               | wildcard
          { EventPattern: { detail: { $or: [{ key: [a] }] } } }                    | $or
          { EventPattern: { source: [a] }, Targets: [{ Id: q, Arn: elsewhere }] }  | elsewhere
          { EventPattern: { source: [a] }, Targets: [{ Id: q, Arn: !GetAtt Queue.Arn, InputPath: $ }] } | InputPath
          """)
  void what_is_not_understood_is_refused_by_name(String properties, String named) {
    assertThatThrownBy(() -> rule(properties))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Rule")
        .hasMessageContaining(named);
  }
}
