package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessEntry.Reader;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// Who does a thing that the access log tells, and from where.
public record Author(Reader who, Origin origin) {

  AccessEntry entry(String id, AccessAction action, UserId resource, Instant now) {
    return new AccessEntry(id, resource, who, action, origin, now);
  }
}
