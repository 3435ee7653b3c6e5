package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The exports that people made of what is held on them, or that were made for them: five a day,
/// one at a time, each on record.
public interface Exports {

  /// How long one can be fetched after it is ready.
  Duration KEPT = Duration.ofDays(1);

  /// Lets one begin, and puts it on record.
  ///
  /// @throws Refusal.TooManyRequests when there were too many today
  /// @throws Refusal.Conflict `EXPORT_RUNNING` when one is under way
  void begin(String id, UserId account, Origin origin);

  /// The same for somebody, with what follows from who asks for it, all of it or nothing. Where
  /// that is asked from is not the person's, and not on this record.
  void beginFor(String id, UserId account, List<Step> steps);

  /// Packs the dossier and keeps it where the link leads.
  Link keep(String id, Dossier dossier, Language language);

  /// There will be no export, and another one may begin.
  void giveUp(String id, UserId account);

  /// The export is ready, and another one may begin.
  void finish(String id, UserId account, Link link);

  /// The same as steps of something more.
  Step finishing(String id, UserId account, Link link, Instant now);

  /// The same of `giveUp`.
  Step givingUp(String id, UserId account);

  /// Path and query under which the site hands out that export of theirs, anew for a short while;
  /// none when it is not theirs, not ready, or not kept any more.
  Optional<String> address(String id, UserId account);

  /// Where an export is fetched, until when, and what one gets.
  record Link(String url, Instant expiresAt, String fileName, int sizeBytes) {}
}
