package ca.jechemine.documents.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;

/// Who may do what with one document in a client's file (contract 40 §2.3).
///
/// A professional keeps their own documents in hand also after they accompany the client no more. A
/// document that was shared as the client's is the client's and of whoever acts for them now: who
/// was their guardian once has no part in it. Administrators act by their permission alone, also on
/// what they shared themselves.
public final class DocumentRights {

  private DocumentRights() {}

  /// Whether the caller may know that it is there.
  public static boolean maySee(Involvement as, Caller caller, ClientDocument document) {
    return isSharer(as, caller, document) || (as.isOfClient() ? document.isReadable() : as.reads());
  }

  /// Whether the caller may change its name and notes.
  public static boolean mayEdit(Involvement as, Caller caller, ClientDocument document) {
    return as == Involvement.ADMINISTRATOR || isSharer(as, caller, document);
  }

  /// Whether the caller may delete it.
  public static boolean mayDelete(Involvement as, Caller caller, ClientDocument document) {
    boolean isClients = document.sharedBy() == SharedBy.CLIENT && as.isOfClient();
    return mayEdit(as, caller, document) || (isClients && isActive(caller));
  }

  private static boolean isSharer(Involvement as, Caller caller, ClientDocument document) {
    return isActive(caller)
        && document.sharedByUser().equals(caller.id())
        && switch (document.sharedBy()) {
          case PROFESSIONAL -> UploadRights.isProfessional(caller);
          case CLIENT -> as.isOfClient();
          case PLATFORM -> false;
        };
  }

  private static boolean isActive(Caller caller) {
    return caller.status() == AccountStatus.ACTIVE;
  }
}
