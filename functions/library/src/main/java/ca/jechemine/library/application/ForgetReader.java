package ca.jechemine.library.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Favorites;
import ca.jechemine.library.domain.OwnShelf;
import ca.jechemine.library.domain.OwnShelf.Kept;
import ca.jechemine.library.domain.OwnShelf.Stretch;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Review;
import ca.jechemine.library.domain.Reviews;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionChange;
import ca.jechemine.library.domain.prescription.Prescriptions;
import java.time.InstantSource;

/// Somebody is forgotten: their shelf goes, and what they said of resources with it, because a
/// comment may tell who wrote it; sums and counts are then those of who is left. What was assigned
/// to them goes, too; of what they assigned, their name goes, and the rest stays its client's: they
/// keep the access, and are not reminded any more. What they bought is the payments domain's to
/// forget or to keep.
///
/// Whoever is broken off goes on the next time: each resource goes by itself.
public final class ForgetReader {

  private static final int TOGETHER = 100;

  private final OwnShelf shelf;
  private final Favorites favorites;
  private final Reviews reviews;
  private final Prescriptions prescriptions;
  private final InstantSource clock;

  public ForgetReader(
      OwnShelf shelf,
      Favorites favorites,
      Reviews reviews,
      Prescriptions prescriptions,
      InstantSource clock) {
    this.shelf = shelf;
    this.favorites = favorites;
    this.reviews = reviews;
    this.prescriptions = prescriptions;
    this.clock = clock;
  }

  /// Forgets them; of whom nothing is known nothing is done.
  public void forget(UserId person) {
    forgetShelf(person);
    forgetName(person);
  }

  private void forgetShelf(UserId person) {
    PageRequest page = new PageRequest(TOGETHER, null);
    while (true) {
      Stretch stretch = shelf.of(person, page);
      // First, so that nobody withdraws one whose shelf row is gone.
      stretch.prescriptions().forEach(prescriptions::drop);
      stretch.kept().forEach(it -> forget(person, it));
      for (Review review : stretch.reviews()) {
        takeBack(person, review.resource());
        shelf.drop(person, review.resource());
      }
      if (stretch.next().isEmpty()) {
        return;
      }
      page = new PageRequest(TOGETHER, stretch.next().get());
    }
  }

  private void forgetName(UserId professional) {
    PageRequest page = new PageRequest(TOGETHER, null);
    while (true) {
      Page<Versioned<Prescription>> assigned = prescriptions.assignedBy(professional, page);
      assigned.items().forEach(it -> forgetName(it.value()));
      if (assigned.following().isEmpty()) {
        return;
      }
      page = new PageRequest(TOGETHER, assigned.following().get());
    }
  }

  private void forgetName(Prescription prescription) {
    Retry.whenStale(() -> {
      prescriptions
          .find(prescription.assignment().client(), prescription.id())
          .filter(it -> it.value().assignment().hasProfessional())
          .ifPresent(
              it -> prescriptions.save(PrescriptionChange.silent(it, it.value().nameless())));
      return prescription;
    });
  }

  private void forget(UserId person, Kept kept) {
    if (kept.reading().rating().isPresent()) {
      takeBack(person, kept.resource());
    }
    if (kept.favoritedAt().isPresent()) {
      Retry.whenStale(() -> {
        favorites.unmark(person, kept.resource(), clock.instant());
        return kept;
      });
    }
    shelf.drop(person, kept.resource());
  }

  private void takeBack(UserId person, ResourceId resource) {
    Retry.whenStale(() -> {
      reviews.find(person, resource).ifPresent(it -> reviews.delete(it, clock.instant()));
      return resource;
    });
  }
}
