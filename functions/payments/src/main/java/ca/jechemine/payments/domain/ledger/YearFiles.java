package ca.jechemine.payments.domain.ledger;

/// Where what is exported of a year waits for whoever asked for it.
public interface YearFiles {

  /// Keeps the file, which forgets itself, and says by which path of the site it is fetched within
  /// a few minutes.
  String keep(String fileName, byte[] content);
}
