package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.ClientLink;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.File;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Somebody asks to read a file. What has to be noted is in the access log before they may.
public final class OpenFile {

  private final ClientLinks links;
  private final AccessLog log;
  private final Merges merges;
  private final Ids ids;
  private final InstantSource clock;

  public OpenFile(ClientLinks links, AccessLog log, Merges merges, Ids ids, InstantSource clock) {
    this.links = links;
    this.log = log;
    this.merges = merges;
    this.ids = ids;
    this.clock = clock;
  }

  /// How much of the file the caller sees; never `Refused`.
  ///
  /// @throws Refusal.Forbidden when it is nothing
  public Reading open(File file, Caller caller, Account holder, Origin origin) {
    Instant now = clock.instant();
    ClientLink link =
        ReadingRights.dependsOnLink(caller, holder)
            ? links.between(caller.id(), holder.id(), now)
            : ClientLink.NONE;
    Reading reading = ReadingRights.of(file, caller, holder, link);
    if (reading instanceof Reading.Refused) {
      throw forbidden();
    }
    reading.noted().ifPresent(it -> log.keep(entry(it, caller, holder, origin, now)));
    return reading;
  }

  private AccessEntry entry(
      AccessAction action, Caller caller, Account holder, Origin origin, Instant now) {
    return new AccessEntry(
        ids.next(), whose(holder), AccessEntry.Reader.of(caller), action, origin, now);
  }

  /// Whose the file is: of an account that was given up, theirs whose it became.
  private UserId whose(Account holder) {
    return Anonymised.is(holder) ? merges.lastSurvivor(holder.id()) : holder.id();
  }

  /// Why there is nothing to open: nobody has the id, which only those learn who may look for files
  /// of that kind.
  static Refusal nobody(File file, Caller caller, Supplier<Refusal> notFound) {
    return ReadingRights.mayLookFor(file, caller) ? notFound.get() : forbidden();
  }

  static Refusal forbidden() {
    return Refusal.forbidden(
        "FORBIDDEN",
        new Text("Vous n’avez pas accès à ce dossier.", "You do not have access to this record."));
  }
}
