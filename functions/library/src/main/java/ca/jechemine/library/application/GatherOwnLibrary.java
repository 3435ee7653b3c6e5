package ca.jechemine.library.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.OwnShelf;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.Prescriptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what the library holds on somebody, for their export: their shelf with what was assigned
/// to them, then what they assigned to others.
public final class GatherOwnLibrary {

  static final int PAGE = 100;

  private static final String SHELF = "shelf|";
  private static final String ASSIGNED = "assigned|";

  /// A stretch of it. Each list may be empty while more follows.
  ///
  /// @param assigned to others, whose the notes are
  public record Stretch(
      OwnShelf.Stretch shelf, List<Prescription> assigned, Optional<Position> next) {

    public Stretch {
      assigned = List.copyOf(assigned);
    }
  }

  private final OwnShelf shelf;
  private final Prescriptions prescriptions;

  public GatherOwnLibrary(OwnShelf shelf, Prescriptions prescriptions) {
    this.shelf = shelf;
    this.prescriptions = prescriptions;
  }

  /// What is held on them from there.
  public Stretch of(UserId person, @Nullable Position from) {
    String start = from == null ? SHELF : from.value();
    return start.startsWith(ASSIGNED)
        ? assigned(person, page(start.substring(ASSIGNED.length())))
        : shelf(person, page(start.substring(SHELF.length())));
  }

  private Stretch shelf(UserId person, PageRequest page) {
    OwnShelf.Stretch stretch = shelf.of(person, page);
    Position next = new Position(stretch.next().map(it -> SHELF + it.value()).orElse(ASSIGNED));
    return new Stretch(stretch, List.of(), Optional.of(next));
  }

  private Stretch assigned(UserId person, PageRequest page) {
    Page<Versioned<Prescription>> found = prescriptions.assignedBy(person, page);
    return new Stretch(
        OwnShelf.Stretch.EMPTY,
        found.map(Versioned::value).items(),
        found.following().map(it -> new Position(ASSIGNED + it.value())));
  }

  private static PageRequest page(String from) {
    return new PageRequest(PAGE, from.isEmpty() ? null : new Position(from));
  }
}
