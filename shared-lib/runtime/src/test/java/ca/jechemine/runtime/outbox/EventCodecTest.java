package ca.jechemine.runtime.outbox;

import static ca.jechemine.runtime.TestPlatform.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MailEvent.MailRefused;
import ca.jechemine.contracts.MailEvent.MailSent;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.secrets.Keyring;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

  private static final String ID = "65f0c0ffee65f0c0ffee65f0";

  private final EventCodec codec =
      new EventCodec(
          FieldCipher.of(
              Keyring.of(Map.of("current", "k1", "k1", "a generated secret")), new Random(6)));

  static Stream<DomainEvent> everyEvent() {
    return Stream.of(
        new AccountChanged(
            ID,
            3,
            "a@b.ca",
            "Ève",
            "Roy",
            null,
            "fr",
            Role.ADMIN,
            AccountStatus.ACTIVE,
            List.of(AdminPermission.MANAGE_CONTENT),
            null,
            NOON,
            false),
        received(),
        new ContactReplied(
            ID, ID, Language.EN, "a@b.ca", null, "Re: hi", "Hello", "Ève", null, "x@y", NOON),
        new MailSent("mail", "CONTACT", ID, "m@ses", NOON),
        new MailRefused("mail", "CONTACT", ID, "SUPPRESSED", NOON));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void every_event_arrives_as_it_was_sent(DomainEvent event) {
    Envelope envelope = codec.seal(event, "id", 7);

    assertThat(codec.open(Json.write(envelope))).isEqualTo(new Delivery<>("id", 7, event));
  }

  /// Sealed, it is longer than what the JSON library reads by itself.
  @Test
  void a_long_letter_arrives_whole() {
    ContactReplied letter =
        new ContactReplied(
            ID,
            ID,
            Language.FR,
            "a@b.ca",
            null,
            "Re",
            "é\n".repeat(10_000),
            "Ève",
            null,
            "x@y",
            NOON);

    assertThat(codec.open(Json.write(codec.seal(letter, "id", 1))).event()).isEqualTo(letter);
  }

  @Test
  void shows_its_type_and_id_and_nothing_that_it_says() {
    String wire = Json.write(codec.seal(received(), "CONTACT#1#0", 1));

    assertThat(wire)
        .contains("\"type\":\"ContactReceived\"", ID)
        .doesNotContain("Ève", "b.ca", "514", "bonjour");
  }

  @Test
  void does_not_open_the_payload_of_another_event() {
    Envelope envelope = codec.seal(received(), "one", 1);
    String other = Json.write(envelope).replace("\"one\"", "\"two\"");

    assertThatIllegalStateException().isThrownBy(() -> codec.open(other));
  }

  @Test
  void an_unknown_type_is_not_passed_over() {
    String wire =
        Json.write(codec.seal(received(), "one", 1)).replace("ContactReceived", "Unheard");

    assertThatIllegalStateException().isThrownBy(() -> codec.open(wire));
  }

  private static ContactEvent received() {
    return new ContactReceived(
        ID, "contact", Language.FR, "Ève", "a@b.ca", "514", null, "bonjour", NOON);
  }
}
