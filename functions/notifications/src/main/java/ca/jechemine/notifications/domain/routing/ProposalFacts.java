package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as a professional reads it to whom it is only offered: of whom it is about the
/// initials, and neither name nor address.
final class ProposalFacts {

  private static final Text CLIENT = new Text("Personne", "Person");
  private static final Text MOTIF = new Text("Motif", "Reason");
  private static final Text WHEN = new Text("Moment", "Time");
  private static final Text DEADLINE = new Text("À répondre avant le", "Please answer by");

  private ProposalFacts() {}

  static List<Fact> of(HeldOffer offer, Language language) {
    return of(
        offer.initials(), offer.needs(), offer.type(), offer.startsAt(), offer.until(), language);
  }

  static List<Fact> of(
      @Nullable String initials,
      List<String> needs,
      String type,
      @Nullable Instant startsAt,
      @Nullable Instant until,
      Language language) {
    List<Fact> facts = new ArrayList<>();
    if (initials != null) {
      facts.add(new Fact(CLIENT.in(language), initials));
    }
    if (!needs.isEmpty()) {
      facts.add(new Fact(MOTIF.in(language), String.join(", ", needs)));
    }
    facts.add(BookingFacts.modality(type, language));
    if (startsAt != null) {
      facts.add(new Fact(WHEN.in(language), Days.withTime(startsAt).in(language)));
    }
    if (until != null) {
      facts.add(new Fact(DEADLINE.in(language), Days.withTime(until).in(language)));
    }
    return facts;
  }
}
