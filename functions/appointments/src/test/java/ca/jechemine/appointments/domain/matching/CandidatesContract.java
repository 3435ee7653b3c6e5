package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.MatchingFixtures.OPEN;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.by;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.id;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.meeting;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.practice;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.request;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.treating;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.AtOnce;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every keeper of candidates promises.
public abstract class CandidatesContract {

  protected static final Request ANXIETY = request("Anxiété");

  protected abstract Candidates candidates();

  /// Who takes requests again, as it was told, the first one first.
  protected abstract List<Reopening> reopenings();

  /// Others, of whom none is known yet.
  protected abstract Candidates fresh();

  @Test
  void a_candidate_comes_back_with_every_fact() {
    Candidate everything =
        new Candidate(
            id(1),
            7,
            new Intake(true, false, true, false),
            new Practice(
                List.of("Anxiété", "Peur de l’avion"),
                "psychologist",
                List.of("TCC"),
                List.of("18-64"),
                List.of("Français", "english"),
                List.of("Solo"),
                List.of("Vidéo"),
                "Femme",
                MatchingFixtures.week(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                new Place("laval")),
            0);
    Candidate bare =
        new Candidate(
            id(2), 1, OPEN, practice(List.of(), null, List.of(), List.of(), List.of()), 0);

    keep(everything, bare);

    assertThat(suitedTo(ANXIETY)).containsExactlyInAnyOrder(everything, bare);
  }

  @Test
  void of_few_all_of_the_age_group_are_found_whatever_is_asked() {
    keep(
        IntStream.rangeClosed(1, 50)
            .mapToObj(it -> knowing(it, 1, it % 2 == 0 ? "Deuil" : "Oncologie"))
            .toArray(Candidate[]::new));

    assertThat(suitedTo(ANXIETY)).hasSize(50).doesNotHaveDuplicates();
    assertThat(suitedTo(meeting(request("Deuil"), Modality.PHONE, null))).hasSize(50);
    assertThat(suitedTo(by(request(), new Patient.Referred()))).hasSize(50);
  }

  @Test
  void who_treats_other_ages_is_not_found() {
    keep(treating(knowing(1, 1, "Anxiété"), "0-12"), treating(knowing(2, 1, "Anxiété"), "65+"));
    Request child = by(ANXIETY, new Patient.LovedOne(MatchingFixtures.TODAY.minusYears(8), null));

    assertThat(professionals(suitedTo(child))).containsExactly(id(1));
    assertThat(professionals(suitedTo(ANXIETY))).containsExactly(id(2));
  }

  @Test
  void of_many_those_with_the_motif_are_found_and_only_so_many() {
    keep(IntStream.rangeClosed(1, 150).mapToObj(it -> knowing(it, 1, "Deuil")));
    keep(IntStream.rangeClosed(151, 155).mapToObj(it -> knowing(it, 1, "Anxiété")));

    List<Candidate> found = suitedTo(request("Anxiété", "Deuil"));

    assertThat(professionals(found))
        .contains(id(151), id(152), id(153), id(154), id(155))
        .doesNotHaveDuplicates();
    assertThat(found).hasSizeBetween(60, Niche.MOST_OF_A_MOTIF + Niche.MOST_OF_EVERY + 5);
  }

  @Test
  void among_equals_it_is_everybodys_turn() {
    int equals = 2 * Niche.MOST_OF_EVERY;
    keep(IntStream.rangeClosed(1, equals).mapToObj(it -> knowing(it, 1, "Anxiété")));

    Set<UserId> found = new HashSet<>();
    for (int number = 0; number < 40; number++) {
      Request asked = MatchingFixtures.again(ANXIETY, appointment(number), Set.of());
      List<Candidate> suited = suitedTo(asked);
      assertThat(suited).hasSize(Niche.MOST_OF_EVERY).isEqualTo(suitedTo(asked));
      found.addAll(professionals(suited));
    }

    assertThat(found).hasSize(equals);
  }

  @Test
  void who_refused_is_not_found_again() {
    keep(knowing(1, 1, "Anxiété"), knowing(2, 1, "Anxiété"));

    assertThat(
            professionals(suitedTo(MatchingFixtures.again(ANXIETY, ANXIETY.id(), Set.of(id(1))))))
        .containsExactly(id(2));
  }

  @Test
  void the_latest_version_stays_whatever_order_they_arrive_in() {
    Candidate first = knowing(1, 1, "Deuil");
    Candidate second = knowing(1, 2, "Anxiété", "Deuil");
    Candidate third = knowing(1, 3, "Anxiété");

    for (List<Candidate> order :
        List.of(
            List.of(first, second, third),
            List.of(third, second, first),
            List.of(second, third, second, first),
            List.of(third, first, third, second))) {
      Candidates candidates = fresh();
      order.forEach(candidates::keep);

      assertThat(candidates.suitedTo(ANXIETY)).containsExactly(third);
    }
  }

  @Test
  void who_takes_nobody_any_more_is_not_found_until_they_do_again() {
    Candidate open = knowing(1, 1, "Anxiété");

    keep(open, closed(open, 2));
    assertThat(suitedTo(ANXIETY)).isEmpty();

    keep(knowing(1, 3, "Anxiété"));
    assertThat(suitedTo(ANXIETY)).hasSize(1);
  }

  @Test
  void that_somebody_takes_requests_again_is_told_once() {
    Candidate open = knowing(1, 1, "Anxiété");

    keep(open, knowing(2, 1, "Anxiété"), knowing(1, 2, "Deuil"));
    assertThat(reopenings()).as("nobody had switched anything off").isEmpty();

    keep(closed(open, 3), knowing(1, 4, "Anxiété"));
    keep(knowing(1, 4, "Anxiété"), closed(open, 3), knowing(1, 5, "Deuil"));

    assertThat(reopenings()).containsExactly(new Reopening(id(1), false));
  }

  @Test
  void that_somebody_takes_urgent_ones_again_is_told() {
    keep(urgentOnes(1, false), urgentOnes(2, true));

    assertThat(reopenings()).containsExactly(new Reopening(id(1), true));
  }

  @Test
  void of_many_versions_at_once_the_last_one_stays() {
    List<Callable<Boolean>> versions =
        LongStream.rangeClosed(1, 8).<Callable<Boolean>>mapToObj(it -> () -> keep(it)).toList();

    AtOnce.all(versions);

    assertThat(suitedTo(ANXIETY)).containsExactly(knowing(1, 8, "Anxiété", "Motif 8"));
  }

  private boolean keep(long version) {
    candidates().keep(knowing(1, version, "Anxiété", "Motif " + version));
    return true;
  }

  protected final List<Candidate> suitedTo(Request request) {
    return candidates().suitedTo(request);
  }

  protected final void keep(Candidate... heard) {
    List.of(heard).forEach(candidates()::keep);
  }

  private void keep(Stream<Candidate> heard) {
    heard.forEach(candidates()::keep);
  }

  /// Treats adults, by video, working Mondays.
  protected static Candidate knowing(int number, long version, String... problematics) {
    return new Candidate(
        id(number),
        version,
        OPEN,
        treating(
                MatchingFixtures.candidate(
                    number,
                    practice(
                        List.of(problematics),
                        null,
                        List.of(),
                        List.of("Vidéo"),
                        List.of("Solo"),
                        DayOfWeek.MONDAY)),
                "18-64")
            .practice(),
        0);
  }

  protected static Candidate closed(Candidate it, long version) {
    return new Candidate(
        it.professional(), version, new Intake(true, true, false, true), it.practice(), 0);
  }

  private static Candidate urgentOnes(long version, boolean taken) {
    Candidate it = knowing(1, version, "Anxiété");
    return new Candidate(
        it.professional(), version, new Intake(true, true, true, taken), it.practice(), 0);
  }

  protected static AppointmentId appointment(int number) {
    return new AppointmentId("%024x".formatted(number));
  }

  protected static List<UserId> professionals(Collection<Candidate> candidates) {
    return candidates.stream().map(Candidate::professional).toList();
  }
}
