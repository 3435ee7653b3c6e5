package ca.jechemine.contact.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.Batch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowSendersTest {

  private static final UserId ZOE = new UserId("65f0c0ffee65f0c0ffee00a1");

  private final ContactCloud cloud = new ContactCloud();
  private final KnowSendersHandler consumer = cloud.function(KnowSendersHandler::new);

  @Test
  void keeps_the_newest_address_of_an_account_from_a_batch_out_of_order_with_repetitions() {
    List<String> failures =
        hear(
            changed(2, "Zoe@Travail.exemple.ca"),
            changed(1, "zoe@exemple.ca"),
            changed(2, "Zoe@Travail.exemple.ca"));

    assertThat(failures).isEmpty();
    assertThat(user("zoe@travail.exemple.ca")).contains(ZOE);
    assertThat(user("zoe@exemple.ca")).isEmpty();
    assertThat(cloud.rows().toString() + cloud.log()).doesNotContain("exemple.ca", "Zoé");
  }

  @Test
  void an_address_that_nobody_can_write_from_is_none() {
    hear(changed(1, "zoe@exemple.ca"));

    assertThat(hear(changed(2, "deleted"))).isEmpty();
    assertThat(user("zoe@exemple.ca")).isEmpty();
  }

  private Optional<UserId> user(String address) {
    return cloud.senders().withAddress(new EmailAddress(address));
  }

  private static AccountChanged changed(long version, String email) {
    return new AccountChanged(
        ZOE.value(),
        version,
        email,
        "Zoé",
        "Tremblay",
        null,
        "fr",
        Role.CLIENT,
        AccountStatus.ACTIVE,
        List.of(),
        null,
        ContactCloud.NOON.plusSeconds(version),
        false);
  }

  private List<String> hear(AccountChanged... events) {
    return Batch.deliver(consumer, Stream.of(events).map(this::message).toList());
  }

  private String message(AccountChanged event) {
    String id = "ACCOUNT#" + event.userId() + "#" + event.version() + "#0";
    return Json.write(new EventCodec(cloud.cipher()).seal(event, id, event.version()));
  }
}
