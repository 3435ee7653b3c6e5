package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.kernel.UserId;
import java.util.List;

/// An account with whom its holder is down as guardian of, and how much of it may be seen.
public record UserRecord(Account account, List<UserId> managed, Reading reading) {

  public UserRecord {
    managed = List.copyOf(managed);
  }
}
