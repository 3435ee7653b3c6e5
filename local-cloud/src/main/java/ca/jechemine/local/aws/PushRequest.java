package ca.jechemine.local.aws;

import java.util.Base64;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpRequest;

/// What a push service is asked, which is more than a call to AWS has room for.
record PushRequest(
    String authorization, String encoding, String ttl, String urgency, String topic, String body) {

  /// The request as a call.
  static Call call(SdkHttpRequest http, byte[] body) {
    PushRequest request =
        new PushRequest(
            header(http, "Authorization"),
            header(http, "Content-Encoding"),
            header(http, "TTL"),
            header(http, "Urgency"),
            header(http, "Topic"),
            Base64.getEncoder().encodeToString(body));
    return new Call(Service.WEB_PUSH, "Push", http.encodedPath(), "", Json.text(request), Set.of());
  }

  private static String header(SdkHttpRequest http, String name) {
    return http.firstMatchingHeader(name).orElse("");
  }
}
