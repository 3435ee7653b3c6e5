package ca.jechemine.identity;

import ca.jechemine.identity.application.ApplyGuarantee;
import ca.jechemine.identity.application.EditForms;
import ca.jechemine.identity.application.KeepPaymentPreference;
import ca.jechemine.identity.application.LinkGuardian;
import ca.jechemine.identity.application.NoteFileRead;
import ca.jechemine.identity.application.NotePayments;
import ca.jechemine.identity.application.OpenFile;
import ca.jechemine.identity.application.ProjectAppointments;
import ca.jechemine.identity.application.ProjectSubscriptions;
import ca.jechemine.identity.application.PromoteGuest;
import ca.jechemine.identity.application.ReadGuardianship;
import ca.jechemine.identity.application.ReadUser;
import ca.jechemine.identity.application.RegisterGuest;
import ca.jechemine.identity.application.RegisterMinor;
import ca.jechemine.identity.application.UnlinkGuardian;
import ca.jechemine.identity.application.UpdateOwnUser;
import ca.jechemine.identity.application.UpdateUser;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.Users;
import ca.jechemine.identity.persistence.DynamoAccessLog;
import ca.jechemine.identity.persistence.DynamoActivities;
import ca.jechemine.identity.persistence.DynamoClientLinks;
import ca.jechemine.identity.persistence.DynamoGuardianships;
import ca.jechemine.identity.persistence.DynamoKnownSubscriptions;
import ca.jechemine.identity.persistence.DynamoUsers;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
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

  /// What it builds upon.
  public IdentityModule identity() {
    return identity;
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public Platform platform() {
    return identity.platform();
  }

  public FieldCipher cipher() {
    return identity.cipher();
  }

  /// Who is linked with whom.
  public ClientLinks clientLinks() {
    return new DynamoClientLinks(identity.tables());
  }

  /// Who read whose file.
  public AccessLog accessLog() {
    return new DynamoAccessLog(identity.tables(), identity.cipher());
  }

  /// Who guards whom.
  public Guardianships guardianships() {
    return new DynamoGuardianships(identity.tables());
  }

  /// Lists of accounts.
  public Users users() {
    return new DynamoUsers(identity.tables());
  }

  /// Opens files, and notes it.
  public OpenFile openFile() {
    return new OpenFile(
        clientLinks(), accessLog(), identity.merges(), identity.ids(), identity.clock());
  }

  public ReadUser readUser() {
    return new ReadUser(identity.accounts(), guardianships(), openFile());
  }

  public UpdateOwnUser updateOwnUser() {
    return new UpdateOwnUser(
        identity.accounts(), identity.oneTimeSecrets(), readUser(), identity.clock());
  }

  public UpdateUser updateUser() {
    return new UpdateUser(
        new UpdateUser.Stores(
            identity.accounts(),
            identity.oneTimeSecrets(),
            accessLog(),
            new EditForms(identity.forms(), identity.ids())),
        readUser(),
        identity.ids(),
        identity.clock());
  }

  public ReadGuardianship readGuardianship() {
    return new ReadGuardianship(identity.accounts(), guardianships(), identity.clock());
  }

  public LinkGuardian linkGuardian() {
    return new LinkGuardian(identity.accounts(), guardianships(), identity.clock());
  }

  public UnlinkGuardian unlinkGuardian() {
    return new UnlinkGuardian(identity.accounts(), guardianships());
  }

  public PromoteGuest promoteGuest() {
    return new PromoteGuest(identity.accounts(), identity.medicalProfiles(), identity.clock());
  }

  public KeepPaymentPreference keepPaymentPreference() {
    return new KeepPaymentPreference(identity.accounts());
  }

  public ProjectSubscriptions projectSubscriptions() {
    return new ProjectSubscriptions(new DynamoKnownSubscriptions(identity.tables()));
  }

  public NotePayments notePayments() {
    return new NotePayments(new DynamoActivities(identity.tables()));
  }

  public ApplyGuarantee applyGuarantee() {
    return new ApplyGuarantee(identity.accounts());
  }

  public RegisterGuest registerGuest() {
    return new RegisterGuest(identity.accounts(), identity.ids(), identity.clock());
  }

  public RegisterMinor registerMinor() {
    return new RegisterMinor(
        identity.accounts(),
        guardianships(),
        identity.medicalProfiles(),
        identity.merges(),
        identity.clock());
  }

  public NoteFileRead noteFileRead() {
    return new NoteFileRead(accessLog());
  }

  public ProjectAppointments projectAppointments() {
    return new ProjectAppointments(clientLinks(), new DynamoActivities(identity.tables()));
  }
}
