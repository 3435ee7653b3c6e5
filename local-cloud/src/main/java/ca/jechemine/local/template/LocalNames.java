package ca.jechemine.local.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The names, addresses and ARNs that resources have where nothing is deployed.
public record LocalNames(String prefix, String region, String account) {

  /// Those of the local cloud.
  public static final LocalNames LOCAL =
      new LocalNames("je-chemine-local", "ca-central-1", "000000000000");

  String physical(String type, String stackId, String logicalId, @Nullable String given) {
    if (given != null) {
      return given;
    }
    return switch (type) {
      case "AWS::S3::Bucket" -> (prefix + "-" + logicalId).toLowerCase(Locale.ROOT);
      case "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api" ->
          (stackId + logicalId).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      default -> prefix + "-" + logicalId;
    };
  }

  /// What `Ref` answers for a resource of this type.
  String reference(String type, String physical) {
    return switch (type) {
      case "AWS::SQS::Queue" -> queueUrl(physical);
      case "AWS::SNS::Topic",
          "AWS::SecretsManager::Secret",
          "AWS::CloudFormation::Stack",
          "AWS::Serverless::Application",
          "AWS::CloudWatch::CompositeAlarm" ->
          arn(type, physical);
      default -> physical;
    };
  }

  /// What `Fn::GetAtt` answers for a resource of this type.
  String attribute(String type, String physical, String attribute) {
    return switch (attribute) {
      case "Arn", "TopicArn", "FunctionARN" -> arn(type, physical);
      case "StreamArn" -> arn(type, physical) + "/stream/local";
      case "QueueUrl" -> queueUrl(physical);
      case "QueueName", "TopicName", "Id" -> physical;
      case "ApiEndpoint" -> "https://" + physical + ".execute-api." + region + ".amazonaws.com";
      case "DomainName" ->
          type.equals("AWS::S3::Bucket")
              ? physical + ".s3.amazonaws.com"
              : physical.toLowerCase(Locale.ROOT) + ".cloudfront.net";
      case "RegionalDomainName" -> physical + ".s3." + region + ".amazonaws.com";
      default -> physical + "." + attribute;
    };
  }

  String arn(String type, String physical) {
    return switch (type) {
      case "AWS::DynamoDB::Table" -> regional("dynamodb", "table/" + physical);
      case "AWS::SQS::Queue" -> regional("sqs", physical);
      case "AWS::SNS::Topic" -> regional("sns", physical);
      case "AWS::SecretsManager::Secret" -> regional("secretsmanager", "secret:" + physical);
      case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
          regional("lambda", "function:" + physical);
      case "AWS::Logs::LogGroup" -> regional("logs", "log-group:" + physical + ":*");
      case "AWS::KMS::Key" -> regional("kms", "key/" + physical);
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + physical;
      case "AWS::IAM::Role" -> "arn:aws:iam::" + account + ":role/" + physical;
      case "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm" ->
          regional("cloudwatch", "alarm:" + physical);
      case "AWS::CloudFront::Distribution" ->
          "arn:aws:cloudfront::" + account + ":distribution/" + physical;
      case "AWS::CloudFront::Function" ->
          "arn:aws:cloudfront::" + account + ":function/" + physical;
      case "AWS::Events::Rule" -> regional("events", "rule/" + physical);
      case "AWS::GuardDuty::MalwareProtectionPlan" ->
          regional("guardduty", "malware-protection-plan/" + physical);
      default -> regional("local", physical);
    };
  }

  private String regional(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }

  private String queueUrl(String physical) {
    return "https://sqs." + region + ".amazonaws.com/" + account + "/" + physical;
  }
}
