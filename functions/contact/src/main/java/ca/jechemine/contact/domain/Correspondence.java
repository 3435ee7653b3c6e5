package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.util.List;

/// The messages from and to addresses.
public interface Correspondence {

  /// The addresses that an account has and had, the one that it has first: at most twenty.
  List<AccountAddress> addressesOf(UserId user);

  /// The messages that came from the address of that key, or went there: oldest first.
  Page<Message> with(String key, Direction direction, PageRequest page);
}
