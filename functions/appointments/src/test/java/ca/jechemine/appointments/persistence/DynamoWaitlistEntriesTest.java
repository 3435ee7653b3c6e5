package ca.jechemine.appointments.persistence;

import static ca.jechemine.appointments.domain.Situation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.WaitlistEntriesContract;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.EmbeddedAws;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Tag("adapter")
class DynamoWaitlistEntriesTest extends WaitlistEntriesContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private final AppointmentTables table = new AppointmentTables(AWS);

  @Override
  protected WaitlistEntries entries() {
    return table.stores().waitlistEntries();
  }

  @Override
  protected Appointments appointments() {
    return table.stores().appointments();
  }

  @Override
  protected DaySheets sheets() {
    return table.stores().daySheets();
  }

  @Test
  void no_row_says_what_it_is_about_and_each_expires_after_the_last_day() {
    SlotWishes wishes = new SlotWishes(TODAY, TODAY.plusDays(1), Set.of());
    Appointment waiting = Waitlisting.join(Situation.in(Situation.pooled()), wishes, NOW).after();
    appointments().save(0, Change.first(waiting), Optional.empty());

    assertThat(table.rows())
        .filteredOn(it -> new ItemReader(it).text("pk").startsWith("WAITLIST#"))
        .hasSize(2)
        .allSatisfy(it -> {
          assertThat(it)
              .containsEntry("sk", AttributeValue.fromS("1#1781539200000#" + Situation.ID))
              .containsEntry("expiresAt", AttributeValue.fromN("1781668800"))
              .doesNotContainKey("gsi5pk");
        });
    assertThat(table.rows().toString().toLowerCase(Locale.ROOT))
        .doesNotContain("anxi", "deuil", "grief");
  }
}
