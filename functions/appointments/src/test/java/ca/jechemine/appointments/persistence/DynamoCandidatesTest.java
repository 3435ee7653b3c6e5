package ca.jechemine.appointments.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.CandidatesContract;
import ca.jechemine.appointments.domain.matching.MatchingFixtures;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.appointments.domain.matching.Place;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.matching.Reopening;
import ca.jechemine.contracts.IntakeEvent.IntakeReopened;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.EmbeddedAws;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoCandidatesTest extends CandidatesContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final CandidateTables table = new CandidateTables(AWS);

  @Override
  protected Candidates candidates() {
    return table.candidates();
  }

  @Override
  protected List<Reopening> reopenings() {
    return table.told().stream()
        .map(it -> it.as(IntakeReopened.class).event())
        .map(it -> new Reopening(new UserId(it.professionalId()), it.emergenciesOnly()))
        .toList();
  }

  @Override
  protected Candidates fresh() {
    return new CandidateTables(AWS).candidates();
  }

  @Test
  void what_is_not_public_is_sealed() {
    keep(ofGenderAndPlace(knowing(1, 1, "Anxiété")));

    assertThat(table.rows("").toString()).contains("Anxiété").doesNotContain("Femme", "laval");
  }

  @Test
  void a_usual_change_is_one_read_and_one_transaction_and_repeating_it_one_read() {
    keep(knowing(1, 1, "Anxiété", "Deuil"));
    table.counter().reset();

    keep(knowing(1, 2, "Anxiété", "Insomnie"));
    keep(knowing(1, 2, "Anxiété", "Insomnie"));

    assertThat(table.counter().calls("GetItem")).isEqualTo(2);
    assertThat(table.counter().calls("TransactWriteItems")).isEqualTo(1);
  }

  @Test
  void only_niches_that_are_entered_or_left_are_written() {
    keep(knowing(1, 1, "Anxiété", "Deuil"));
    assertThat(table.rows("NICHE#"))
        .extracting(CandidateTables::pk)
        .containsExactlyInAnyOrder(
            "NICHE#ADULT#ANY#",
            "NICHE#ADULT#ANY#anxiete",
            "NICHE#ADULT#ANY#deuil",
            "NICHE#ADULT#VIDEO#",
            "NICHE#ADULT#VIDEO#anxiete",
            "NICHE#ADULT#VIDEO#deuil");

    keep(closed(knowing(1, 1, "Anxiété", "Deuil"), 2));
    assertThat(table.rows("NICHE#")).isEmpty();
  }

  @Test
  void a_professional_with_hundreds_of_problematics_is_found_by_each_and_leaves_each() {
    Candidate many = knowing(1, 1, labels(300));
    keep(many);

    assertThat(table.rows("NICHE#")).hasSize(2 * 301);
    assertThat(table.candidates().suitedTo(MatchingFixtures.request("Motif 299")))
        .containsExactly(many);

    keep(knowing(1, 2, "Anxiété"));

    assertThat(table.rows("NICHE#")).hasSize(4);
    assertThat(NichesItem.find(table.tables(), many.professional()).settled()).isTrue();
  }

  @Test
  void what_broke_off_is_finished_when_it_is_repeated() {
    Candidate many = knowing(1, 1, labels(300));
    breakOff(many);
    assertThat(table.rows("NICHE#")).isEmpty();

    keep(many);

    assertThat(table.rows("NICHE#")).hasSize(2 * 301);
    assertThat(NichesItem.find(table.tables(), many.professional()).settled()).isTrue();
  }

  @Test
  void what_broke_off_is_finished_by_the_next_version() {
    keep(knowing(1, 1, labels(300)));
    breakOff(knowing(1, 2, "Deuil"));

    keep(knowing(1, 3, "Anxiété"));

    assertThat(table.rows("NICHE#"))
        .extracting(CandidateTables::pk)
        .containsExactlyInAnyOrder(
            "NICHE#ADULT#ANY#",
            "NICHE#ADULT#ANY#anxiete",
            "NICHE#ADULT#VIDEO#",
            "NICHE#ADULT#VIDEO#anxiete");
  }

  @Test
  void that_requests_are_taken_again_is_told_in_the_transaction_of_the_candidate() {
    Candidate open = knowing(1, 1, "Anxiété");
    keep(open, closed(open, 2));
    table.counter().reset();

    keep(knowing(1, 3, "Anxiété"));

    assertThat(table.counter().calls("TransactWriteItems")).isEqualTo(1);
    assertThat(table.told())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.id()).isEqualTo("INTAKE#" + open.professional() + "#3#0");
          assertThat(it.sequence()).isEqualTo(3);
          assertThat(it.event().occurredAt()).isEqualTo(CandidateTables.NOW);
        });
  }

  @Test
  void who_takes_requests_again_is_found_in_every_niche_when_it_is_told() {
    Candidate many = knowing(1, 1, labels(300));
    keep(many, closed(many, 2));
    breakOff(knowing(1, 3, labels(300)));
    assertThat(reopenings()).isEmpty();

    keep(knowing(1, 4, labels(300)));

    assertThat(reopenings()).containsExactly(new Reopening(many.professional(), false));
    assertThat(table.rows("NICHE#")).hasSize(2 * 301);
  }

  @Test
  void as_many_niches_as_leave_no_room_for_the_event_take_one_transaction_more() {
    for (int labels : List.of(47, 48)) {
      Candidate candidate = knowing(labels, 1, labels(labels));
      keep(candidate, closed(candidate, 2));
      table.counter().reset();

      keep(knowing(labels, 3, labels(labels)));

      assertThat(table.counter().calls("TransactWriteItems")).isEqualTo(labels == 47 ? 1 : 2);
      assertThat(reopenings()).contains(new Reopening(candidate.professional(), false));
    }
  }

  @Test
  void a_further_part_of_an_earlier_version_does_not_come_after_a_later_one() {
    Candidate first = knowing(1, 1, "Deuil");
    keep(first, knowing(1, 2, "Anxiété"));

    assertThatThrownBy(() ->
            table
                .tables()
                .transactions()
                .commit(List.of(NichesItem.check(1, table.tables().table(), first.professional()))))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void open_proposals_are_counted_beside_the_facts() {
    Candidate zoe = knowing(1, 1, "Anxiété");
    count(zoe, 1);
    assertThat(suitedTo(ANXIETY)).isEmpty();

    keep(zoe);
    count(zoe, 1);
    keep(knowing(1, 2, "Anxiété"));
    count(zoe, -1);

    assertThat(suitedTo(ANXIETY)).extracting(Candidate::openProposals).containsExactly(1);
  }

  private void count(Candidate candidate, int by) {
    table
        .tables()
        .transactions()
        .commit(
            List.of(OpenProposals.change(table.tables().table(), candidate.professional(), by)));
  }

  /// Leaves the account as it is after the first transaction of several.
  private void breakOff(Candidate candidate) {
    NichesItem known = NichesItem.find(table.tables(), candidate.professional());
    NichesItem underWay =
        new NichesItem(
            candidate.version(), known.niches().with(Niches.of(candidate)), false, known.pause());
    table
        .tables()
        .transactions()
        .commit(
            List.of(underWay.replacing(known, table.tables().table(), candidate.professional())));
  }

  private static String[] labels(int count) {
    return IntStream.range(0, count).mapToObj(it -> "Motif " + it).toArray(String[]::new);
  }

  private static Candidate ofGenderAndPlace(Candidate it) {
    Practice practice = it.practice();
    return new Candidate(
        it.professional(),
        it.version(),
        it.intake(),
        new Practice(
            practice.problematics(),
            practice.specialty(),
            practice.approaches(),
            practice.ageCategories(),
            practice.languages(),
            practice.sessionTypes(),
            practice.modalities(),
            "Femme",
            practice.week(),
            new Place("laval")),
        0);
  }
}
