package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One request to one of the services.
///
/// @param path the path of the URL, decoded
/// @param failing positions in a batch, from 0, of entries that must be answered as failed
record Call(
    Service service,
    String operation,
    String path,
    String contentType,
    String body,
    Set<Integer> failing) {

  Call {
    failing = Set.copyOf(failing);
  }

  /// The call that a request makes, unless no service knows it.
  ///
  /// @param path the path of the URL as it was sent
  /// @param target the header `X-Amz-Target`, or empty
  static Optional<Call> of(
      String method, String path, String target, String contentType, String body) {
    String operation = target.substring(target.indexOf('.') + 1);
    if (target.startsWith("DynamoDB_")) {
      return call(Service.DYNAMODB, operation, path, contentType, body);
    }
    if (target.startsWith("DynamoDBStreams_")) {
      return call(Service.DYNAMODB_STREAMS, operation, path, contentType, body);
    }
    if (target.startsWith("AmazonSQS")) {
      return call(Service.SQS, operation, path, contentType, body);
    }
    if (target.startsWith("secretsmanager")) {
      return call(Service.SECRETS_MANAGER, operation, path, contentType, body);
    }
    if (path.startsWith("/v2/email/")) {
      String plain = URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
      return call(Service.SES, SesEngine.operation(method, plain), plain, contentType, body);
    }
    if (path.contains("/@connections/")) {
      String plain = URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
      return call(Service.API_GATEWAY, SocketEngine.operation(method), plain, contentType, body);
    }
    if (contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form")) {
      return call(Service.SNS, Form.parse(body).value("Action"), path, contentType, body);
    }
    return Optional.empty();
  }

  Call failing(Set<Integer> entries) {
    return new Call(service, operation, path, contentType, body, entries);
  }

  private static Optional<Call> call(
      Service service, String operation, String path, String contentType, String body) {
    return Optional.of(new Call(service, operation, path, contentType, body, Set.of()));
  }
}
