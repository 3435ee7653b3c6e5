package ca.jechemine.notifications.domain.routing;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.IN_CHARGE;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.alert;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.offer;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.rows;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.taken;
import static ca.jechemine.notifications.domain.routing.CatalogueLines.told;
import static ca.jechemine.notifications.domain.routing.Happened.accepted;
import static ca.jechemine.notifications.domain.routing.Happened.pooled;
import static ca.jechemine.notifications.domain.routing.Happened.proposed;
import static ca.jechemine.notifications.domain.routing.Happened.received;
import static ca.jechemine.notifications.domain.routing.Happened.released;
import static ca.jechemine.notifications.domain.routing.Happened.slotOffered;
import static ca.jechemine.notifications.domain.routing.Requests.PATIENTS_ADDRESS;
import static ca.jechemine.notifications.domain.routing.Requests.forChild;
import static ca.jechemine.notifications.domain.routing.Requests.forGrownLovedOne;
import static ca.jechemine.notifications.domain.routing.Requests.forPatient;
import static ca.jechemine.notifications.domain.routing.Requests.forSelf;
import static ca.jechemine.notifications.domain.routing.Requests.forYouth;
import static ca.jechemine.notifications.domain.routing.Requests.routed;
import static ca.jechemine.notifications.domain.routing.Requests.takenBy;
import static ca.jechemine.notifications.domain.routing.Requests.takenFor;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.BEN;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.CHILD;
import static ca.jechemine.notifications.domain.routing.Town.CHLOE;
import static ca.jechemine.notifications.domain.routing.Town.GUARDIAN;
import static ca.jechemine.notifications.domain.routing.Town.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ActivationApproved;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.HumanReviewRequested;
import ca.jechemine.contracts.AppointmentNotice.MatchingFailed;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.contracts.AppointmentNotice.ProposalExpired;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows 13 to 24 of the catalogue (contract 40 §3.3): what happened, and for each who is told of
/// it, by what, in which language, and where it leads. Readers are the names of `Town`; `fr` and
/// `en` are the reader's language, and `fr+en` an alert in both.
class RoutingCatalogueTest {

  private static final String MINE = " /client/dashboard/appointments?id=" + Requests.ID;
  private static final String PROFILE = " /client/dashboard/profile";
  private static final String SIGN_UP = " /signup/member?email=";
  private static final List<String> ALERT_17 = alert("admin.new_service_request");
  private static final List<String> ALERT_21 = alert("admin.moved_to_general");

  static Stream<Arguments> catalogue() {
    return Stream.of(
        row(
            "14, 17: a member asks",
            new ServiceRequested(forSelf(CAMILLE), false, NOON),
            List.of(
                "mail request.acknowledged camille fr" + PROFILE,
                "feed request.acknowledged camille fr" + MINE),
            ALERT_17),
        row(
            "14, 17: somebody without an open account asks",
            new ServiceRequested(forSelf(NORA), false, NOON),
            List.of(
                "mail request.acknowledged nora en" + SIGN_UP + "nora%40example.com",
                "feed request.acknowledged nora en" + MINE),
            ALERT_17),
        row(
            "14, 17: a guardian asks for a child, which has the account",
            new ServiceRequested(forChild(CHILD), false, NOON),
            List.of(
                "mail request.acknowledged guardian en" + PROFILE,
                "feed request.acknowledged guardian en" + MINE),
            ALERT_17),
        row(
            "14, 17: for a loved one of fourteen or more with an address, who reads themself",
            new ServiceRequested(forYouth(CAMILLE), false, NOON),
            List.of("mail request.acknowledged lea fr" + SIGN_UP + "lea%40example.com"),
            ALERT_17),
        row(
            "14, 17: for a grown loved one, of whom an administrator decides first",
            new ServiceRequested(forGrownLovedOne(CAMILLE), false, NOON),
            List.of(
                "mail request.acknowledged camille fr" + PROFILE,
                "feed request.acknowledged camille fr" + MINE),
            ALERT_17),
        row(
            "15, 17: for a patient who is not known here, in the language of the booking",
            new ServiceRequested(forPatient(GUARDIAN, PATIENTS_ADDRESS), false, NOON),
            List.of("mail request.referral_confirmation ana en" + SIGN_UP + "ana%40example.com"),
            ALERT_17),
        row(
            "15, 17: for a patient who is a member, in their own language",
            new ServiceRequested(forPatient(GUARDIAN, "camille@example.com"), false, NOON),
            List.of(
                "mail request.referral_confirmation camille fr /client/dashboard",
                "feed request.referral_confirmation camille fr /client/dashboard"),
            ALERT_17),
        row(
            "14, 17: for a patient without an address",
            new ServiceRequested(forPatient(CAMILLE, null), false, NOON),
            List.of(
                "mail request.acknowledged camille fr" + PROFILE,
                "feed request.acknowledged camille fr" + MINE),
            ALERT_17),
        row(
            "13, 17, and no 14: a guest asks",
            received(forSelf(NORA)),
            List.of("mail booking.received invitee en" + SIGN_UP + "invitee%40example.com"),
            ALERT_17),
        row("…, told once", new ServiceRequested(forSelf(NORA), true, NOON)),
        row(
            "13, 15, 17: a guest asks for a patient",
            received(forPatient(NORA, PATIENTS_ADDRESS)),
            List.of(
                "mail booking.received invitee en" + SIGN_UP + "invitee%40example.com",
                "mail request.referral_confirmation ana en" + SIGN_UP + "ana%40example.com"),
            ALERT_17),
        row(
            "13: a guest chooses a professional",
            received(takenBy(ANNE, NORA)),
            List.of("mail booking.received invitee en" + SIGN_UP + "invitee%40example.com")),
        row(
            "14: the loved one is to open an account",
            new ActivationApproved(forGrownLovedOne(CAMILLE), "loved-one", NOON),
            List.of("mail request.acknowledged lea fr" + SIGN_UP + "lea%40example.com")),
        row(
            "14: whoever asked is to open an account",
            new ActivationApproved(forGrownLovedOne(NORA), "requester", NOON),
            List.of(
                "mail request.acknowledged nora en" + SIGN_UP + "nora%40example.com",
                "feed request.acknowledged nora en" + MINE)),
        row(
            "16: offered to three",
            proposed(forSelf(CAMILLE), ANNE, BEN, CHLOE),
            offer("anne fr"),
            offer("ben en"),
            offer("chloe fr")),
        row(
            "16: of a client who has no address",
            proposed(forChild(CHILD), ANNE),
            offer("anne fr")),
        row(
            "16: a client books with a professional",
            new AppointmentBooked(takenBy(BEN, CAMILLE), "client", List.of(), NOON),
            offer("ben en")),
        row(
            "16: an administrator books",
            new AppointmentBooked(takenBy(ANNE, CAMILLE), "admin", List.of(), NOON),
            offer("anne fr")),
        row(
            "16, 19: an administrator sets a date, two had it on offer",
            new AppointmentBooked(
                takenBy(ANNE, CAMILLE),
                "admin",
                List.of(BEN.id().value(), CHLOE.id().value()),
                NOON),
            offer("anne fr"),
            taken("ben en"),
            taken("chloe fr")),
        row(
            "a professional books: they know",
            new AppointmentBooked(takenBy(ANNE, CAMILLE), "professional", List.of(), NOON)),
        row(
            "18, 19: one accepts, two had it on offer as well",
            accepted(takenBy(ANNE, CAMILLE), BEN, CHLOE),
            List.of(
                "mail appointment.accepted camille fr"
                    + PROFILE
                    + " /client/dashboard/billing?action=addPaymentMethod&lang=fr",
                "feed appointment.accepted camille fr" + MINE),
            taken("ben en"),
            taken("chloe fr")),
        row(
            "18: of somebody without an open account",
            accepted(takenBy(ANNE, NORA)),
            List.of(
                "mail appointment.accepted nora en" + SIGN_UP + "nora%40example.com",
                "feed appointment.accepted nora en" + MINE)),
        row(
            "18: of a child: its guardian reads",
            accepted(takenFor(forChild(CHILD), ANNE)),
            List.of(
                "mail appointment.accepted guardian en"
                    + PROFILE
                    + " /client/dashboard/billing?action=addPaymentMethod&lang=en",
                "feed appointment.accepted guardian en" + MINE)),
        row(
            "18: of a loved one of fourteen or more with an address: they alone read",
            accepted(takenFor(forYouth(CAMILLE), ANNE)),
            List.of("mail appointment.accepted lea fr" + SIGN_UP + "lea%40example.com")),
        row(
            "20: one refuses, others may still accept",
            new ProposalRefused(routed(CAMILLE, "proposed"), ANNE.id().value(), false, NOON),
            rows("admin.proposal_refused")),
        row(
            "20: the last one refuses",
            new ProposalRefused(forSelf(CAMILLE), ANNE.id().value(), true, NOON),
            List.of("feed proposal.refused camille fr" + MINE),
            rows("admin.proposal_refused")),
        row(
            "20: nobody answers in time",
            new ProposalExpired(forSelf(NORA), List.of(ANNE.id().value()), NOON),
            List.of("feed proposal.refused nora en" + MINE),
            rows("admin.proposal_refused")),
        row("21: nobody suits", pooled("NO_MATCH"), ALERT_21),
        row("21: the cascade is exhausted", pooled("EXHAUSTED"), ALERT_21),
        row("21: a match is given back", pooled("RELEASED"), ALERT_21),
        row("…, told once", released("general")),
        row(
            "21: a match is given back to the administrator who decides",
            released("pending"),
            ALERT_21),
        row("17 has told of it: a client changes professional", pooled("RETURNING_CLIENT")),
        row("an administrator did it", pooled("ADMIN")),
        row(
            "22: matching fails",
            new MatchingFailed(forSelf(CAMILLE), NOON),
            alert("admin.matching_problem")),
        row(
            "ours: a person is to decide",
            new HumanReviewRequested(forSelf(CAMILLE), "Je préfère une femme", List.of(), NOON),
            alert("admin.human_review")),
        row(
            "ours: a time became free",
            slotOffered(CAMILLE),
            List.of(
                "mail appointment.slot_offered camille fr" + MINE,
                "feed appointment.slot_offered camille fr" + MINE)),
        row(
            "32 tells of it: a professional is left",
            new ProfessionalLeft(forSelf(CAMILLE), ANNE.id().value(), NOON)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("catalogue")
  void everybody_is_told_as_the_catalogue_says(
      String name, AppointmentNotice event, List<String> told) {
    assertThat(told(event, Town.ALL, NOON)).as(name).containsExactlyInAnyOrderElementsOf(told);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("catalogue")
  void a_mail_and_a_row_of_somebody_with_an_account_go_by_their_preferences(
      String name, AppointmentNotice event, List<String> told) {
    List<String> readers =
        RoutingNotices.mails(event, Town.ALL, IN_CHARGE, NOON).stream()
            .filter(it -> it.languages().size() == 1)
            .filter(it -> Town.ALL.withEmail(it.to().email()).isPresent())
            .map(it -> String.valueOf(it.reader()))
            .toList();

    assertThat(readers)
        .as(name)
        .containsExactlyInAnyOrderElementsOf(
            told.stream()
                .filter(it -> it.startsWith("mail ") && !it.contains("fr+en"))
                .flatMap(it -> Town.ALL.withEmail(it.split(" ", -1)[2] + "@example.com").stream())
                .map(it -> it.id().value())
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("catalogue")
  void rows_name_nobody_and_nothing_of_why_help_is_sought(
      String name, AppointmentNotice event, List<String> told) {
    for (FeedNotice row : RoutingNotices.feed(event, Town.ALL, NOON)) {
      assertThat(row.title()).as(name).isNotBlank().hasSizeLessThanOrEqualTo(140);
      assertThat(row.message()).as(name).isNotBlank().hasSizeLessThanOrEqualTo(500);
      assertThat(row.title() + row.message())
          .doesNotContain("@", "555", Requests.MOTIF, "Je préfère")
          .doesNotContain("Zébulon", "Yates", "Roy", "Morin", "Ruiz", "Côté", "Lavoie");
      assertThat(row.metadata())
          .containsEntry("appointmentId", Requests.ID)
          .hasEntrySatisfying("link", it -> assertThat(it).doesNotContain("@", "%40"));
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // It is read and goes no further.
  private static Arguments row(String name, AppointmentNotice event, List<String>... told) {
    return Arguments.of(name, event, Stream.of(told).flatMap(List::stream).toList());
  }
}
