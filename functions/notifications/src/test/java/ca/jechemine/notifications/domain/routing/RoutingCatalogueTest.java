package ca.jechemine.notifications.domain.routing;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.ActivationApproved;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.contracts.AppointmentNotice.HumanReviewRequested;
import ca.jechemine.contracts.AppointmentNotice.MatchReleased;
import ca.jechemine.contracts.AppointmentNotice.MatchingFailed;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.ProposalExpired;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.contracts.AppointmentNotice.Requester;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.contracts.AppointmentNotice.Time;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.BookingNotices;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows 13 to 24 of the catalogue (contract 40 §3.3): what happened, and for each who is told of
/// it, by what, in which language, and where it leads. Readers are the names of `Town`; `fr` and
/// `en` are the reader's language, and `fr+en` an alert in both.
class RoutingCatalogueTest {

  /// What every English sentence of these rows has of, and no French one.
  private static final Pattern ENGLISH = Pattern.compile("\\b(the|has|your?|Please|it)\\b");

  private static final AlertAddresses IN_CHARGE = new AlertAddresses(List.of(), List.of());
  private static final Instant UNTIL = NOON.plus(Duration.ofDays(1));
  private static final Instant SLOT = Instant.parse("2026-03-09T18:30:00Z");
  private static final String PROPOSALS = " /professional/dashboard/proposals";
  private static final String REQUESTS = " /admin/dashboard/service-requests";
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
            new AppointmentBooked(takenBy(BEN, CAMILLE), "client", NOON),
            offer("ben en")),
        row(
            "16: an administrator books",
            new AppointmentBooked(takenBy(ANNE, CAMILLE), "admin", NOON),
            offer("anne fr")),
        row(
            "a professional books: they know",
            new AppointmentBooked(takenBy(ANNE, CAMILLE), "professional", NOON)),
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

  @SafeVarargs
  @SuppressWarnings("varargs") // It is read and goes no further.
  private static Arguments row(String name, AppointmentNotice event, List<String>... told) {
    return Arguments.of(name, event, Stream.of(told).flatMap(List::stream).toList());
  }

  private static List<String> alert(String code) {
    return Stream.concat(
            Stream.of(
                "mail " + code + " marc fr+en" + REQUESTS,
                "mail " + code + " jane fr+en" + REQUESTS),
            rows(code).stream())
        .toList();
  }

  private static List<String> rows(String code) {
    return List.of("feed " + code + " marc fr" + REQUESTS, "feed " + code + " jane en" + REQUESTS);
  }

  private static List<String> offer(String reader) {
    return List.of(
        "mail proposal.created " + reader + PROPOSALS,
        "feed proposal.created " + reader + PROPOSALS);
  }

  private static List<String> taken(String reader) {
    return List.of(
        "mail proposal.taken " + reader + PROPOSALS, "feed proposal.taken " + reader + PROPOSALS);
  }

  private static GuestBookingReceived received(About about) {
    return new GuestBookingReceived(
        about, new Requester("invitee@example.com", "Nora", "Yates", "en"), NOON);
  }

  private static ProposalCreated proposed(About about, Person... to) {
    return new ProposalCreated(about, ids(to), UNTIL, 0, NOON);
  }

  private static ProposalAccepted accepted(About about, Person... others) {
    return new ProposalAccepted(about, ANNE.id().value(), ids(others), NOON);
  }

  private static RequestPooled pooled(String cause) {
    return new RequestPooled(routed(CAMILLE, "general"), cause, 5, 2, NOON);
  }

  private static MatchReleased released(String routingStatus) {
    return new MatchReleased(routed(CAMILLE, routingStatus), ANNE.id().value(), NOON);
  }

  private static FreedSlotOffered slotOffered(Person client) {
    return new FreedSlotOffered(
        forSelf(client),
        "0000000000000000000000d1",
        new Time("2026-03-09", "14:30", 50, SLOT),
        UNTIL,
        NOON);
  }

  private static List<String> ids(Person... people) {
    return Stream.of(people).map(it -> it.id().value()).toList();
  }

  private static List<MailNotice> mails(AppointmentNotice event) {
    return RoutingNotices.mails(event, Town.ALL, IN_CHARGE, NOON);
  }

  private static List<String> told(AppointmentNotice event, People people, Instant now) {
    return Stream.of(
            BookingNotices.mails(event).stream().map(RoutingCatalogueTest::line),
            RoutingNotices.mails(event, people, IN_CHARGE, now).stream()
                .map(RoutingCatalogueTest::line),
            RoutingNotices.feed(event, people, now).stream().map(RoutingCatalogueTest::line))
        .flatMap(Function.identity())
        .toList();
  }

  private static String line(MailNotice mail) {
    return Stream.of(
            Stream.of(
                "mail",
                mail.content().event().code(),
                mailbox(mail.to().email()),
                mail.languages().stream().map(it -> it.code()).collect(Collectors.joining("+"))),
            letter(mail).blocks().stream()
                .filter(Button.class::isInstance)
                .map(it -> ((Button) it).path()))
        .flatMap(Function.identity())
        .collect(Collectors.joining(" "));
  }

  private static String line(FeedNotice row) {
    Person reader = Town.ALL.withIds(Set.of(row.to())).get(row.to());
    return "feed %s %s %s %s"
        .formatted(
            row.event().code(),
            reader == null ? "?" : mailbox(reader.address().email()),
            ENGLISH.matcher(row.message()).find() ? "en" : "fr",
            row.metadata().get("link"));
  }

  private static String mailbox(String email) {
    return email.substring(0, email.indexOf('@'));
  }

  private static Letter letter(MailNotice mail) {
    return mail.content().in(mail.languages().getFirst());
  }

  private static String words(MailNotice mail) {
    return letter(mail).toString();
  }
}
