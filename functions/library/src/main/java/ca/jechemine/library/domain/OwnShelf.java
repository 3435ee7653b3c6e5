package ca.jechemine.library.domain;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.gift.Gift;
import ca.jechemine.library.domain.prescription.Prescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that the library holds on a person, whatever became of the resources.
public interface OwnShelf {

  /// A stretch of it, in no order that people would choose.
  Stretch of(UserId person, PageRequest page);

  /// Takes the resource off the shelf, with all that is kept of it there; its review is apart.
  void drop(UserId person, ResourceId resource);

  /// What is kept of a resource.
  ///
  /// @param title its French one; empty when the resource was deleted
  /// @param gift of an administrator, if there is one
  record Kept(
      ResourceId resource,
      String title,
      Optional<Instant> favoritedAt,
      Optional<Instant> openedAt,
      Optional<Instant> downloadedAt,
      long downloads,
      Reading reading,
      Optional<Gift> gift) {}

  /// Some of it.
  ///
  /// @param prescriptions what was assigned to them
  record Stretch(
      List<Kept> kept,
      List<Review> reviews,
      List<Prescription> prescriptions,
      Optional<Position> next) {

    public static final Stretch EMPTY =
        new Stretch(List.of(), List.of(), List.of(), Optional.empty());

    public Stretch {
      kept = List.copyOf(kept);
      reviews = List.copyOf(reviews);
      prescriptions = List.copyOf(prescriptions);
    }
  }
}
