package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;

/// What administrators call the roles.
final class Roles {

  private Roles() {}

  static Text name(Role role) {
    return switch (role) {
      case CLIENT -> new Text("Client", "Client");
      case PROFESSIONAL -> new Text("Professionnel", "Professional");
      case ADMIN -> new Text("Administration", "Administrator");
      case GUEST -> new Text("Invité", "Guest");
      case PROSPECT -> new Text("Prospect", "Prospect");
      case EMPLOYEE -> new Text("Employé", "Employee");
    };
  }
}
