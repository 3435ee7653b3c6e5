package ca.jechemine.payments.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the professionals of a table are called. Who was looked up is not looked up again, as long
/// as they are not too many; that nobody is known counts as a name without letters.
final class ProfessionalNames {

  private final People people;
  private final int most;
  private final Map<UserId, String> known = new HashMap<>();

  /// @param most of how many the names are held, besides those of one page
  ProfessionalNames(People people, int most) {
    this.people = people;
    this.most = most;
  }

  /// Those of the professionals of a page, among others.
  Map<UserId, String> of(List<ProfessionalEntry> page) {
    if (known.size() > most) {
      known.clear();
    }
    List<UserId> unknown =
        page.stream()
            .map(ProfessionalEntry::professional)
            .distinct()
            .filter(it -> !known.containsKey(it))
            .toList();
    Map<UserId, Person> found = unknown.isEmpty() ? Map.of() : people.findAll(unknown);
    unknown.forEach(
        it -> known.put(it, Optional.ofNullable(found.get(it)).map(Person::name).orElse("")));
    return Collections.unmodifiableMap(known);
  }
}
