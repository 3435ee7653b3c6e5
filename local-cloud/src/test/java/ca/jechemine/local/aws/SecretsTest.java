package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/// AWS encrypts, rotates and deletes; none of that is here.
@ExtendWith(CloudExtension.class)
final class SecretsTest {

  private final LocalAws aws;
  private final SecretsManagerClient secrets;

  SecretsTest(LocalAws aws) {
    this.aws = aws;
    this.secrets = aws.configured(SecretsManagerClient.builder()).build();
  }

  @Test
  void a_declared_secret_is_read_by_name_and_by_arn() {
    aws.create(SecretDefinition.of("DeclaredSecret", "{\"key\":\"é\"}"));

    assertThat(value("DeclaredSecret")).isEqualTo("{\"key\":\"é\"}");
    assertThat(value(aws.secretArn("DeclaredSecret"))).isEqualTo("{\"key\":\"é\"}");
  }

  @Test
  void a_secret_is_made_up_once() {
    SecretDefinition definition =
        new SecretDefinition("MadeUp", random -> String.valueOf(random.nextLong()));
    aws.create(definition);
    String first = value("MadeUp");

    aws.create(definition);

    assertThat(value("MadeUp")).isEqualTo(first);
  }

  @Test
  void a_new_value_leaves_the_former_as_previous() {
    secrets.createSecret(it -> it.name("Rotated").secretString("old"));
    secrets.putSecretValue(it -> it.secretId("Rotated").secretString("new"));

    assertThat(value("Rotated")).isEqualTo("new");
    assertThat(
            secrets
                .getSecretValue(it -> it.secretId("Rotated").versionStage("AWSPREVIOUS"))
                .secretString())
        .isEqualTo("old");
    assertThatThrownBy(() -> secrets.createSecret(it -> it.name("Rotated").secretString("x")))
        .isInstanceOf(ResourceExistsException.class);
  }

  @Test
  void an_unknown_secret_and_an_unknown_action_are_refused() {
    assertThatThrownBy(() -> value("Nothing")).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> secrets.listSecrets())
        .isInstanceOfSatisfying(
            SecretsManagerException.class,
            it ->
                assertThat(it.awsErrorDetails().errorCode())
                    .isEqualTo("UnknownOperationException"));
  }

  private String value(String id) {
    return secrets.getSecretValue(it -> it.secretId(id)).secretString();
  }
}
