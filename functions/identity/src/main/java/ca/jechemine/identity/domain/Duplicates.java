package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;

/// Finds accounts that may be the same person's.
public interface Duplicates {

  /// The clients' accounts, so many at most, that are called the same, whatever the case, accents
  /// and order of the words, or have the same phone; the newest first. Of the people whose name
  /// begins alike, the newest thousand are looked at.
  List<Candidate> of(Account account, int most);

  /// The appointments of those accounts; nothing of one that has none. At most a hundred.
  Map<UserId, Appointments> appointments(List<UserId> accounts);

  /// An account that may be the same person's.
  record Candidate(Account account, Appointments appointments) {}

  /// How many appointments an account has, and how many sessions of them took place.
  record Appointments(long total, long completed) {

    public static final Appointments NONE = new Appointments(0, 0);
  }
}
