package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.Administrator;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.identity.domain.Appointer;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;

/// Reads who decides about administrators.
final class Appointers {

  private Appointers() {}

  /// The administrator as they are now.
  ///
  /// @throws Refusal.Forbidden when the Admin record is over meanwhile
  static Appointer find(UserId id, Administrators administrators) {
    return administrators
        .of(id)
        .map(Administrator::record)
        .filter(AdminRecord::isActive)
        .map(it -> new Appointer(id, it))
        .orElseThrow(() ->
            Refusal.forbidden(
                "FORBIDDEN",
                new Text(
                    "Vous n’avez pas accès à cette action.",
                    "You do not have access to this action.")));
  }
}
