package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody else read or changed a client's file: who, in which role and under which name at the
/// time, what, from where, when. `id` sorts by time. `fileId` is null unless the file is one of
/// several of its kind.
public record AccessEntry(
    String id,
    UserId resource,
    Reader reader,
    AccessAction action,
    @Nullable String fileId,
    Origin origin,
    Instant createdAt) {

  public AccessEntry {
    HexId.require(id);
  }

  /// An entry of a file of which there is but one.
  public AccessEntry(
      String id,
      UserId resource,
      Reader reader,
      AccessAction action,
      Origin origin,
      Instant createdAt) {
    this(id, resource, reader, action, null, origin, createdAt);
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
