package ca.jechemine.administration.application;

import ca.jechemine.administration.domain.Directory;
import ca.jechemine.administration.domain.Directory.Criteria;
import ca.jechemine.administration.domain.Directory.Found;
import ca.jechemine.administration.domain.Directory.Totals;
import ca.jechemine.administration.domain.Directory.Window;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lists clients, guests and prospects (contract 40 §6.3).
public final class ListPatients {

  private final Directory directory;

  public ListPatients(Directory directory) {
    this.directory = directory;
  }

  /// A page of patients, with what the page shows beside it.
  ///
  /// @param matchedWith the professionals whom the patients are matched with
  /// @param possibleDuplicates those of the page who may have another account
  public record Patients(
      Found found,
      Map<UserId, Person> matchedWith,
      Collection<UserId> possibleDuplicates,
      List<String> issueTypes,
      Totals totals) {}

  public Patients list(Criteria criteria, Window window) {
    Found found = directory.find(criteria, window);
    List<Person> page = found.people().items();
    return new Patients(
        found,
        directory.people(
            page.stream()
                .flatMap(it -> Optional.ofNullable(it.summary().matchedWith()).stream())
                .collect(Collectors.toSet())),
        directory.possibleDuplicates(page),
        directory.issueTypes(),
        directory.totals(Listing.PATIENTS));
  }
}
