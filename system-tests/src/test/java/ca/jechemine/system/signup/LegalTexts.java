package ca.jechemine.system.signup;

import ca.jechemine.contracts.LegalEvent.LegalDocumentPublished;
import ca.jechemine.identity.SignUpModule;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// The legal documents, as the content domain publishes them.
final class LegalTexts {

  private final RunningCloud cloud;

  LegalTexts(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// A version is in force from now on.
  void publish(String key, long edition, String version) {
    LegalDocumentPublished event =
        new LegalDocumentPublished(key, edition, version, cloud.cloud().clock().instant());
    String envelope =
        cloud
            .cloud()
            .functions()
            .platform("SignUp")
            .build(() ->
                Json.write(
                    new EventCodec(SignUpModule.current().cipher())
                        .seal(event, "LEGAL#" + key + "#" + edition + "#0", edition)));
    cloud
        .cloud()
        .aws()
        .sqs()
        .sendMessage(it ->
            it.queueUrl(cloud.cloud().aws().queueUrl(queue()))
                .messageBody(envelope)
                .messageAttributes(
                    Map.of(
                        "type",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("LegalDocumentPublished")
                            .build())));
    cloud.settle();
  }

  private String queue() {
    return cloud.cloud().application().queues().stream()
        .filter(it -> it.logicalId().equals("ProjectLegalVersionsQueue"))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }
}
