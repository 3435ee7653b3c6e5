package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Requests.PATIENTS_ADDRESS;
import static ca.jechemine.notifications.domain.routing.Requests.at;
import static ca.jechemine.notifications.domain.routing.Requests.forGrownLovedOne;
import static ca.jechemine.notifications.domain.routing.Requests.forPatient;
import static ca.jechemine.notifications.domain.routing.Requests.forSelf;
import static ca.jechemine.notifications.domain.routing.Requests.forYouth;
import static ca.jechemine.notifications.domain.routing.Requests.routed;
import static ca.jechemine.notifications.domain.routing.Requests.takenBy;
import static ca.jechemine.notifications.domain.routing.Requests.urgent;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.BEN;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.ActivationApproved;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.contracts.AppointmentNotice.HumanReviewRequested;
import ca.jechemine.contracts.AppointmentNotice.MatchReleased;
import ca.jechemine.contracts.AppointmentNotice.MatchingFailed;
import ca.jechemine.contracts.AppointmentNotice.Patient;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.contracts.AppointmentNotice.Time;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.routing.RoutingNotices;
import ca.jechemine.notifications.domain.routing.Town;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the mails look like of a request that looks for its professional.
class RoutingMailsTest {

  private static final String HOSTILE = "\"><script>alert('x')</script>&lt;b\r\nBcc: a@b {{x}}";
  private static final Instant UNTIL = NOON.plus(Duration.ofDays(1));
  private static final Instant SLOT = Instant.parse("2026-03-09T18:30:00Z");

  static Stream<Arguments> letters() {
    return Stream.of(
            letter("requestAcknowledged", asked(), CatalogueEvent.REQUEST_ACKNOWLEDGED),
            letter(
                "requestAcknowledgedNew",
                new ServiceRequested(forSelf(NORA), false, NOON),
                CatalogueEvent.REQUEST_ACKNOWLEDGED),
            letter(
                "requestAcknowledgedLovedOne",
                new ServiceRequested(forYouth(CAMILLE), false, NOON),
                CatalogueEvent.REQUEST_ACKNOWLEDGED),
            letter(
                "requestAcknowledgedUndecided",
                new ServiceRequested(forGrownLovedOne(CAMILLE), false, NOON),
                CatalogueEvent.REQUEST_ACKNOWLEDGED),
            letter(
                "requestAcknowledgedInvited",
                new ActivationApproved(forGrownLovedOne(CAMILLE), "loved-one", NOON),
                CatalogueEvent.REQUEST_ACKNOWLEDGED),
            letter(
                "referralNewPatient",
                new ServiceRequested(forPatient(NORA, PATIENTS_ADDRESS), false, NOON),
                CatalogueEvent.REFERRAL_CONFIRMATION),
            letter(
                "referralExistingMember",
                new ServiceRequested(forPatient(NORA, "camille@example.com"), false, NOON),
                CatalogueEvent.REFERRAL_CONFIRMATION),
            letter(
                "professionalNewRequest",
                new ProposalCreated(forSelf(CAMILLE), List.of(ANNE.id().value()), UNTIL, 0, NOON),
                CatalogueEvent.PROPOSAL_CREATED),
            letter(
                "professionalNewRequestUrgent",
                new ProposalCreated(
                    urgent(CAMILLE),
                    List.of(ANNE.id().value()),
                    NOON.plus(Duration.ofHours(12)),
                    0,
                    NOON),
                CatalogueEvent.PROPOSAL_CREATED),
            letter(
                "professionalAsked",
                new ProposalCreated(
                    at(SLOT, forSelf(CAMILLE)), List.of(ANNE.id().value()), UNTIL, 0, NOON),
                CatalogueEvent.PROPOSAL_CREATED),
            letter(
                "professionalChosen",
                new AppointmentBooked(takenBy(ANNE, CAMILLE), "client", List.of(), NOON),
                CatalogueEvent.PROPOSAL_CREATED),
            letter(
                "professionalBooked",
                new AppointmentBooked(at(SLOT, takenBy(ANNE, CAMILLE)), "client", List.of(), NOON),
                CatalogueEvent.PROPOSAL_CREATED),
            letter(
                "professionalEntrusted",
                new AppointmentBooked(takenBy(ANNE, CAMILLE), "admin", List.of(), NOON),
                CatalogueEvent.PROPOSAL_CREATED),
            letter(
                "professionalPlanned",
                new AppointmentBooked(at(SLOT, takenBy(ANNE, CAMILLE)), "admin", List.of(), NOON),
                CatalogueEvent.PROPOSAL_CREATED),
            letter("jumelageSuccess", accepted(CAMILLE), CatalogueEvent.APPOINTMENT_ACCEPTED),
            letter("jumelageSuccessNew", accepted(NORA), CatalogueEvent.APPOINTMENT_ACCEPTED),
            letter("appointmentTaken", accepted(CAMILLE), CatalogueEvent.PROPOSAL_TAKEN),
            letter(
                "slotOffered",
                new FreedSlotOffered(
                    forSelf(CAMILLE),
                    "0000000000000000000000d1",
                    new Time("2026-03-09", "14:30", 50, SLOT),
                    UNTIL,
                    NOON),
                CatalogueEvent.SLOT_OFFERED))
        .flatMap(it ->
            Stream.of(Language.values())
                .map(language -> Arguments.of(it.name(), language, it.event(), it.kind())));
  }

  static Stream<Arguments> alerts() {
    return Stream.of(
        Arguments.of("adminNewServiceRequest", asked()),
        Arguments.of(
            "adminNewServiceRequestUrgent", new ServiceRequested(urgent(CAMILLE), false, NOON)),
        Arguments.of(
            "adminNewServiceRequestLovedOne",
            new ServiceRequested(forGrownLovedOne(CAMILLE), false, NOON)),
        Arguments.of("adminAppointmentMovedToGeneral", pooled("EXHAUSTED")),
        Arguments.of("adminAppointmentWithoutMatch", pooled("NO_MATCH")),
        Arguments.of("adminAppointmentReleased", pooled("RELEASED")),
        Arguments.of(
            "adminAppointmentReleasedToTeam",
            new MatchReleased(forSelf(CAMILLE), ANNE.id().value(), NOON)),
        Arguments.of("adminMatchingProblem", new MatchingFailed(forSelf(CAMILLE), NOON)),
        Arguments.of(
            "adminHumanReview",
            new HumanReviewRequested(forSelf(CAMILLE), "Je préfère une femme", List.of(), NOON)));
  }

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return Stream.concat(
        letters()
            .map(Arguments::get)
            .map(it ->
                new Sample(
                    it[0] + "." + ((Language) it[1]).code(),
                    letter((AppointmentNotice) it[2], (CatalogueEvent) it[3], (Language) it[1]))),
        alerts()
            .map(Arguments::get)
            .map(it -> new Sample(it[0] + ".fr-en", alert((AppointmentNotice) it[1]))));
  }

  private static MailNotice letter(
      AppointmentNotice event, CatalogueEvent kind, Language language) {
    return LaidOut.in(mails(event, kind).getFirst(), language);
  }

  private static MailNotice alert(AppointmentNotice event) {
    return mails(event).stream().filter(it -> it.languages().size() == 2).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("letters")
  void a_letter_looks_like_this(
      String name, Language language, AppointmentNotice event, CatalogueEvent kind)
      throws IOException {
    GoldenFiles.assertSame(
        name + "." + language.code(),
        LaidOut.mail(letter(event, kind, language), Branding.ofPlatform()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alerts")
  void an_alert_looks_like_this(String name, AppointmentNotice event) throws IOException {
    GoldenFiles.assertSame(name + ".fr-en", LaidOut.mail(alert(event), Branding.ofPlatform()));
  }

  @Test
  void no_name_that_somebody_wrote_becomes_markup_or_a_link() {
    About request = forPatient(CAMILLE, PATIENTS_ADDRESS);
    About hostile =
        new About(
            request.appointmentId(),
            request.clientId(),
            null,
            request.status(),
            request.routingStatus(),
            request.bookingFor(),
            HOSTILE,
            HOSTILE,
            List.of(HOSTILE),
            true,
            null,
            null,
            null,
            50,
            null,
            null,
            null,
            new Beneficiary(HOSTILE, HOSTILE, null, true, false, "sent_to_requester"),
            new Patient("www.vendu.ca", HOSTILE, PATIENTS_ADDRESS, "https://vendu.ca"),
            request.payment(),
            1,
            0);

    for (AppointmentNotice event :
        List.of(
            new ServiceRequested(hostile, false, NOON),
            new ProposalCreated(hostile, List.of(BEN.id().value()), UNTIL, 0, NOON),
            new RequestPooled(hostile, HOSTILE, 1, 1, NOON))) {
      for (MailNotice mail : mails(event)) {
        Bodies bodies = LaidOut.mail(mail, Branding.ofPlatform());
        assertThat(bodies.html()).doesNotContain("<script", "vendu.ca");
        assertThat(bodies.text()).doesNotContain("vendu.ca");
      }
    }
  }

  private record Named(String name, AppointmentNotice event, CatalogueEvent kind) {}

  private static Named letter(String name, AppointmentNotice event, CatalogueEvent kind) {
    return new Named(name, event, kind);
  }

  private static ServiceRequested asked() {
    return new ServiceRequested(forSelf(CAMILLE), false, NOON);
  }

  private static ProposalAccepted accepted(Person client) {
    return new ProposalAccepted(
        takenBy(ANNE, client), ANNE.id().value(), List.of(BEN.id().value()), NOON);
  }

  private static RequestPooled pooled(String cause) {
    return new RequestPooled(routed(CAMILLE, "general"), cause, 5, 2, NOON);
  }

  private static List<MailNotice> mails(AppointmentNotice event, CatalogueEvent kind) {
    return mails(event).stream().filter(it -> it.content().event() == kind).toList();
  }

  private static List<MailNotice> mails(AppointmentNotice event) {
    return RoutingNotices.mails(event, Town.ALL, new AlertAddresses(List.of(), List.of()), NOON);
  }
}
