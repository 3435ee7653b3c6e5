package ca.jechemine.identity.http;

import ca.jechemine.identity.application.AnonymiseDue;
import ca.jechemine.identity.domain.Exports.Link;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the endpoints of the privacy part answer, spelled as the frontend reads it (contract 10
/// §4.6).
final class PrivacyView {

  private static final Text DESCRIPTION =
      new Text(
          "Un compte est anonymisé sept ans après sa dernière utilisation, ou trente jours après"
              + " que la personne l’a demandé. Les factures et les écritures comptables sont"
              + " conservées.",
          "An account is anonymised seven years after it was last used, or thirty days after its"
              + " holder asked for it. Invoices and ledger entries are kept.");

  private PrivacyView() {}

  @Json
  record Done(boolean success, @Nullable Boolean alreadyRequested) {
    static final Done DONE = new Done(true, null);
    static final Done ALREADY_REQUESTED = new Done(true, true);
  }

  @Json
  record Ok(boolean ok) {
    static final Ok OK = new Ok(true);
  }

  @Json
  record Activation(boolean success, String status) {}

  @Json
  record Export(String url, String expiresAt, String fileName, int sizeBytes) {
    static Export of(Link link) {
      return new Export(link.url(), link.expiresAt().toString(), link.fileName(), link.sizeBytes());
    }
  }

  @Json
  record Lifecycle(Policy retentionPolicy, List<String> actions) {
    static Lifecycle of(Instant cutoff, Language language) {
      return new Lifecycle(
          new Policy(Retention.YEARS, cutoff.toString(), DESCRIPTION.in(language)),
          List.of("run_bulk", "anonymize_user"));
    }
  }

  @Json
  record Policy(int retentionYears, String cutoffDate, String description) {}

  @Json
  record Run(boolean ok, Report report) {
    static Run of(AnonymiseDue.Report report) {
      return new Run(
          true,
          new Report(
              report.scanned(),
              report.anonymised(),
              report.skipped(),
              report.errors(),
              report.cutoff().toString()));
    }
  }

  @Json
  record Report(int scanned, int anonymized, int skipped, int errors, String cutoffDate) {}
}
