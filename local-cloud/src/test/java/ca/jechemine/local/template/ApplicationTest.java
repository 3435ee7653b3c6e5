package ca.jechemine.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

  private static final String ROOT =
      """
      AWSTemplateFormatVersion: 2010-09-09
      Parameters:
        Stage: { Type: String, Default: dev }
        SiteUrl: { Type: String, Default: "" }
      Conditions:
        HasSite: !Not [!Equals [!Ref SiteUrl, ""]]
        IsProduction: !Equals [!Ref Stage, prod]
      Resources:
        Identity:
          Type: AWS::Serverless::Application
          Properties: { Location: identity.yaml, Parameters: { Stage: !Ref Stage } }
        Contact:
          Type: AWS::Serverless::Application
          Properties:
            Location: contact.yaml
            Parameters:
              Stage: !Ref Stage
              EventsTopic: !Ref EventsTopic
              AuthorizerArn: !GetAtt Identity.Outputs.AuthorizerArn
              SiteUrl: !If [HasSite, !Ref SiteUrl, "http://nowhere"]
        EventsTopic: { Type: AWS::SNS::Topic }
        Alarm: { Type: AWS::CloudWatch::Alarm, Condition: IsProduction }
        EdgeSecret:
          Type: AWS::SecretsManager::Secret
          Properties: { Name: !Sub "${AWS::StackName}/edge" }
        Distribution:
          Type: AWS::CloudFront::Distribution
          Properties:
            DistributionConfig:
              Origins:
                - { Id: contact, DomainName: !GetAtt Contact.Outputs.ApiDomain }
                - { Id: site, DomainName: site.example.com }
              CacheBehaviors:
                - { PathPattern: /api/contact*, TargetOriginId: contact }
              DefaultCacheBehavior: { TargetOriginId: site }
      """;

  private static final String IDENTITY =
      """
      Parameters: { Stage: { Type: String } }
      Resources:
        AuthorizeRequest:
          Type: AWS::Serverless::Function
          Properties:
            Handler: ca.jechemine.identity.http.AuthorizeRequestHandler
            AutoPublishAlias: live
      Outputs:
        AuthorizerArn: { Value: !Ref AuthorizeRequest.Alias }
      """;

  private static final String CONTACT =
      """
      Parameters:
        Stage: { Type: String }
        EventsTopic: { Type: String }
        AuthorizerArn: { Type: String }
        SiteUrl: { Type: String }
      Mappings:
        Retention: { dev: { Days: 7 }, prod: { Days: 400 } }
      Globals:
        Function:
          Timeout: 15
          MemorySize: 1024
          Environment: { Variables: { STAGE: !Ref Stage, TABLE: !Ref ContactTable } }
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
          Properties:
            Auth:
              DefaultAuthorizer: Session
              Authorizers:
                Session:
                  FunctionArn: !Ref AuthorizerArn
                  AuthorizerPayloadFormatVersion: "2.0"
                  EnableSimpleResponses: true
                  Identity: { Headers: [X-Needed] }
        SubmitContactForm:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: target/contact.zip
            Handler: ca.jechemine.contact.http.SubmitContactFormHandler::handleRequest
            Timeout: 10
            Environment: { Variables: { SITE_URL: !Ref SiteUrl, NOTHING: !Ref "AWS::NoValue" } }
            Policies:
              - DynamoDBCrudPolicy: { TableName: !Ref ContactTable }
              - Version: 2012-10-17
                Statement: [{ Effect: Allow, Action: "kms:Decrypt", Resource: "*", Condition: { StringEquals: { a: b } } }]
            Events:
              Http:
                Type: HttpApi
                Properties: { ApiId: !Ref Api, Method: post, Path: /api/contact, Auth: { Authorizer: NONE } }
        AdminReadMessage:
          Type: AWS::Serverless::Function
          Properties:
            Handler: ca.jechemine.contact.http.AdminReadMessageHandler
            Events:
              Http:
                Type: HttpApi
                Properties: { ApiId: !Ref Api, Method: GET, Path: "/api/admin/messages/{id}" }
        RecordMail:
          Type: AWS::Serverless::Function
          Properties:
            Handler: ca.jechemine.contact.consumers.RecordMailHandler
            Events:
              Mail:
                Type: SQS
                Properties:
                  Queue: !GetAtt RecordMailQueue.Arn
                  BatchSize: 5
                  FunctionResponseTypes: [ReportBatchItemFailures]
              Changes:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt ContactTable.StreamArn
                  StartingPosition: TRIM_HORIZON
                  BisectBatchOnFunctionError: true
                  MaximumRetryAttempts: 3
                  FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] }
                  DestinationConfig: { OnFailure: { Destination: !GetAtt RecordMailQueue.Arn } }
              Nightly:
                Type: ScheduleV2
                Properties: { ScheduleExpression: "cron(0 3 * * ? *)", ScheduleExpressionTimezone: America/Toronto }
        RecordMailQueue: { Type: AWS::SQS::Queue }
        Subscription:
          Type: AWS::SNS::Subscription
          Properties:
            TopicArn: !Ref EventsTopic
            Protocol: sqs
            Endpoint: !GetAtt RecordMailQueue.Arn
            FilterPolicy: { type: [MailSent] }
        Logs:
          Type: AWS::Logs::LogGroup
          Properties: { RetentionInDays: !FindInMap [Retention, !Ref Stage, Days] }
        ContactTable: { Type: AWS::DynamoDB::Table }
      Outputs:
        ApiDomain: { Value: !Sub "${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}" }
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("template.yaml"), ROOT);
    Files.writeString(directory.resolve("identity.yaml"), IDENTITY);
    Files.writeString(directory.resolve("contact.yaml"), CONTACT);
  }

  private Application application() {
    return Application.read(
        directory.resolve("template.yaml"), Map.of("SiteUrl", "http://localhost:3000", "Nope", ""));
  }

  private FunctionResource function(String name) {
    return application().function(name).orElseThrow();
  }

  @Test
  void a_function_has_its_globals_and_its_own_settings() {
    FunctionResource submit = function("SubmitContactForm");

    assertThat(submit.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(submit.memorySize()).isEqualTo(1024);
    assertThat(submit.codeUri()).isEqualTo("target/contact.zip");
    assertThat(submit.handlerClass())
        .isEqualTo("ca.jechemine.contact.http.SubmitContactFormHandler");
    assertThat(submit.environment())
        .isEqualTo(
            Map.of(
                "STAGE", "dev",
                "TABLE", "je-chemine-local-ContactTable",
                "SITE_URL", "http://localhost:3000"));
    assertThat(submit.policies()).hasSize(2);
    assertThat(Tree.text(submit.policies().getLast(), "Version")).isEqualTo("2012-10-17");
  }

  @Test
  void a_public_route_has_no_authorizer_and_the_others_the_default_one_of_another_stack() {
    Application application = application();
    EventSource.Route open = route("SubmitContactForm");
    EventSource.Route closed = route("AdminReadMessage");

    assertThat(open.key()).isEqualTo("POST /api/contact");
    assertThat(open.authorizer()).isEmpty();
    assertThat(closed.authorizer().orElseThrow().identityHeaders()).containsExactly("x-needed");
    assertThat(application.functionByArn(closed.authorizer().orElseThrow().functionArn()))
        .map(FunctionResource::name)
        .contains("AuthorizeRequest");
  }

  private EventSource.Route route(String function) {
    return function(function).events(EventSource.Route.class).getFirst();
  }

  @Test
  void the_sources_of_a_consumer_are_read_whole() {
    FunctionResource record = function("RecordMail");
    String queueArn = "arn:aws:sqs:ca-central-1:000000000000:je-chemine-local-RecordMailQueue";

    assertThat(record.events())
        .containsExactly(
            new EventSource.Queue("Mail", queueArn, 5, true, List.of()),
            new EventSource.Stream(
                "Changes",
                "arn:aws:dynamodb:ca-central-1:000000000000:table/je-chemine-local-ContactTable"
                    + "/stream/local",
                100,
                false,
                true,
                3,
                "TRIM_HORIZON",
                Optional.of(queueArn),
                List.of("{\"eventName\":[\"INSERT\"]}")),
            new EventSource.Schedule(
                "Nightly", "cron(0 3 * * ? *)", "America/Toronto", true, Optional.empty()));
  }

  @Test
  void subscriptions_join_a_topic_of_one_stack_with_a_queue_of_another() {
    Application application = application();
    Resource subscription = application.subscriptions().getFirst();

    assertThat(application.byArn("AWS::SNS::Topic", String.valueOf(subscription.at("TopicArn"))))
        .isPresent();
    assertThat(application.byArn("AWS::SQS::Queue", String.valueOf(subscription.at("Endpoint"))))
        .isPresent();
    assertThat(subscription.at("FilterPolicy", "type")).isEqualTo(List.of("MailSent"));
  }

  @Test
  void behaviours_lead_to_the_api_in_the_order_of_the_distribution() {
    List<Behavior> behaviors = application().behaviors();

    assertThat(behaviors).extracting(Behavior::pathPattern).containsExactly("/api/contact*", "*");
    assertThat(behaviors.getFirst().originDomain())
        .isEqualTo("contactapi.execute-api.ca-central-1.amazonaws.com")
        .startsWith(route("SubmitContactForm").apiId() + ".");
    assertThat(behaviors.getFirst().matches("/api/contact/a")).isTrue();
    assertThat(behaviors.getFirst().matches("/api/other")).isFalse();
  }

  @Test
  void what_a_condition_leaves_out_is_not_there() {
    assertThat(application().resources("AWS::CloudWatch::Alarm")).isEmpty();
    assertThat(application().secrets().getFirst().physicalName())
        .isEqualTo("je-chemine-local/edge");
    assertThat(application().resources("AWS::Logs::LogGroup").getFirst().at("RetentionInDays"))
        .isEqualTo(7);
  }

  @Test
  void a_name_that_nothing_has_is_refused_with_the_file() throws IOException {
    Files.writeString(
        directory.resolve("identity.yaml"), IDENTITY.replace("!Ref Auth", "!Ref Nobody"));

    assertThatThrownBy(this::application)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("identity.yaml")
        .hasMessageContaining("NobodyorizeRequest.Alias");
  }
}
