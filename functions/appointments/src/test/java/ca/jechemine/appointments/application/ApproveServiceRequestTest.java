package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.Activation;
import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApproveServiceRequestTest {

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private static final Reader ADMIN =
      new Reader(
          new Caller(STRANGER, "Noé Roy", Role.ADMIN, AccountStatus.ACTIVE, Set.of(), Language.FR),
          "192.0.2.1",
          "browser");

  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), CLOCK);

  @Test
  void defect_not_repeated_nobody_is_asked_at_an_address_where_nobody_reads() {
    appointments.save(
        0, Change.first(Situation.asked(ID, CLIENT, ofAnAdult(), NOW)), Optional.empty());

    assertThatThrownBy(() -> approve("minor_0a@no-mailbox.invalid"))
        .isInstanceOfSatisfying(
            Refusal.BadRequest.class, it -> assertThat(it.code()).isEqualTo("NO_ADDRESS"));
    assertThat(appointments.changes()).hasSize(1);

    approve("lea@exemple.ca");
    assertThat(appointments.changes()).hasSize(2);
  }

  private void approve(String email) {
    People people = new Requester(email);
    new ApproveServiceRequest(
            new Decisions(appointments, people, CLOCK), people, new Ids(CLOCK, new Random(1)))
        .approve(ADMIN, ID, Activation.Target.REQUESTER);
  }

  private static ServiceRequest ofAnAdult() {
    ServiceRequest it = Situation.request();
    return new ServiceRequest(
        new Beneficiary.LovedOne(
            "Léo",
            "Roy",
            Relationship.of("spouse").orElseThrow(),
            null,
            null,
            "leo@exemple.ca",
            null,
            ActivationStatus.PENDING_ADMIN),
        it.therapyType(),
        it.modality(),
        it.needs(),
        it.motifs(),
        it.notes(),
        it.preferredAvailability(),
        false,
        false);
  }

  /// Whoever asked, at that address, and nobody else.
  private record Requester(String email) implements People {

    @Override
    public Optional<Person> find(UserId id) {
      return Optional.of(
          Person.unheard(
              id, Role.CLIENT, "fr", new Person.Contact("Léa", "Roy", email, null, null)));
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      return Map.of();
    }

    @Override
    public Optional<UserId> withEmail(String address) {
      return Optional.empty();
    }

    @Override
    public void keep(Person person, Instant since) {
      throw new UnsupportedOperationException("nobody new comes here");
    }
  }
}
