package ca.jechemine.messages.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;

/// Who may write to whom (contract 20 §2.40): asked anew for every message.
public final class WritingRights {

  private WritingRights() {}

  /// Lets pass who may take part in conversations at all: active accounts, and of administrators
  /// those whose Admin record is active.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden for everybody else
  public static void requireVoice(Caller caller) {
    boolean isHeard =
        caller.status() == AccountStatus.ACTIVE
            && switch (caller.role()) {
              case ADMIN -> !caller.permissions().isEmpty();
              case CLIENT, GUEST, PROSPECT, PROFESSIONAL, EMPLOYEE -> true;
            };
    if (!isHeard) {
      throw Refusals.noVoice();
    }
  }

  /// Whether that sender, who takes part in conversations, may write to that person now.
  public static boolean mayWrite(
      Correspondent sender, Correspondent recipient, Relations relations) {
    if (!recipient.isActive() || sender.id().equals(recipient.id())) {
      return false;
    }
    return switch (sender.role()) {
      case ADMIN -> true;
      case CLIENT, GUEST, PROSPECT ->
          recipient.role() == Role.PROFESSIONAL
              && relations.professionalOf(sender.id()).filter(recipient.id()::equals).isPresent();
      case PROFESSIONAL -> mayProfessionalWrite(sender, recipient, relations);
      case EMPLOYEE -> false;
    };
  }

  private static boolean mayProfessionalWrite(
      Correspondent sender, Correspondent recipient, Relations relations) {
    return switch (recipient.role()) {
      case ADMIN -> true;
      case PROFESSIONAL -> !sender.isHidden() && !recipient.isHidden();
      case CLIENT, GUEST, PROSPECT -> relations.areRelated(sender.id(), recipient.id());
      case EMPLOYEE -> false;
    };
  }
}
