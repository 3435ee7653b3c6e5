package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Those with an account who may write to us: a copy of what the accounts say of their addresses, a
/// moment behind them.
public interface KnownSenders {

  /// Keeps the sender's address in place of an earlier one, unless a later version of them is known
  /// already; that they had the earlier one is remembered. An address that two accounts had is that
  /// of the one who had it last, whatever order they are heard of in.
  void keep(KnownSender sender);

  /// Whose address it is.
  Optional<UserId> withAddress(EmailAddress address);
}
