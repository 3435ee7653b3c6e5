package ca.jechemine.payments.domain.ledger;

/// The same entry is in the journal already: nothing is to be done, and nothing was written.
public final class AlreadyPosted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AlreadyPosted(EntryId id) {
    super("the journal has the entry " + id, null, false, false);
  }
}
