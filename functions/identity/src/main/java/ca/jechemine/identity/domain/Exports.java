package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// The exports that people made of what is held on them: five a day, one at a time, each on record.
public interface Exports {

  /// Lets one begin, and puts it on record.
  ///
  /// @throws Refusal.TooManyRequests when there were too many today
  /// @throws Refusal.Conflict `EXPORT_RUNNING` when one is under way
  void begin(String id, UserId account, Origin origin);

  /// Packs the dossier and keeps it where the link leads.
  Link keep(String id, Dossier dossier, Language language);

  /// There will be no export, and another one may begin.
  void giveUp(String id, UserId account);

  /// The export is ready, and another one may begin.
  void finish(String id, UserId account, Link link);

  /// Where an export is fetched, until when, and what one gets.
  record Link(String url, Instant expiresAt, String fileName, int sizeBytes) {}
}
