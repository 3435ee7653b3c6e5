package ca.jechemine.local.sample;

import ca.jechemine.runtime.Platform;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/// Publishes the text of every new item.
public final class RelayHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final String topic = Platform.current().variable("TOPIC");
  private final SnsClient sns = Clients.sns(Platform.current());

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (var change : event.getRecords()) {
      String text = Objects.requireNonNull(change.getDynamodb().getNewImage().get("text")).getS();
      sns.publish(it ->
          it.topicArn(topic)
              .message(text)
              .messageAttributes(
                  Map.of(
                      "type",
                      MessageAttributeValue.builder()
                          .dataType("String")
                          .stringValue(text.startsWith("other") ? "Other" : "Stored")
                          .build())));
    }
    return new StreamsEventResponse(List.of());
  }
}
