package ca.jechemine.notifications.domain.routing;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Requests.forSelf;
import static ca.jechemine.notifications.domain.routing.Requests.routed;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.contracts.AppointmentNotice.MatchReleased;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.contracts.AppointmentNotice.Requester;
import ca.jechemine.contracts.AppointmentNotice.Time;
import ca.jechemine.notifications.domain.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What happens to the requests of [Requests], at noon.
final class Happened {

  static final Instant UNTIL = NOON.plus(Duration.ofDays(1));
  private static final Instant SLOT = Instant.parse("2026-03-09T18:30:00Z");

  private Happened() {}

  static GuestBookingReceived received(About about) {
    return new GuestBookingReceived(
        about, new Requester("invitee@example.com", "Nora", "Yates", "en"), NOON);
  }

  static ProposalCreated proposed(About about, Person... to) {
    return new ProposalCreated(about, ids(to), UNTIL, 0, NOON);
  }

  static ProposalAccepted accepted(About about, Person... others) {
    return new ProposalAccepted(about, ANNE.id().value(), ids(others), NOON);
  }

  static RequestPooled pooled(String cause) {
    return new RequestPooled(routed(CAMILLE, "general"), cause, 5, 2, NOON);
  }

  static MatchReleased released(String routingStatus) {
    return new MatchReleased(routed(CAMILLE, routingStatus), ANNE.id().value(), NOON);
  }

  static FreedSlotOffered slotOffered(Person client) {
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
}
