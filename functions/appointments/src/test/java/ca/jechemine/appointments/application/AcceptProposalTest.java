package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
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
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.InMemoryProfessionals;
import ca.jechemine.appointments.domain.Nobody;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/// What a request costs once it is somebody's (contract 20 §5.5).
class AcceptProposalTest {

  private static final Money PRICE = new Money(125_00);

  /// Half of the last dollar of the share is the platform's.
  private static final Prices.Shares OWN =
      new Prices.Shares(PRICE, new Money(13_00), new Money(112_00));

  private final MovableClock clock = new MovableClock(NOW);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), clock);
  private final InMemoryProfessionals professionals = new InMemoryProfessionals();
  private final Decisions decisions = new Decisions(appointments, new Nobody(), clock);

  private static Stream<State> open() {
    return Stream.of(
        offered(ZOE, YAN), new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT), pooled());
  }

  @ParameterizedTest
  @MethodSource("open")
  void defect_not_repeated_what_is_taken_costs_the_professionals_own_price(State state) {
    charges(ZOE, PRICE);
    ask(Situation.in(state));

    assertThat(accept(ZOE, Prices.DEFAULT).payment().shares()).isEqualTo(OWN);
  }

  @ParameterizedTest
  @MethodSource("open")
  void defect_not_repeated_accepting_by_an_edit_costs_the_same(State state) {
    charges(ZOE, PRICE);
    ask(Situation.in(state));
    AppointmentEdit yes =
        new AppointmentEdit(
            AppointmentStatus.SCHEDULED, null, null, null, null, null, null, null, null);

    Caller zoe =
        new Caller(ZOE, "Zoé Roy", Role.PROFESSIONAL, AccountStatus.ACTIVE, Set.of(), Language.FR);

    new UpdateAppointment(
            decisions, prices(Prices.DEFAULT), () -> Duration.ZERO, new Ids(clock, new Random(1)))
        .update(new Reader(zoe, "192.0.2.1", "browser"), ID, yes);

    assertThat(kept().isOf(ZOE)).isTrue();
    assertThat(kept().payment().shares()).isEqualTo(OWN);
  }

  @Test
  void whoever_has_no_price_of_their_own_costs_the_platforms_of_today() {
    charges(ZOE, null);
    ask(Situation.in(pooled()));
    Prices dearer =
        new Prices(
            new Money(130_00),
            new Money(160_00),
            new Money(90_00),
            20_00,
            CancellationTerms.DEFAULT);

    assertThat(accept(ZOE, dearer).payment().shares())
        .isEqualTo(new Prices.Shares(new Money(130_00), new Money(26_00), new Money(104_00)));
  }

  @Test
  void defect_not_repeated_a_share_of_nothing_is_nothing() {
    charges(ZOE, PRICE);
    ask(Situation.in(offered(ZOE)));
    Prices free =
        new Prices(
            new Money(120_00), new Money(150_00), new Money(80_00), 0, CancellationTerms.DEFAULT);

    assertThat(accept(ZOE, free).payment().shares())
        .isEqualTo(new Prices.Shares(PRICE, Money.ZERO, PRICE));
  }

  @ParameterizedTest
  @EnumSource(names = {"PAID", "REFUNDED", "PARTIALLY_REFUNDED", "PROCESSING"})
  void what_is_paid_or_being_paid_stays(PaymentStatus status) {
    charges(ZOE, PRICE);
    ask(Situation.paying(Situation.in(offered(ZOE)), status));

    Appointment taken = accept(ZOE, Prices.DEFAULT);

    assertThat(taken.isOf(ZOE)).isTrue();
    assertThat(taken.payment().shares()).isEqualTo(SHARES);
    assertThat(release(ZOE).payment().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PAID", "REFUNDED", "PARTIALLY_REFUNDED", "PROCESSING"},
      mode = Mode.EXCLUDE)
  void what_is_yet_to_be_paid_does_not(PaymentStatus status) {
    charges(ZOE, PRICE);
    ask(Situation.paying(Situation.in(offered(ZOE)), status));

    assertThat(accept(ZOE, Prices.DEFAULT).payment().shares()).isEqualTo(OWN);
  }

  @Test
  void the_price_is_that_of_the_day_on_which_it_was_taken() {
    charges(ZOE, PRICE);
    ask(Situation.in(offered(ZOE)));
    accept(ZOE, Prices.DEFAULT);
    charges(ZOE, new Money(500_00));

    assertThat(accept(ZOE, Prices.DEFAULT).payment().shares()).isEqualTo(OWN);
  }

  @Test
  void what_is_given_back_costs_the_platforms_price_again_and_then_the_next_ones() {
    charges(ZOE, PRICE);
    charges(YAN, new Money(95_00));
    ask(Situation.in(offered(ZOE)));
    accept(ZOE, Prices.DEFAULT);

    assertThat(release(ZOE).payment().shares()).isEqualTo(SHARES);
    assertThat(accept(YAN, Prices.DEFAULT).payment().shares())
        .isEqualTo(new Prices.Shares(new Money(95_00), new Money(10_00), new Money(85_00)));
  }

  private void ask(Appointment appointment) {
    appointments.save(0, Change.first(appointment), Optional.empty());
  }

  private Appointment accept(UserId professional, Prices current) {
    return new AcceptProposal(decisions, prices(current), () -> Duration.ZERO)
        .accept(professional, ID)
        .appointment();
  }

  private Appointment release(UserId professional) {
    return new ReleaseMatch(decisions, prices(Prices.DEFAULT))
        .release(professional, ID)
        .appointment();
  }

  private SessionPrices prices(Prices current) {
    return new SessionPrices(() -> current, professionals);
  }

  private Appointment kept() {
    return appointments.find(ID).orElseThrow().value();
  }

  private void charges(UserId professional, @Nullable Money solo) {
    professionals.keep(
        new Professional(
            professional,
            professionals.find(professional).map(Professional::version).orElse(0L) + 1,
            AccountStatus.ACTIVE,
            "Zoé Roy",
            "fr",
            null,
            new Prices.Own(solo, null, null),
            List.of("individual")));
  }
}
