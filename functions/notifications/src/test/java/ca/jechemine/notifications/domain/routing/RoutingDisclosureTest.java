package ca.jechemine.notifications.domain.routing;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.IN_CHARGE;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.letter;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.mails;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.offer;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.taken;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.told;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.words;
import static ca.jechemine.notifications.domain.routing.Happened.UNTIL;
import static ca.jechemine.notifications.domain.routing.Happened.accepted;
import static ca.jechemine.notifications.domain.routing.Happened.pooled;
import static ca.jechemine.notifications.domain.routing.Happened.proposed;
import static ca.jechemine.notifications.domain.routing.Happened.slotOffered;
import static ca.jechemine.notifications.domain.routing.Requests.PATIENTS_ADDRESS;
import static ca.jechemine.notifications.domain.routing.Requests.forChild;
import static ca.jechemine.notifications.domain.routing.Requests.forPatient;
import static ca.jechemine.notifications.domain.routing.Requests.forSelf;
import static ca.jechemine.notifications.domain.routing.Requests.forYouth;
import static ca.jechemine.notifications.domain.routing.Requests.takenBy;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.BEN;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.CHILD;
import static ca.jechemine.notifications.domain.routing.Town.CHLOE;
import static ca.jechemine.notifications.domain.routing.Town.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.HumanReviewRequested;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who reads what of whom when a request is routed, and for how long (contract 40 §3.3).
class RoutingDisclosureTest {

  @Test
  void defect_whoever_has_it_on_offer_reads_initials_and_a_motif_and_neither_name_nor_address() {
    for (About about :
        List.of(forSelf(CAMILLE), forYouth(CAMILLE), forPatient(CAMILLE, PATIENTS_ADDRESS))) {
      for (MailNotice mail : mails(proposed(about, ANNE, BEN))) {
        assertThat(words(mail))
            .contains(Requests.MOTIF)
            .containsAnyOf("C.\u00a0Z.", "L.\u00a0M.", "A.\u00a0R.")
            .doesNotContain("Camille", "Zébulon", "Léa", "Morin", "Ana", "Ruiz")
            .doesNotContain("camille@", "lea@", "ana@", "555");
      }
    }
  }

  @Test
  void defect_a_request_whose_client_is_not_known_or_has_no_address_is_offered_all_the_same() {
    AppointmentNotice proposed = proposed(forSelf(CAMILLE), ANNE, BEN);

    assertThat(told(proposed, Town.ALL.without(CAMILLE), NOON))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(offer("anne fr"), offer("ben en")).flatMap(List::stream).toList());
    assertThat(mails(proposed(forChild(CHILD), ANNE))).hasSize(1);
  }

  @Test
  void whoever_lost_it_reads_nothing_of_the_client() {
    for (MailNotice mail : mails(accepted(takenBy(ANNE, CAMILLE), BEN, CHLOE))) {
      if (!mail.to().equals(CAMILLE.address())) {
        assertThat(words(mail))
            .doesNotContain("Camille", "C.\u00a0Z.", Requests.MOTIF, Requests.ID, "Lavoie");
      }
    }
  }

  @Test
  void an_urgent_offer_says_so_first_and_that_half_a_day_is_left() {
    List<MailNotice> mails = mails(proposed(Requests.urgent(CAMILLE), ANNE, BEN));

    assertThat(mails)
        .extracting(it -> letter(it).subject())
        .containsExactly(
            "URGENT – Une demande vous est proposée", "URGENT – A request is offered to you");
    assertThat(words(mails.getFirst())).contains("dans les 12\u00a0heures");
    assertThat(words(mails.getLast())).contains("within 12\u00a0hours");
  }

  @Test
  void what_the_client_says_of_the_choice_is_in_no_mail() {
    AppointmentNotice review =
        new HumanReviewRequested(forSelf(CAMILLE), "Je préfère une femme", List.of(), NOON);

    assertThat(mails(review))
        .allSatisfy(it -> assertThat(words(it)).doesNotContain("Je préfère une femme"));
  }

  @Test
  void a_time_that_is_offered_no_more_is_told_to_nobody() {
    assertThat(mails(slotOffered(CAMILLE)))
        .singleElement()
        .satisfies(it -> assertThat(it.uselessFrom()).isEqualTo(UNTIL));
  }

  @Test
  void whoever_is_to_be_told_is_waited_for_a_while_and_no_longer() {
    Town yesterday = Town.ALL.without(CHILD, CAMILLE, BEN);
    Instant late = NOON.plus(Duration.ofMinutes(10));

    for (AppointmentNotice event :
        List.of(
            new ServiceRequested(forChild(CHILD), false, NOON),
            accepted(takenBy(ANNE, CAMILLE)),
            proposed(forSelf(NORA), ANNE, BEN),
            slotOffered(CAMILLE))) {
      assertThatThrownBy(
              () -> RoutingNotices.mails(event, yesterday, IN_CHARGE, late.minusMillis(1)))
          .isInstanceOf(NotKnownYet.class);
      assertThatThrownBy(() -> RoutingNotices.feed(event, yesterday, late.minusMillis(1)))
          .isInstanceOf(NotKnownYet.class);
    }
    assertThat(told(accepted(takenBy(ANNE, CAMILLE), CHLOE), yesterday, late))
        .containsExactlyInAnyOrderElementsOf(taken("chloe fr"));
    assertThat(told(slotOffered(CAMILLE), yesterday, late)).isEmpty();
  }

  @Test
  void alerts_go_to_the_addresses_that_were_set_instead_of_the_administrators_in_charge() {
    AlertAddresses set = new AlertAddresses(List.of(Address.of("ops@example.com")), List.of());

    assertThat(RoutingNotices.mails(pooled("NO_MATCH"), Town.ALL, set, NOON))
        .extracting(it -> it.to().email())
        .containsExactly("ops@example.com");
  }
}
