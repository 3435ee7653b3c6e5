package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.Ledger.Asked;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Returns;

/// Why something was, or was not, sent; and has mails sent again to where they came back from.
public final class AskLedger {

  private final Ledger ledger;
  private final Returns returns;

  public AskLedger(Ledger ledger, Returns returns) {
    this.ledger = ledger;
    this.returns = returns;
  }

  /// What was to be sent: newest first.
  public Page<LedgerEntry> list(Asked asked, PageRequest page) {
    return ledger.list(asked, page);
  }

  /// One delivery.
  ///
  /// @throws Refusal when there is none
  public LedgerEntry find(String id) {
    return ledger.find(id).orElseThrow(Resend::unknown);
  }

  /// Has mails sent again to where this delivery went.
  ///
  /// @throws Refusal when there is no such delivery, or nobody knows any more where it went
  public void restore(String id) {
    returns.lift(
        find(id)
            .recipient()
            .orElseThrow(() ->
                Refusal.conflict(
                    "RECIPIENT_GONE",
                    new Text(
                        "L’adresse de cet envoi n’est plus conservée.",
                        "The address of this delivery is no longer kept."))));
  }
}
