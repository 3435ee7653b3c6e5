package ca.jechemine.appointments.persistence;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.ForgottenPeople;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.ClientWishesContract;
import ca.jechemine.appointments.domain.matching.Requester;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.EmbeddedAws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoClientWishesTest extends ClientWishesContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final AppointmentTables table = new AppointmentTables(AWS);

  @Override
  protected ClientWishes wishes() {
    return table.stores().clientWishes();
  }

  @Override
  protected ForgottenPeople forgotten() {
    return table.stores().forgottenPeople();
  }

  @Test
  void the_client_comes_along_and_what_they_wish_is_sealed() {
    Person client =
        Person.unheard(
            CLIENT,
            Role.CLIENT,
            "fr",
            new Person.Contact("Zoé", "Roy", "zoe@exemple.ca", null, "Laval"));
    table.stores().people().keep(client, NOW);
    wishes().keep(CLIENT, 3, WISHES);

    assertThat(wishes().of(CLIENT)).isEqualTo(new Requester(client, WISHES));
    assertThat(table.row("PERSON#" + CLIENT, "WISHES"))
        .containsOnlyKeys("pk", "sk", "version", "wishes")
        .asString()
        .doesNotContain("Deuil", "Anxiété", "Stress", "TCC", "french", "female");
  }
}
