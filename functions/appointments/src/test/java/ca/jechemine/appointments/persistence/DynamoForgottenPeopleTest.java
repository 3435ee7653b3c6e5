package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.ForgottenPeople;
import ca.jechemine.appointments.domain.ForgottenPeopleContract;
import ca.jechemine.testkit.EmbeddedAws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoForgottenPeopleTest extends ForgottenPeopleContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final AppointmentTables table = new AppointmentTables(AWS);

  @Override
  protected ForgottenPeople people() {
    return table.stores().forgottenPeople();
  }

  @Override
  protected long told() {
    return table.told().stream().filter("ForgettingContinued"::equals).count();
  }
}
