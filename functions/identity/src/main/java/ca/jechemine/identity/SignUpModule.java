package ca.jechemine.identity;

import ca.jechemine.identity.application.ProjectLegalVersions;
import ca.jechemine.identity.domain.LegalVersions;
import ca.jechemine.identity.persistence.DynamoLegalVersions;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;

/// Wires signing up and verification.
public final class SignUpModule {

  private final IdentityModule identity;

  private SignUpModule(IdentityModule identity) {
    this.identity = identity;
  }

  /// On the platform of whoever constructs the function.
  public static SignUpModule current() {
    return new SignUpModule(IdentityModule.current());
  }

  public ProjectLegalVersions projectLegalVersions() {
    return new ProjectLegalVersions(legalVersions());
  }

  public Platform platform() {
    return identity.platform();
  }

  public FieldCipher cipher() {
    return identity.cipher();
  }

  private LegalVersions legalVersions() {
    return new DynamoLegalVersions(identity.tables());
  }
}
