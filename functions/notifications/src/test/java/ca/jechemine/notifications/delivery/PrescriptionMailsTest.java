package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.CHILD;
import static ca.jechemine.notifications.domain.routing.Town.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PrescriptionEvent;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.prescription.PrescriptionNotices;
import ca.jechemine.notifications.domain.prescription.Prescriptions;
import ca.jechemine.notifications.domain.routing.Town;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the mails look like of resources that professionals assign.
class PrescriptionMailsTest {

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return Stream.of(
            samples("resourcePrescribed", Prescriptions.to(CAMILLE, true)),
            samples("resourcePrescribedChild", Prescriptions.to(CHILD, false)),
            samples("resourcePrescribedGuest", Prescriptions.to(NORA, false)),
            samples("prescriptionReminded", Prescriptions.reminding(CAMILLE)),
            samples("prescriptionDone", Prescriptions.done(ANNE, "Camille Zébulon")))
        .flatMap(it -> it);
  }

  private static Stream<Sample> samples(String name, PrescriptionEvent event) {
    return Stream.of(Language.values())
        .map(it ->
            new Sample(
                name + "." + it.code(),
                LaidOut.in(PrescriptionNotices.mails(event, Town.ALL, NOON).getFirst(), it)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_letter_looks_like_this(Sample sample) throws IOException {
    GoldenFiles.assertSame(sample.name(), LaidOut.mail(sample.mail(), Branding.ofPlatform()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_mailbox_shows_neither_the_resource_nor_who_is_concerned(Sample sample) {
    assertThat(Seen.of(sample.mail()))
        .flatExtracting(it -> it.parts().toList())
        .allSatisfy(it ->
            assertThat(it)
                .doesNotContain("nxiété", "nxiety", "Lavoie", "Camille", "Zébulon", "Léo"));
  }
}
