package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.AdminPermission;
import java.util.List;
import java.util.Optional;

/// The people that can be told of something: a copy of the accounts, a moment behind them.
public interface People {

  /// Keeps the person, unless a later version of them is known already.
  void keep(Person person);

  /// Whose address it is.
  Optional<Person> withEmail(String email);

  /// Every active administrator who holds the permission.
  List<Administrator> administrators(AdminPermission permission);
}
