package ca.jechemine.appointments.http;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.application.ListClients;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.clients.ClientSummary;
import ca.jechemine.kernel.Role;
import org.junit.jupiter.api.Test;

class ClientViewTest {

  @Test
  void an_address_where_nobody_reads_is_not_shown() {
    assertThat(shown("minor_0a@no-mailbox.invalid").email()).isEmpty();
    assertThat(shown("lea@exemple.ca").email()).isEqualTo("lea@exemple.ca");
  }

  private static ClientView shown(String email) {
    return ClientView.of(
        new ListClients.Listed(
            new ClientSummary(CLIENT, 1, null, null, null, true, false, null),
            Person.unheard(
                CLIENT, Role.CLIENT, "fr", new Person.Contact("Léa", "Roy", email, null, null))),
        NOW);
  }
}
