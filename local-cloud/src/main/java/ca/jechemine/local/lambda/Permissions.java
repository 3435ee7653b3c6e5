package ca.jechemine.local.lambda;

import ca.jechemine.local.aws.ObjectCall;
import ca.jechemine.local.template.ArnPattern;
import ca.jechemine.local.template.FunctionResource;
import ca.jechemine.local.template.Tree;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Refuses the calls of DynamoDB and S3 that a function's policies do not allow, as IAM does: a
/// transaction needs the action of each write in it, a query of an index that index, a copy the
/// right to read and to put.
///
/// Only what an invocation does is judged: seeds stand on the platforms of functions as well.
final class Permissions implements ExecutionInterceptor {

  private final String function;
  private final Set<Grant> granted;
  private final Set<ObjectGrant> objects;

  Permissions(FunctionResource function) {
    this.function = function.name();
    this.granted =
        function.policies().stream()
            .flatMap(policy -> Tree.list(Tree.at(policy, "Statement")).stream())
            .flatMap(Permissions::grants)
            .collect(Collectors.toUnmodifiableSet());
    this.objects =
        function.policies().stream()
            .flatMap(policy -> Tree.list(Tree.at(policy, "Statement")).stream())
            .flatMap(Permissions::objectGrants)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the function may do that in S3.
  boolean allow(ObjectCall call) {
    String arn = arn(call.bucket() + "/" + call.key());
    return switch (call.operation()) {
      case "PutObject", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload" ->
          may("s3:PutObject", arn);
      case "AbortMultipartUpload" -> may("s3:AbortMultipartUpload", arn);
      case "GetObject", "HeadObject" -> may("s3:GetObject", arn);
      case "DeleteObject" -> may("s3:DeleteObject", arn);
      case "CopyObject" ->
          may("s3:PutObject", arn) && may("s3:GetObject", arn(call.source().orElseThrow()));
      default -> false;
    };
  }

  /// Whether the function may know what is not there.
  boolean mayList(ObjectCall call) {
    return may("s3:ListBucket", arn(call.bucket()));
  }

  private boolean may(String action, String arn) {
    return objects.stream()
        .anyMatch(it -> it.action().equals(action) && ArnPattern.matches(it.resource(), arn));
  }

  private static String arn(String resource) {
    return "arn:aws:s3:::" + resource;
  }

  private static Stream<ObjectGrant> objectGrants(Object statement) {
    return Tree.texts(Tree.at(statement, "Action")).stream()
        .filter(action -> action.startsWith("s3:"))
        .flatMap(action ->
            Tree.texts(Tree.at(statement, "Resource")).stream()
                .map(arn -> new ObjectGrant(action, arn)));
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (CallRecorder.isWithinInvocation()) {
      needed(context.request())
          .filter(it -> !granted.contains(it))
          .findFirst()
          .ifPresent(it -> {
            throw denied(it);
          });
    }
  }

  /// What one statement allows; of a resource the part behind the account counts here.
  private static Stream<Grant> grants(Object statement) {
    return Tree.texts(Tree.at(statement, "Action")).stream()
        .filter(action -> action.startsWith("dynamodb:"))
        .flatMap(action ->
            Tree.texts(Tree.at(statement, "Resource")).stream()
                .map(arn ->
                    new Grant(
                        action.substring("dynamodb:".length()),
                        arn.substring(arn.lastIndexOf(':') + 1))));
  }

  private static Stream<Grant> needed(SdkRequest request) {
    return switch (request) {
      case GetItemRequest it -> Stream.of(on("GetItem", it.tableName()));
      case PutItemRequest it -> Stream.of(on("PutItem", it.tableName()));
      case UpdateItemRequest it -> Stream.of(on("UpdateItem", it.tableName()));
      case DeleteItemRequest it -> Stream.of(on("DeleteItem", it.tableName()));
      case ScanRequest it -> Stream.of(on("Scan", it.tableName()));
      case QueryRequest it ->
          Stream.of(
              it.indexName() == null
                  ? on("Query", it.tableName())
                  : on("Query", it.tableName() + "/index/" + it.indexName()));
      case BatchGetItemRequest it ->
          it.requestItems().keySet().stream().map(table -> on("BatchGetItem", table));
      case TransactWriteItemsRequest it -> it.transactItems().stream().flatMap(Permissions::needed);
      default -> Stream.empty();
    };
  }

  private static Stream<Grant> needed(TransactWriteItem write) {
    return Stream.of(
            Stream.ofNullable(write.put()).map(it -> on("PutItem", it.tableName())),
            Stream.ofNullable(write.update()).map(it -> on("UpdateItem", it.tableName())),
            Stream.ofNullable(write.delete()).map(it -> on("DeleteItem", it.tableName())),
            Stream.ofNullable(write.conditionCheck())
                .map(it -> on("ConditionCheckItem", it.tableName())))
        .flatMap(it -> it);
  }

  private static Grant on(String action, String table) {
    return new Grant(action, "table/" + table);
  }

  private RuntimeException denied(Grant missing) {
    String message = function + " may not " + missing.action() + " " + missing.resource();
    return DynamoDbException.builder()
        .message(message)
        .statusCode(400)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode("AccessDeniedException")
                .errorMessage(message)
                .build())
        .build();
  }

  private record Grant(String action, String resource) {}

  private record ObjectGrant(String action, String resource) {}
}
