package ca.jechemine.identity;

import ca.jechemine.identity.application.AnonymiseAccount;
import ca.jechemine.identity.application.CreateUser;
import ca.jechemine.identity.application.DeleteUser;
import ca.jechemine.identity.application.InviteUser;
import ca.jechemine.identity.application.JudgeProfessional;
import ca.jechemine.identity.application.KeepEmployees;
import ca.jechemine.identity.application.ReadAccessLog;
import ca.jechemine.identity.application.ReadConsents;
import ca.jechemine.identity.application.ReadMedicalProfile;
import ca.jechemine.identity.application.ReadWholeUser;
import ca.jechemine.identity.application.RebuildPeopleSearch;
import ca.jechemine.identity.application.UnlockUser;
import ca.jechemine.identity.application.UpdateUser;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Employees;
import ca.jechemine.identity.persistence.DynamoEmployees;
import ca.jechemine.identity.persistence.DynamoErasures;
import ca.jechemine.identity.persistence.DynamoSearchRows;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import java.time.InstantSource;

/// Wires what administrators do to the accounts of others.
public final class PeopleModule {

  private final IdentityModule identity;
  private final UserModule users;

  private PeopleModule(IdentityModule identity) {
    this.identity = identity;
    this.users = new UserModule(identity);
  }

  /// On the platform of whoever constructs the function.
  public static PeopleModule current() {
    return new PeopleModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public InstantSource clock() {
    return identity.clock();
  }

  public ReadWholeUser readWholeUser() {
    return new ReadWholeUser(
        identity.accounts(),
        identity.forms(),
        users.clientLinks(),
        users.openFile(),
        identity.clock());
  }

  public UpdateUser updateUser() {
    return users.updateUser();
  }

  public DeleteUser deleteUser() {
    return new DeleteUser(
        identity.accounts(),
        new DynamoErasures(identity.tables()),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public CreateUser createUser() {
    return new CreateUser(
        identity.accounts(),
        identity.forms(),
        new SessionModule(identity).links(),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public InviteUser inviteUser() {
    return new InviteUser(
        identity.accounts(),
        new SessionModule(identity).links(),
        signUp().limits(),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public UnlockUser unlockUser() {
    return new UnlockUser(
        identity.accounts(), signUp().limits(), accessLog(), identity.ids(), identity.clock());
  }

  public JudgeProfessional judgeProfessional() {
    return new JudgeProfessional(
        identity.accounts(),
        identity.oneTimeSecrets(),
        signUp().signUpSteps(),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public ReadMedicalProfile readMedicalProfile() {
    return new ProfileModule(identity).readMedicalProfile();
  }

  public ReadAccessLog readAccessLog() {
    return new ReadAccessLog(accessLog(), identity.accounts(), identity.ids(), identity.clock());
  }

  public KeepEmployees keepEmployees() {
    return new KeepEmployees(
        identity.accounts(),
        employees(),
        identity.passwordHashes(),
        identity.oneTimeSecrets(),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public ReadConsents readConsents() {
    return new ReadConsents(identity.accounts(), accessLog(), identity.ids(), identity.clock());
  }

  public AnonymiseAccount anonymiseAccount() {
    return new PrivacyModule(identity).anonymiseAccount();
  }

  public RebuildPeopleSearch rebuildPeopleSearch() {
    return new RebuildPeopleSearch(
        new DynamoSearchRows(identity.tables(), identity.cipher(), identity.lookups()),
        identity.clock());
  }

  public Platform platform() {
    return identity.platform();
  }

  /// Who works here.
  public Employees employees() {
    return new DynamoEmployees(identity.tables(), identity.cipher());
  }

  private SignUpModule signUp() {
    return new SignUpModule(identity);
  }

  /// Who read and changed what.
  public AccessLog accessLog() {
    return users.accessLog();
  }
}
