package ca.jechemine.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contact.domain.KnownSendersContract;
import ca.jechemine.runtime.dynamo.ItemReader;
import org.junit.jupiter.api.Test;

class DynamoKnownSendersTest extends KnownSendersContract {

  private final ContactCloud cloud = new ContactCloud();
  private final KnownSenders senders = cloud.senders();

  @Override
  protected KnownSenders senders() {
    return senders;
  }

  @Override
  protected KnownSenders fresh() {
    return new ContactCloud().senders();
  }

  @Test
  void a_row_holds_hashes_instead_of_addresses_and_who_left_one_is_found_by_it_no_more() {
    senders.keep(zoe(1, HOME));
    senders.keep(zoe(2, WORK));
    senders.keep(zoe(3, null));

    assertThat(cloud.rows("EMAIL#")).isEmpty();
    assertThat(cloud.rows())
        .extracting(it -> new ItemReader(it).text("sk").split("#", -1)[0])
        .containsExactlyInAnyOrder("ACCOUNT", "HAD", "HAD");
    assertThat(cloud.rows().toString()).doesNotContain("exemple.ca");
  }
}
