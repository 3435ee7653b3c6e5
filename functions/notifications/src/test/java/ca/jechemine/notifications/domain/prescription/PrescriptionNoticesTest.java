package ca.jechemine.notifications.domain.prescription;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.prescription.Prescriptions.PRESCRIPTION;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.CHILD;
import static ca.jechemine.notifications.domain.routing.Town.GUARDIAN;
import static ca.jechemine.notifications.domain.routing.Town.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.PrescriptionEvent;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import ca.jechemine.notifications.domain.routing.Town;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrescriptionNoticesTest {

  private static final Map<String, String> LIBRARY =
      Map.of("prescriptionId", PRESCRIPTION, "link", "/client/dashboard/library");

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of(
            Prescriptions.to(CAMILLE, true),
            CAMILLE,
            "resource.prescribed",
            "Une ressource vous est proposée",
            "Elle vous attend dans votre bibliothèque. À faire d’ici le 13 mars 2026.",
            LIBRARY),
        Arguments.of(
            Prescriptions.to(CHILD, false),
            GUARDIAN,
            "resource.prescribed",
            "A resource is suggested to you",
            "It is waiting for you in your library.",
            LIBRARY),
        Arguments.of(
            Prescriptions.to(NORA, false),
            NORA,
            "resource.prescribed",
            "A resource is suggested to you",
            "It is waiting for you in your library.",
            Map.of("prescriptionId", PRESCRIPTION)),
        Arguments.of(
            Prescriptions.reminding(CHILD),
            GUARDIAN,
            "resource.prescription_reminded",
            "Reminder: a resource awaits you",
            "You will find it in your library. To be done by March 13, 2026.",
            LIBRARY),
        Arguments.of(
            Prescriptions.done(ANNE, "Camille Zébulon"),
            ANNE,
            "resource.prescription_done",
            "Une ressource proposée est terminée",
            "Voyez laquelle parmi vos clients.",
            Map.of("prescriptionId", PRESCRIPTION, "link", "/professional/dashboard/clients")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_event_tells_one_person_by_mail_and_in_the_feed(
      PrescriptionEvent event,
      Person reader,
      String code,
      String title,
      String message,
      Map<String, String> metadata) {
    assertThat(PrescriptionNotices.mails(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(reader.address());
          assertThat(it.reader()).isEqualTo(reader.id());
          assertThat(it.content().event().code()).isEqualTo(code);
          assertThat(it.content().event().category()).isEqualTo(Category.RESOURCE);
          assertThat(it.content().event().isMandatory()).isFalse();
          assertThat(it.content().in(reader.language()).subject()).isEqualTo(title);
        });
    assertThat(PrescriptionNotices.feed(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(reader.id());
          assertThat(it.event().code()).isEqualTo(code);
          assertThat(it.title()).isEqualTo(title);
          assertThat(it.message()).isEqualTo(message);
          assertThat(it.metadata()).isEqualTo(metadata);
        });
  }

  @Test
  void who_is_not_known_yet_is_waited_for_and_not_for_ever() {
    KnownPeople nobody = KnownPeople.nobody();
    for (PrescriptionEvent event :
        new PrescriptionEvent[] {
          Prescriptions.to(CAMILLE, true), Prescriptions.done(ANNE, null),
        }) {
      assertThatThrownBy(() -> PrescriptionNotices.mails(event, nobody, NOON))
          .isInstanceOf(NotKnownYet.class);
      assertThatThrownBy(() -> PrescriptionNotices.feed(event, nobody, NOON))
          .isInstanceOf(NotKnownYet.class);
      assertThat(PrescriptionNotices.mails(event, nobody, NOON.plus(Duration.ofMinutes(10))))
          .isEmpty();
    }
  }

  @Test
  void a_name_that_could_be_read_as_a_link_is_not_quoted() {
    assertThat(
            PrescriptionNotices.mails(
                Prescriptions.by("https://vendu.ca", CAMILLE), Town.ALL, NOON))
        .singleElement()
        .satisfies(it ->
            assertThat(it.content().fr().toString())
                .doesNotContain("vendu.ca")
                .contains("l’équipe Je chemine"));
  }
}
