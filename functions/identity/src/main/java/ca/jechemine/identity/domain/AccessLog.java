package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;

/// The log of who else read or changed a client's file. It only ever grows.
public interface AccessLog {

  /// Keeps the entry; it is there when this returns. What it tells of is done afterwards.
  void keep(AccessEntry entry);

  /// Keeps the entry, once: what was told before changes nothing.
  void keepOnce(AccessEntry entry);

  /// Keeps the entry together with a change.
  Step keeping(AccessEntry entry);

  /// What was done with the file of that person, newest first.
  Page<AccessEntry> of(UserId resource, PageRequest page);

  /// What that person did with the files of others, newest first.
  Page<AccessEntry> by(UserId reader, PageRequest page);

  /// What the filter asks for of the whole log, newest first. What a page costs is bounded: one may
  /// hold less than was asked for, or nothing, and still have one after it.
  Page<AccessEntry> all(AccessFilter filter, PageRequest page);
}
