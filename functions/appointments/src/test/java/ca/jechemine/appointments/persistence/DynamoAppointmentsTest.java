package ca.jechemine.appointments.persistence;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.AppointmentsContract;
import ca.jechemine.appointments.domain.Forgetting;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.Undoing;
import ca.jechemine.appointments.domain.clients.ClientSummary;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.testkit.EmbeddedAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Tag("adapter")
class DynamoAppointmentsTest extends AppointmentsContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final AppointmentTables table = new AppointmentTables(AWS);
  private final Appointments appointments = table.stores().appointments();

  @Override
  protected Appointments appointments() {
    return appointments;
  }

  @Override
  protected DaySheets sheets() {
    return table.stores().daySheets();
  }

  @Test
  void a_row_says_what_its_comment_says_and_nothing_personal() {
    keep(Situation.in(pooled()));

    Map<String, AttributeValue> row = table.row("APPOINTMENT#" + ID, "APPOINTMENT");
    assertThat(row)
        .containsEntry("gsi1pk", AttributeValue.fromS("CLIENT#" + CLIENT))
        .containsEntry("gsi3pk", AttributeValue.fromS("POOL"))
        .containsEntry("gsi3sk", AttributeValue.fromS("1#8218471599999#" + ID))
        .containsEntry("gsi4pk", AttributeValue.fromS("ALL"))
        .doesNotContainKeys("gsi2pk", "gsi2sk");
    assertThat(row.toString()).doesNotContain("Anxiété", "Deuil", "Grief", "sleep", "evening");
  }

  @Test
  void one_that_was_kept_before_anything_was_counted_begins_at_nothing() {
    keep(Situation.in(Situation.matched(ZOE)));
    table.without("APPOINTMENT#" + ID, "APPOINTMENT", "sequence");

    assertThat(appointments.find(ID).orElseThrow().value().sequence()).isZero();
  }

  @Test
  void why_it_was_proposed_is_sealed() {
    keep(Situation.in(new State.Unrouted()));
    save(0xa, it -> Routing.propose(it, List.of(ZOE), NOW).because(why(0, ZOE)));

    assertThat(table.rows().toString())
        .contains("MATCHING#0000#")
        .doesNotContain("Anxiété", "MOTIF");
  }

  @Test
  void what_a_professional_had_with_a_client_is_sealed_and_goes_with_the_appointment() {
    keep(Situation.in(Situation.matched(ZOE)));

    assertThat(table.row("CLIENT#" + CLIENT, "PROFESSIONAL#" + ZOE))
        .containsEntry("gsi2pk", AttributeValue.fromS("CLIENTS#" + ZOE))
        .containsEntry("gsi2sk", AttributeValue.fromS("0#" + CLIENT))
        .containsEntry("sessions", AttributeValue.fromN("1"));
    assertThat(table.row("CLIENT#" + CLIENT, "HISTORY#" + ZOE)).isNotEmpty();
    assertThat(table.rows().toString()).doesNotContain("Anxi");
    assertThat(table.stores().clients().isClientOf(CLIENT, ZOE)).isTrue();

    save(0xa, it -> Routing.release(it, ZOE, SHARES, NOW));

    assertThat(table.row("CLIENT#" + CLIENT, "PROFESSIONAL#" + ZOE))
        .containsEntry("sessions", AttributeValue.fromN("0"))
        .doesNotContainKeys("gsi2pk", "gsi2sk");
    assertThat(table.stores().clients().isClientOf(CLIENT, ZOE)).isFalse();
    assertThat(appointments.clientsAmong(ZOE, List.of(CLIENT)))
        .as("was theirs")
        .containsExactly(CLIENT);
  }

  @Test
  void what_a_professional_had_with_a_client_is_forgotten_with_the_appointment() {
    keep(Situation.in(Situation.scheduled(ZOE)));
    assertThat(theirs()).extracting(ClientSummary::issueType).containsExactly("Anxiety");
    Versioned<Appointment> read = appointments.find(ID).orElseThrow();

    appointments.forget(read.version(), Forgetting.of(read.value(), NOW));

    assertThat(theirs()).allSatisfy(it -> assertThat(it.issueType()).isNull());
    assertThat(table.row("CLIENT#" + CLIENT, "PROFESSIONAL#" + ZOE)).doesNotContainKey("issueType");
  }

  private List<ClientSummary> theirs() {
    return table.stores().clients().of(ZOE, new PageRequest(10, null)).items();
  }

  @Test
  void open_proposals_are_counted_in_the_transaction_of_the_request() {
    keep(Situation.in(other(1, NOW), offered(ZOE, YAN)));
    keep(Situation.in(other(2, NOW), offered(ZOE, YAN)));
    keep(Situation.in(other(3, NOW), pooled()));
    assertThat(List.of(open(ZOE), open(YAN))).containsExactly(2, 2);

    save(1, it -> Routing.refuse(it, ZOE, NOW));
    assertThat(List.of(open(ZOE), open(YAN))).containsExactly(1, 2);

    save(2, it -> Routing.accept(it, YAN, SHARES, NOW));
    save(3, it -> Routing.accept(it, YAN, SHARES, NOW));
    assertThat(List.of(open(ZOE), open(YAN))).containsExactly(0, 1);

    save(1, it -> Routing.expire(it, NOW.plus(Routing.ANSWER_WITHIN)));
    assertThat(List.of(open(ZOE), open(YAN))).containsExactly(0, 0);
  }

  @Test
  void what_is_taken_back_leaves_every_row_as_it_was() {
    Duration window = Duration.ofMinutes(3);
    Prices.Shares dearer = Prices.DEFAULT.shares(new Money(95_00));
    List<State> states =
        List.of(offered(ZOE, YAN), pooled(), new State.Proposed(List.of(ZOE), NOW, NOW, SLOT));
    for (int n = 0; n < states.size(); n++) {
      State state = states.get(n);
      int number = n;
      keep(Situation.in(other(number, NOW), state));
      List<Map<String, AttributeValue>> before = rowsButTheVersion();

      save(number, it -> Undoing.accept(it, ZOE, dearer, window, NOW));
      assertThat(rowsButTheVersion()).isNotEqualTo(before);
      save(number, it -> Undoing.undo(it, ZOE, NOW));
      assertThat(rowsButTheVersion()).containsExactlyInAnyOrderElementsOf(before);
      if (state instanceof State.Proposed) {
        save(number, it -> Undoing.refuse(it, ZOE, window, NOW));
        assertThat(rowsButTheVersion()).isNotEqualTo(before);
        save(number, it -> Undoing.undo(it, ZOE, NOW));
        assertThat(rowsButTheVersion()).containsExactlyInAnyOrderElementsOf(before);
      }
    }
    assertThat(table.told()).containsOnly("AppointmentChanged");
  }

  /// Nor when it changed, nor what is sealed anew each time it is written.
  private List<Map<String, AttributeValue>> rowsButTheVersion() {
    Set<String> others = Set.of("version", "updatedAt", "details");
    return table.rows().stream()
        .map(row ->
            row.entrySet().stream()
                .filter(it -> !others.contains(it.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)))
        .toList();
  }

  @Test
  void a_change_and_what_it_tells_are_one() {
    keep(Situation.in(offered(ZOE)));
    save(0xa, it -> Routing.accept(it, ZOE, SHARES, NOW));
    save(0xa, it -> Routing.accept(it, ZOE, SHARES, NOW));
    save(0xa, it -> Routing.release(it, ZOE, SHARES, NOW));

    assertThat(table.told())
        .containsExactly(
            "AppointmentChanged",
            "AppointmentChanged",
            "ProposalAccepted",
            "AppointmentChanged",
            "MatchReleased",
            "RequestPooled");
  }

  private int open(UserId professional) {
    AttributeValue count =
        table.row("PROFESSIONAL#" + professional, "CANDIDATE").get("openProposals");
    return count == null ? 0 : Integer.parseInt(count.n());
  }
}
