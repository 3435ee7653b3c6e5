package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.util.List;
import java.util.Set;

/// Finds people whose id is not known.
public interface PeopleSearch {

  /// Those who match, newest first, `limit` of them at most. What a search costs is bounded: of the
  /// people whose name begins alike, the newest thousand are looked at.
  List<PersonFound> find(Criteria criteria, int limit);

  /// Who is looked for. `text` is a whole e-mail address, or the beginnings of names in any order,
  /// whatever their case and accents, or nothing for everybody.
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
