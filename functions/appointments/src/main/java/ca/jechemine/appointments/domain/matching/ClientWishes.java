package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.UserId;
import java.util.Collection;
import java.util.Map;

/// What clients wish for, by what the identity domain tells of their medical profiles.
public interface ClientWishes {

  /// The client and what they wish, as heard of last; in one call.
  Requester of(UserId client);

  /// What each of these clients wishes, who are a hundred at most; whoever wishes nothing is left
  /// out. In one call.
  Map<UserId, Wishes> ofAll(Collection<UserId> clients);

  /// Keeps what the client wished as of that version, unless something later is known or the client
  /// is forgotten.
  void keep(UserId client, long version, Wishes wishes);

  /// Takes away what somebody wished.
  void forget(UserId client);
}
