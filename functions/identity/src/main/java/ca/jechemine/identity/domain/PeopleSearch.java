package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.util.List;
import java.util.Set;

/// Finds people whose id is not known.
public interface PeopleSearch {

  /// Those who match, `limit` of them at most: whoever is called so before whoever only begins so,
  /// then the newest first. What a search costs is bounded: of the people whose name begins alike,
  /// the newest thousand are looked at, and as many of those who are called so when a word is
  /// short: four letters or less.
  List<PersonFound> find(Criteria criteria, int limit);

  /// Who is looked for. `text` is a whole e-mail address, a whole phone number however it is
  /// written, or the beginnings of names in any order, whatever their case and accents, or nothing
  /// for everybody.
  record Criteria(String text, Set<Role> roles, Set<AccountStatus> statuses) {

    public Criteria {
      text = text.strip();
      roles = Set.copyOf(roles);
      statuses = Set.copyOf(statuses);
    }

    /// Whether the person is of those roles and statuses.
    public boolean admits(PersonFound person) {
      return roles.contains(person.role()) && statuses.contains(person.status());
    }
  }
}
