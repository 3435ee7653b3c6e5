package ca.jechemine.local.aws;

import java.util.List;

/// All mail that was sent, whoever it was for.
public interface Mailbox {

  /// Newest first.
  List<Mail> mails();

  /// Newest first, of those with this address among the recipients (the bare address, in any case).
  List<Mail> to(String address);
}
