package ca.jechemine.local.sample;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.CustomerCreateParams;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Makes two customers at Stripe, whatever becomes of the first.
public final class PayHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final StripeClient stripe =
      StripeClient.builder()
          .setApiKey(secretKey(Platform.current()))
          .setApiBase(Platform.current().variable("STRIPE_ENDPOINT"))
          .build();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String said = create("one@example.ca") + " " + create("two@example.ca");
    return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody(said).build();
  }

  private static String secretKey(Platform platform) {
    try (SecretsManagerClient client =
        AwsClients.build(SecretsManagerClient.builder(), "SECRETS_MANAGER", platform)) {
      String secret = platform.variable("STRIPE_SECRET");
      return Json.readTexts(client.getSecretValue(it -> it.secretId(secret)).secretString())
          .getOrDefault("secretKey", "");
    }
  }

  private String create(String email) {
    try {
      return stripe
          .v1()
          .customers()
          .create(CustomerCreateParams.builder().setEmail(email).build())
          .getId();
    } catch (StripeException e) {
      return e.getClass().getSimpleName();
    }
  }
}
