package ca.jechemine.local.sample;

import ca.jechemine.runtime.Platform;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Puts the body as an item.
public final class StoreHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final String table = Platform.current().variable("TABLE");
  private final DynamoDbClient dynamo = Clients.dynamo(Platform.current());

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String id = event.getPathParameters().get("id");
    dynamo.putItem(it ->
        it.tableName(table)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS(id),
                    "sk", AttributeValue.fromS("item"),
                    "text", AttributeValue.fromS(event.getBody()))));
    return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody("stored").build();
  }
}
