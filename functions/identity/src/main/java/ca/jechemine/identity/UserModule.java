package ca.jechemine.identity;

import ca.jechemine.identity.application.OpenFile;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.persistence.DynamoAccessLog;
import ca.jechemine.identity.persistence.DynamoClientLinks;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires users, guardians and the access log.
public final class UserModule {

  private final IdentityModule identity;

  UserModule(IdentityModule identity) {
    this.identity = identity;
  }

  /// On the platform of whoever constructs the function.
  public static UserModule current() {
    return new UserModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  /// Who is linked with whom.
  public ClientLinks clientLinks() {
    return new DynamoClientLinks(identity.tables());
  }

  /// Who read whose file.
  public AccessLog accessLog() {
    return new DynamoAccessLog(identity.tables(), identity.cipher());
  }

  /// Opens files, and notes it.
  public OpenFile openFile() {
    return new OpenFile(clientLinks(), accessLog(), identity.ids(), identity.clock());
  }
}
