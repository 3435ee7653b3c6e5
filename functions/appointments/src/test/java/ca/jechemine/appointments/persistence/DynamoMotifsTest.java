package ca.jechemine.appointments.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.kernel.Text;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoMotifsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final String GRIEF = "0000000000000000000000e1";
  private static final String LOSS = "0000000000000000000000e2";

  private final CandidateTables table = new CandidateTables(AWS);
  private final Motifs motifs = new DynamoMotifs(table.tables());

  private void keep(String id, long version, String french, String english, boolean isActive) {
    motifs.keep(List.of(new Motif(id, version, french, english, List.of(), isActive)));
  }

  @Test
  void either_label_leads_to_the_french_one_whatever_its_case_and_spaces() {
    keep(GRIEF, 1, "Deuil périnatal", "Perinatal grief", true);

    assertThat(
            motifs.frenchLabels(
                List.of("Deuil périnatal", "PERINATAL  grief", "Deuil perinatal", "grief")))
        .isEqualTo(
            Map.of("Deuil périnatal", "Deuil périnatal", "PERINATAL  grief", "Deuil périnatal"));
  }

  @Test
  void nothing_is_asked_for_no_labels_and_once_for_several() {
    keep(GRIEF, 1, "Deuil", "Grief", true);
    keep(LOSS, 1, "Perte", "", true);
    table.counter().reset();

    assertThat(motifs.frenchLabels(List.of())).isEmpty();
    assertThat(motifs.frenchLabels(List.of("grief", "Grief", "perte"))).hasSize(3);
    assertThat(table.counter().calls("BatchGetItem")).isEqualTo(1);
  }

  @Test
  void french_labels_are_found_in_both_languages_in_two_reads() {
    keep(GRIEF, 1, "Deuil", "Grief", true);
    keep(LOSS, 1, "Perte", "", true);
    table.counter().reset();

    assertThat(motifs.inBoth(List.of("deuil", "Perte", "Vie de bureau", "Grief")))
        .as("as the motif spells them; an English label and one of no motif are left out")
        .isEqualTo(
            Map.of("deuil", new Text("Deuil", "Grief"), "Perte", new Text("Perte", "Perte")));
    assertThat(table.counter().calls("BatchGetItem")).isEqualTo(2);

    table.counter().reset();
    assertThat(motifs.inBoth(List.of())).isEmpty();
    assertThat(table.counter().calls("BatchGetItem")).isZero();
    assertThat(motifs.inBoth(List.of("Vie de bureau"))).isEmpty();
  }

  @Test
  void the_highest_version_holds_whatever_order_they_arrive_in() {
    keep(GRIEF, 3, "Deuils", "Griefs", true);
    keep(GRIEF, 2, "Deuil", "Grief", false);
    keep(GRIEF, 3, "Deuil", "Grief", true);

    assertThat(motifs.frenchLabels(List.of("Deuil", "Grief", "griefs")))
        .isEqualTo(Map.of("griefs", "Deuils"));
  }

  @Test
  void what_is_renamed_is_found_by_its_new_labels_alone() {
    keep(GRIEF, 1, "Deuil", "Grief", true);
    keep(GRIEF, 2, "Deuils", "Grief", true);

    assertThat(motifs.frenchLabels(List.of("Deuil", "Deuils", "Grief")))
        .isEqualTo(Map.of("Deuils", "Deuils", "Grief", "Deuils"));
  }

  @Test
  void what_is_put_aside_is_not_found_until_it_is_back_and_what_comes_late_revives_nothing() {
    keep(GRIEF, 1, "Deuil", "Grief", true);
    keep(GRIEF, 3, "Deuil", "Grief", false);
    keep(GRIEF, 2, "Deuil", "Grief", true);
    assertThat(motifs.frenchLabels(List.of("Deuil", "Grief"))).isEmpty();

    keep(GRIEF, 4, "Deuil", "Grief", true);
    assertThat(motifs.frenchLabels(List.of("Grief"))).isEqualTo(Map.of("Grief", "Deuil"));
  }

  @Test
  void a_label_that_moved_to_another_motif_leads_to_that_one() {
    keep(GRIEF, 1, "Deuil", "", true);
    keep(LOSS, 1, "Deuil", "", true);
    keep(GRIEF, 2, "Deuils", "", true);

    assertThat(motifs.frenchLabels(List.of("Deuil", "Deuils")))
        .isEqualTo(Map.of("Deuil", "Deuil", "Deuils", "Deuils"));
  }

  @Test
  void an_english_label_of_two_motifs_stays_when_one_of_them_goes() {
    keep(GRIEF, 1, "Deuil", "Loss", true);
    keep(LOSS, 1, "Perte", "Loss", true);
    assertThat(motifs.frenchLabels(List.of("Loss"))).isEqualTo(Map.of("Loss", "Deuil"));

    keep(GRIEF, 2, "Deuil", "Loss", false);
    assertThat(motifs.frenchLabels(List.of("Loss"))).isEqualTo(Map.of("Loss", "Perte"));
  }

  @Test
  void a_french_label_comes_before_anothers_english_one() {
    keep(GRIEF, 1, "Attachement", "Trauma", true);
    keep(LOSS, 1, "Trauma", "Injury", true);

    assertThat(motifs.frenchLabels(List.of("trauma"))).isEqualTo(Map.of("trauma", "Trauma"));
  }

  @Test
  void many_are_kept_by_a_read_and_a_transaction_of_each_twenty_also_of_one_label() {
    keep(GRIEF, 2, "Deuil", "Loss", true);
    table.counter().reset();

    motifs.keep(
        IntStream.range(0, 45)
            .mapToObj(it ->
                it == 0
                    ? new Motif(GRIEF, 1, "Ancien", "Former", List.of(), true)
                    : new Motif("%024x".formatted(it), 1, "Motif " + it, "Loss", List.of(), true))
            .toList());

    assertThat(table.counter().calls("BatchGetItem")).isEqualTo(3);
    assertThat(table.counter().calls("TransactWriteItems")).isEqualTo(3);
    assertThat(motifs.frenchLabels(List.of("Motif 1", "Motif 44", "Loss", "Ancien", "Deuil")))
        .isEqualTo(
            Map.of(
                "Motif 1", "Motif 1", "Motif 44", "Motif 44", "Loss", "Deuil", "Deuil", "Deuil"));
    assertThat(table.tables().find("MOTIF_LABEL#loss", "MOTIF_LABEL").orElseThrow())
        .hasSize(2 + 45);
  }

  @Test
  void of_versions_that_come_at_once_the_highest_holds() {
    AtOnce.all(
        List.of(
            () -> kept(1, "Un"),
            () -> kept(2, "Deux"),
            () -> kept(3, "Trois"),
            () -> kept(4, "Quatre")));

    assertThat(motifs.frenchLabels(List.of("Un", "Deux", "Trois", "Quatre")))
        .isEqualTo(Map.of("Quatre", "Quatre"));
  }

  private boolean kept(long version, String french) {
    keep(GRIEF, version, french, "", true);
    return true;
  }
}
