package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The people that can be told of something: a copy of the accounts, a moment behind them.
public interface People {

  /// Keeps the person, unless a later version of them is known already.
  void keep(Person person);

  /// Those of them that are known, by their ids; of up to a hundred.
  Map<UserId, Person> withIds(Set<UserId> ids);

  /// Whose address it is.
  Optional<Person> withEmail(String email);

  /// Every active administrator who holds the permission.
  List<Administrator> administrators(AdminPermission permission);
}
