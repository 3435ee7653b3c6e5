package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.booking.SampleAbout;
import ca.jechemine.notifications.domain.letters.Sample;
import ca.jechemine.notifications.domain.routing.RequestAcknowledgement.Next;
import ca.jechemine.notifications.domain.routing.RequestAcknowledgement.Opening;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The letters of this area that can be rewritten, made up.
public final class RoutingSamples {

  private static final String NAME = "Camille";
  private static final String EMAIL = "camille.roy@example.com";
  private static final Address CLIENT = new Address(EMAIL, "Camille Roy");
  private static final String PROFESSIONAL = "Inès Tremblay";
  private static final String INITIALS = "C.\u00a0R.";
  private static final Instant DEADLINE = Instant.parse("2027-03-02T15:00:00Z");

  private RoutingSamples() {}

  /// One for each template.
  public static List<Sample> all() {
    return List.of(
        Sample.of(acknowledgement(true)).without("isMember", acknowledgement(false)),
        referral(false),
        referral(true),
        Sample.of(offer(INITIALS, true))
            .without("clientName", offer(null, true))
            .without("isEmergency", offer(INITIALS, false)),
        Sample.of(match(PROFESSIONAL, true))
            .without("professionalName", match(null, true))
            .without("isMember", match(PROFESSIONAL, false)),
        Sample.of(new TakenLetter("Inès")),
        alert(AdminAlert::requested),
        alert((about, client) ->
            AdminAlert.pooled(
                new RequestPooled(about, "EXHAUSTED", 2, 5, SampleAbout.START), client)),
        alert(AdminAlert::released));
  }

  private static RequestAcknowledgement acknowledgement(boolean isMember) {
    return new RequestAcknowledgement(NAME, EMAIL, Opening.OWN, Next.SEARCH, isMember);
  }

  private static Sample referral(boolean isMember) {
    return Sample.of(new ReferralConfirmation(NAME, EMAIL, "Mia Bouchard", isMember))
        .without("referrerName", new ReferralConfirmation(NAME, EMAIL, "", isMember));
  }

  private static ProposalLetter offer(@Nullable String initials, boolean isEmergency) {
    return new ProposalLetter("Inès", initials, SampleAbout.request(isEmergency), DEADLINE, false);
  }

  private static MatchLetter match(@Nullable String professional, boolean isMember) {
    return new MatchLetter(NAME, EMAIL, professional, isMember);
  }

  private static Sample alert(BiFunction<About, Address, AdminAlert> kind) {
    return Sample.of(kind.apply(SampleAbout.request(true), CLIENT))
        .without("isEmergency", kind.apply(SampleAbout.request(false), CLIENT));
  }
}
