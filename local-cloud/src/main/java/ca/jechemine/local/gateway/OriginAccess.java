package ca.jechemine.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.local.aws.ObjectCall;
import ca.jechemine.local.lambda.LambdaRuntime;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.ArnPattern;
import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What bucket policies let CloudFront read where it signs by itself. Where the visitor brings an
/// address that a function signed, the function's right decides.
final class OriginAccess {

  private final Application application;
  private final LambdaRuntime functions;

  OriginAccess(Application application, LambdaRuntime functions) {
    this.application = application;
    this.functions = functions;
  }

  boolean allows(Behavior behavior, HttpRequest request) {
    String bucket = behavior.originDomain().substring(0, behavior.originDomain().indexOf(".s3."));
    String key = URLDecoder.decode(request.path().substring(1).replace("+", "%2B"), UTF_8);
    return behavior.signed()
        ? allows(behavior, bucket, key)
        : functions.allows(
            Events.query(request.query()).getOrDefault("X-Amz-Security-Token", ""),
            new ObjectCall(operation(request.method()), bucket, key, Optional.empty()));
  }

  private static String operation(String method) {
    return switch (method) {
      case "GET", "HEAD" -> "GetObject";
      case "PUT" -> "PutObject";
      case "DELETE" -> "DeleteObject";
      default -> method;
    };
  }

  private boolean allows(Behavior behavior, String bucket, String key) {
    // S3 takes a key as it is; here its dots would lead elsewhere.
    return !List.of(key.split("/", -1)).contains("..")
        && application.resources("AWS::S3::BucketPolicy").stream()
            .filter(it -> bucket.equals(it.text("Bucket")))
            .flatMap(it -> statements(it).stream())
            .anyMatch(it -> allows(it, behavior, "arn:aws:s3:::" + bucket + "/" + key));
  }

  private static List<Object> statements(Resource policy) {
    return Tree.list(policy.at("PolicyDocument", "Statement"));
  }

  private static boolean allows(Object statement, Behavior behavior, String object) {
    List<String> sources = Tree.texts(sourceArn(Tree.at(statement, "Condition", "StringEquals")));
    return "Allow".equals(Tree.text(statement, "Effect"))
        && Tree.texts(Tree.at(statement, "Principal", "Service"))
            .contains("cloudfront.amazonaws.com")
        && Tree.texts(Tree.at(statement, "Action")).contains("s3:GetObject")
        && Tree.texts(Tree.at(statement, "Resource")).stream()
            .anyMatch(it -> ArnPattern.matches(it, object))
        && sources.contains(behavior.distributionArn());
  }

  /// The keys of conditions are the same in small and in capital letters.
  private static List<Object> sourceArn(@Nullable Object conditions) {
    return Tree.map(conditions, "Condition").entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase("aws:SourceArn"))
        .map(it -> it.getValue())
        .toList();
  }
}
