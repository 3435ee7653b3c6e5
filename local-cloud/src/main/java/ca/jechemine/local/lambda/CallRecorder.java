package ca.jechemine.local.lambda;

import ca.jechemine.local.journal.Journal;
import ca.jechemine.local.journal.PassedEvent.Sending;
import ca.jechemine.runtime.queue.MessageHandler;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/// Writes down the AWS calls of the invocation that runs on this thread or started it, and lets
/// [Crashes] kill it before or after one of them.
final class CallRecorder implements ExecutionInterceptor {

  /// Inherited, so that the virtual threads of a function count for its invocation.
  private static final InheritableThreadLocal<Invocation> CURRENT = new InheritableThreadLocal<>();

  private final Crashes crashes;
  private final Journal journal;

  CallRecorder(Crashes crashes, Journal journal) {
    this.crashes = crashes;
    this.journal = journal;
  }

  static void bind(Invocation invocation) {
    CURRENT.set(invocation);
  }

  static boolean isWithinInvocation() {
    return CURRENT.get() != null;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    SdkField<?> field = field(request, "ReturnConsumedCapacity");
    if (field == null || field.getValueOrDefault(request) != null) {
      return request;
    }
    SdkRequest.Builder builder = request.toBuilder();
    field.set(builder, "TOTAL");
    return builder.build();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    begin();
  }

  /// A call begins.
  void begin() {
    Invocation invocation = CURRENT.get();
    if (invocation != null) {
      // What it sends from now on, on whatever thread, is on this message's account.
      MessageHandler.messageInHand().ifPresent(invocation::reads);
      crashes.beforeCall(invocation);
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    record(attributes, capacity(context.response()), items(context.response()));
    Invocation invocation = CURRENT.get();
    if (invocation != null) {
      tell(invocation, context.request(), context.response());
      crashes.afterCall(invocation);
    }
  }

  /// Tells the journal of events that were written and of what was sent.
  private void tell(Invocation invocation, SdkRequest request, SdkResponse response) {
    switch (response) {
      case PublishResponse text when isTextMessage(request) ->
          journal.sent(invocation.message(), new Sending("SMS", text.messageId()));
      case TransactWriteItemsResponse _ when request instanceof TransactWriteItemsRequest writes ->
          writes.transactItems().forEach(it -> tell(invocation, it.put()));
      default -> {}
    }
  }

  private static boolean isTextMessage(SdkRequest request) {
    return request instanceof PublishRequest publish && publish.phoneNumber() != null;
  }

  /// Tells the journal of a mail that was sent.
  void mailSent(String messageId) {
    Invocation invocation = CURRENT.get();
    if (invocation != null) {
      journal.sent(invocation.message(), new Sending("MAIL", messageId));
    }
  }

  /// A row of an outbox holds the event that it announces.
  private void tell(Invocation invocation, @Nullable Put row) {
    if (row == null || !row.item().containsKey("envelope")) {
      return;
    }
    AttributeValue eventId = row.item().get("eventId");
    if (eventId != null) {
      journal.written(eventId.s(), invocation.function());
    }
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    record(attributes, 0, 0);
    Invocation invocation = CURRENT.get();
    if (invocation != null && !(context.exception() instanceof Crashes.Killed)) {
      // A refusal, of a condition that does not hold for one, is an answer too: one may die of it.
      crashes.afterCall(invocation);
    }
  }

  private static void record(ExecutionAttributes attributes, double capacity, int items) {
    Invocation invocation = CURRENT.get();
    if (invocation != null) {
      invocation.add(
          new Invocation.Call(
              String.valueOf(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
              String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
              capacity,
              items));
    }
  }

  /// A call that no interceptor sees had its effect, or was refused.
  void end(String service, String operation) {
    Invocation invocation = CURRENT.get();
    if (invocation != null) {
      invocation.add(new Invocation.Call(service, operation, 0, 0));
      crashes.afterCall(invocation);
    }
  }

  private static int items(Object response) {
    return switch (response) {
      case GetItemResponse one -> one.hasItem() ? 1 : 0;
      case BatchGetItemResponse several ->
          several.responses().values().stream().mapToInt(List::size).sum();
      case QueryResponse page -> page.scannedCount();
      case ScanResponse page -> page.scannedCount();
      default -> 0;
    };
  }

  private static double capacity(Object response) {
    if (!(response instanceof SdkPojo pojo)) {
      return 0;
    }
    SdkField<?> field = field(pojo, "ConsumedCapacity");
    Object consumed = field == null ? null : field.getValueOrDefault(pojo);
    Collection<?> parts =
        switch (consumed) {
          case null -> List.of();
          case Collection<?> several -> several;
          default -> List.of(consumed);
        };
    double sum = 0;
    for (Object part : parts) {
      if (part instanceof ConsumedCapacity units && units.capacityUnits() != null) {
        sum += units.capacityUnits();
      }
    }
    return sum;
  }

  private static @Nullable SdkField<?> field(SdkPojo pojo, String name) {
    for (SdkField<?> field : pojo.sdkFields()) {
      if (field.memberName().equals(name)) {
        return field;
      }
    }
    return null;
  }
}
