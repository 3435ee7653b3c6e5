package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// Somebody else read or changed a client's file: who, in which role and under which name at the
/// time, what, from where, when. `id` sorts by time.
public record AccessEntry(
    String id,
    UserId resource,
    Reader reader,
    AccessAction action,
    Origin origin,
    Instant createdAt) {

  public AccessEntry {
    HexId.require(id);
  }

  /// Who it was.
  public record Reader(UserId id, Role role, String name) {

    /// The caller of a request.
    public static Reader of(Caller caller) {
      return new Reader(caller.id(), caller.role(), caller.name());
    }

    @Override
    public String toString() {
      return id + " " + role;
    }
  }
}
