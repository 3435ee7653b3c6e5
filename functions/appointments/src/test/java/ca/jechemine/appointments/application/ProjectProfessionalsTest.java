package ca.jechemine.appointments.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.InMemoryProfessionals;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.InMemoryCandidates;
import ca.jechemine.appointments.domain.matching.MatchingFixtures;
import ca.jechemine.appointments.domain.matching.Place;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.contracts.ProfessionalEvent.Preferences;
import ca.jechemine.contracts.ProfessionalEvent.Prices;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.contracts.ProfessionalEvent.Schedule;
import ca.jechemine.contracts.ProfessionalEvent.WorkDay;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectProfessionalsTest {

  private static final WorkWeek MONDAYS =
      new WorkWeek(
          Map.of(DayOfWeek.MONDAY, new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
          60,
          15);

  private static final String ZOE = "65f0c0ffee65f0c0ffee00a1";
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  private final Candidates candidates = new InMemoryCandidates();
  private final Professionals professionals = new InMemoryProfessionals();
  private final ProjectProfessionals project = new ProjectProfessionals(professionals, candidates);

  @Test
  void keeps_what_matching_weighs_of_what_identity_tells() {
    project.project(changed(4, AccountStatus.ACTIVE, true));

    assertThat(candidates.suitedTo(MatchingFixtures.request("Anxiété")))
        .containsExactly(
            new Candidate(
                new UserId(ZOE),
                4,
                new Candidate.Intake(true, true, true, false),
                new Practice(
                    List.of("Anxiété"),
                    "psychologist",
                    List.of("TCC"),
                    List.of("18-64"),
                    List.of("french"),
                    List.of("Individual"),
                    List.of("Video Call"),
                    "Female",
                    MONDAYS,
                    new Place("laval")),
                0));
  }

  @Test
  void keeps_how_they_work_and_what_they_ask() {
    project.project(changed(4, AccountStatus.ACTIVE, false));
    project.project(changed(3, AccountStatus.INACTIVE, true));

    assertThat(professionals.find(new UserId(ZOE)))
        .contains(
            new Professional(
                new UserId(ZOE),
                4,
                AccountStatus.ACTIVE,
                "Zoé Tremblay",
                "fr",
                MONDAYS,
                new ca.jechemine.appointments.domain.Prices.Own(new Money(120_00), null, null),
                List.of("Individual")));
  }

  @Test
  void a_day_that_cannot_be_read_is_not_worked() {
    Schedule odd =
        new Schedule(
            List.of(new WorkDay("Lundi", "09:00", "17:00"), new WorkDay("Monday", "9h", "17h")),
            60,
            15);

    assertThat(WorkWeek.of(odd).days()).isEmpty();
  }

  @Test
  void who_is_not_active_or_takes_nobody_is_not_found_and_what_is_late_changes_nothing() {
    project.project(changed(1, AccountStatus.ACTIVE, true));
    project.project(changed(3, AccountStatus.INACTIVE, true));
    project.project(changed(2, AccountStatus.ACTIVE, true));
    assertThat(candidates.suitedTo(MatchingFixtures.request("Anxiété"))).isEmpty();

    project.project(changed(4, AccountStatus.ACTIVE, false));
    assertThat(candidates.suitedTo(MatchingFixtures.request("Anxiété"))).isEmpty();

    project.project(changed(5, AccountStatus.ACTIVE, true));
    assertThat(candidates.suitedTo(MatchingFixtures.request("Anxiété"))).hasSize(1);
  }

  private static ProfessionalChanged changed(
      long version, AccountStatus status, boolean acceptingNewClients) {
    return new ProfessionalChanged(
        ZOE,
        version,
        true,
        status,
        true,
        "Zoé",
        "Tremblay",
        "fr",
        null,
        "Female",
        1980,
        "Laval, QC",
        "psychologist",
        "12345-67",
        "Bonjour",
        12,
        List.of("Anxiété", " "),
        List.of("TCC"),
        List.of("18-64"),
        List.of(),
        List.of(),
        List.of("french"),
        List.of("Individual"),
        List.of("Video Call"),
        List.of("week_morning"),
        new Schedule(List.of(new WorkDay("Monday", "09:00", "17:00")), 60, 15),
        new Prices(12_000L, null, null),
        new Preferences(true, true, true, acceptingNewClients, false),
        null,
        NOON,
        NOON);
  }
}
