package ca.jechemine.identity;

import ca.jechemine.identity.application.AcceptProfessionalTerms;
import ca.jechemine.identity.application.ChangeProfessional;
import ca.jechemine.identity.application.CreateReview;
import ca.jechemine.identity.application.ReadMedicalProfile;
import ca.jechemine.identity.application.ReadProfile;
import ca.jechemine.identity.application.ReadReview;
import ca.jechemine.identity.application.ReviewedAppointments;
import ca.jechemine.identity.application.UpdateOwnMedicalProfile;
import ca.jechemine.identity.application.UpdateOwnProfile;
import ca.jechemine.identity.domain.Reviews;
import ca.jechemine.identity.persistence.DynamoLegalVersions;
import ca.jechemine.identity.persistence.DynamoReviews;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires profiles, medical profiles and reviews.
public final class ProfileModule {

  private final IdentityModule identity;
  private final UserModule users;

  ProfileModule(IdentityModule identity) {
    this.identity = identity;
    this.users = new UserModule(identity);
  }

  /// On the platform of whoever constructs the function.
  public static ProfileModule current() {
    return new ProfileModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public ReadProfile readProfile() {
    return new ReadProfile(identity.accounts(), identity.profiles(), users.openFile());
  }

  public UpdateOwnProfile updateOwnProfile() {
    ChangeProfessional professionals = changeProfessional();
    return new UpdateOwnProfile(professionals, acceptProfessionalTerms(professionals));
  }

  public AcceptProfessionalTerms acceptProfessionalTerms() {
    return acceptProfessionalTerms(changeProfessional());
  }

  public ReadMedicalProfile readMedicalProfile() {
    return new ReadMedicalProfile(
        identity.accounts(), identity.medicalProfiles(), users.openFile(), identity.clock());
  }

  public UpdateOwnMedicalProfile updateOwnMedicalProfile() {
    return new UpdateOwnMedicalProfile(
        identity.accounts(), identity.medicalProfiles(), identity.clock());
  }

  public CreateReview createReview() {
    return new CreateReview(
        new ReviewedAppointments(users.clientLinks()),
        reviews(),
        identity.accounts(),
        identity.ids(),
        identity.clock());
  }

  public ReadReview readReview() {
    return new ReadReview(new ReviewedAppointments(users.clientLinks()), reviews());
  }

  private Reviews reviews() {
    return new DynamoReviews(identity.tables(), identity.cipher());
  }

  private ChangeProfessional changeProfessional() {
    return new ChangeProfessional(
        identity.accounts(), identity.profiles(), identity.ids(), identity.clock());
  }

  private AcceptProfessionalTerms acceptProfessionalTerms(ChangeProfessional professionals) {
    return new AcceptProfessionalTerms(professionals, new DynamoLegalVersions(identity.tables()));
  }
}
