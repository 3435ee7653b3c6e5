package ca.jechemine.administration.application;

import ca.jechemine.administration.domain.Directory;
import ca.jechemine.administration.domain.Directory.Criteria;
import ca.jechemine.administration.domain.Directory.Found;
import ca.jechemine.administration.domain.Directory.Practised;
import ca.jechemine.administration.domain.Directory.Totals;
import ca.jechemine.administration.domain.Directory.Window;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.UserId;
import java.util.Map;

/// Lists professionals (contract 40 §6.4).
public final class ListProfessionals {

  private final Directory directory;

  public ListProfessionals(Directory directory) {
    this.directory = directory;
  }

  /// A page of professionals, with how many clients and sessions each has.
  public record Professionals(Found found, Map<UserId, Practised> practised, Totals totals) {}

  public Professionals list(Criteria criteria, Window window) {
    Found found = directory.find(criteria, window);
    return new Professionals(
        found,
        directory.practised(found.people().items().stream().map(Person::id).toList()),
        directory.totals(Listing.PROFESSIONALS));
  }
}
