package ca.jechemine.reporting.domain.billing;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sessions that billing knows.
public interface BilledSessions {

  /// One session, as it is kept now.
  Versioned<BilledSession> find(String id);

  /// These people, each as told of last; whoever was not told of is left out.
  Map<String, Party> parties(Set<String> ids);

  /// Keeps what became of a session, with all that it is found and counted by.
  ///
  /// @throws StaleVersion when it, or what is known of one of its people, changed meanwhile
  void save(Versioned<BilledSession> before, BilledSession after);

  /// Some sessions of somebody who are kept with an older version of their account.
  List<String> outdated(Party party);
}
