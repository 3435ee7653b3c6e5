package ca.jechemine.payments.domain.ledger;

import java.util.function.Consumer;

/// Where what is exported of a year waits for whoever asked for it.
public interface YearFiles {

  /// Keeps what is written meanwhile, of which little is held at a time, and says by which path of
  /// the site the file, which forgets itself, is fetched within a few minutes. When the writing
  /// fails nothing is kept, and its exception goes on.
  String keep(String fileName, Consumer<Appendable> writing);
}
