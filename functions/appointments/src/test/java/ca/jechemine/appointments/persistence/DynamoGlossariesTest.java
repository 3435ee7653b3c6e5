package ca.jechemine.appointments.persistence;

import static ca.jechemine.appointments.domain.matching.MatchingFixtures.request;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.understood;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoGlossariesTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final Duration BELIEVED = Duration.ofMinutes(5);

  private final CandidateTables table = new CandidateTables(AWS);
  private final MovableClock clock = new MovableClock(Instant.parse("2026-06-15T16:00:00Z"));
  private final DynamoMotifs motifs = new DynamoMotifs(table.tables());
  private final DynamoGlossaries glossaries = new DynamoGlossaries(table.tables(), clock);

  @Test
  void every_motif_is_known_by_its_labels_and_its_other_words_also_when_it_was_put_aside() {
    keep(new Motif("e1", 1, "Deuil", "Grief", List.of("mourning"), true));
    keep(new Motif("e2", 1, "Perte", "", List.of(), true));
    keep(new Motif("e3", 1, "Colère", "Anger", List.of("rage"), false));

    assertThat(List.of("Grief", "mourning", "Deuil")).allMatch(it -> meant(it).equals("deuil"));
    assertThat(List.of("Anger", "Rage")).allMatch(it -> meant(it).equals("colere"));
    assertThat(meant("Perte")).isEqualTo("perte");
    assertThat(meant("Loss")).isEqualTo("loss");
  }

  @Test
  void the_whole_catalogue_is_one_query_and_is_believed_for_five_minutes() {
    motifs.keep(
        IntStream.range(0, 100)
            .mapToObj(it ->
                new Motif(
                    "%024x".formatted(it),
                    1,
                    "Motif numéro " + it,
                    "Reason number " + it,
                    List.of("autre mot " + it, "another word " + it),
                    true))
            .toList());
    table.counter().reset();

    assertThat(meant("Reason number 99")).isEqualTo("motif numero 99");
    keep(new Motif("e1", 1, "Deuil", "Grief", List.of(), true));
    clock.advance(BELIEVED);
    assertThat(meant("Grief")).isEqualTo("grief");
    assertThat(table.counter().calls("Query")).isEqualTo(1);

    clock.advance(Duration.ofSeconds(1));
    assertThat(meant("Grief")).isEqualTo("deuil");
    assertThat(table.counter().calls("Query")).isEqualTo(2);
  }

  @Test
  void a_catalogue_that_one_read_does_not_take_is_read_on() {
    List<String> many = IntStream.range(0, 50).mapToObj(it -> it + "x".repeat(1_000)).toList();
    motifs.keep(
        IntStream.range(0, 25)
            .mapToObj(it ->
                new Motif("%024x".formatted(it), 1, "Motif " + it, "Reason " + it, many, true))
            .toList());
    table.counter().reset();

    assertThat(meant("Reason 0")).isEqualTo("motif 0");
    assertThat(meant("Reason 24")).isEqualTo("motif 24");
    assertThat(table.counter().calls("Query")).isEqualTo(2);
  }

  private void keep(Motif motif) {
    motifs.keep(List.of(motif));
  }

  /// By which motif professionals are sought for somebody who says only that.
  private String meant(String said) {
    Wishes wishes = new Wishes(List.of(said), null, List.of(), List.of(), null, null);
    return Niche.soughtBy(understood(wishing(request(), wishes), glossaries.current()))
        .getFirst()
        .motif();
  }
}
