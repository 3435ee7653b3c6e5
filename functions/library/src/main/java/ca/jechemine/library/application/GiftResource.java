package ca.jechemine.library.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.gift.Gift;
import ca.jechemine.library.domain.gift.GiftId;
import ca.jechemine.library.domain.gift.GiftRefusals;
import ca.jechemine.library.domain.gift.Gifts;
import ca.jechemine.library.domain.prescription.People;
import ca.jechemine.library.domain.prescription.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator gives somebody a resource, who may open it from then on and is told. Given
/// again, it is the gift that is there.
public final class GiftResource {

  private final Gifts gifts;
  private final Resources resources;
  private final People people;
  private final Ids ids;
  private final InstantSource clock;

  public GiftResource(
      Gifts gifts, Resources resources, People people, Ids ids, InstantSource clock) {
    this.gifts = gifts;
    this.resources = resources;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is given, to whom, sound in itself.
  public record Wish(ResourceId resource, UserId person, @Nullable String note) {

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return "gift of " + resource;
    }
  }

  /// The gift.
  ///
  /// @param isNew whether it was given just now
  public record Given(Gift gift, boolean isNew) {}

  /// The gift of that resource to that person.
  ///
  /// @throws Refusal when the resource is not published, nobody such is known, or it is not for
  ///   people of their role
  public Given give(UserId administrator, Wish wish, Receipts<Gift> receipts) {
    return Retry.whenStale(() -> giveOnce(administrator, wish, receipts));
  }

  private Given giveOnce(UserId administrator, Wish wish, Receipts<Gift> receipts) {
    Versioned<Resource> resource =
        resources
            .find(wish.resource())
            .filter(it -> it.value().isPublished())
            .orElseThrow(Resources::unknown);
    Person person =
        people
            .find(wish.person())
            .filter(it -> !it.isForgotten())
            .orElseThrow(GiftRefusals::noPerson);
    if (!resource.value().audience().includes(person.role())) {
      throw GiftRefusals.notItsAudience();
    }
    Optional<Gift> there = gifts.find(wish.person(), wish.resource());
    if (there.isPresent()) {
      return new Given(there.get(), false);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Gift gift =
        new Gift(
            new GiftId(ids.next()),
            wish.person(),
            wish.resource(),
            wish.note(),
            administrator,
            now);
    gifts.give(gift, resource, receipts.of(gift));
    return new Given(gift, true);
  }
}
