package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.List;

/// Professionals who switch their intake off and on in their profile, and what waits meanwhile: for
/// a child, whom nobody else in the local cloud treats.
public final class Intake {

  private static final String PROFILE = "/api/profile";
  private static final String CLOSED =
      """
      {"problematics":["Anxiété"],"approaches":["TCC"],"ageCategories":["0-12"],
       "yearsOfExperience":"10","bio":"Bonjour","languages":["french"],"modalities":["Vidéo"],
       "specialty":"psychologist","acceptingNewClients":false,
       "acceptingEmergencyConsultations":true}
      """;

  private final RunningCloud cloud;
  private final Cast cast;

  public Intake(RunningCloud cloud) {
    this.cloud = cloud;
    this.cast = new Cast(cloud);
  }

  /// Somebody who treats anxious children, and takes nobody for now.
  public Professional closed() {
    Professional professional = cast.professional();
    put(professional, CLOSED);
    cloud.settle();
    return professional;
  }

  /// They take new clients or take none.
  public void takes(Professional professional, boolean newClients) {
    put(professional, "{\"acceptingNewClients\":" + newClients + "}");
  }

  /// A request for an anxious child that was asked for then and is open to everybody.
  public AppointmentId waits(boolean urgent, Instant askedAt) {
    return cast.keep(cast.pooled(), Search.NEW, child(urgent, false), cast.client(), askedAt);
  }

  /// Somebody asks for help for an anxious child.
  ServiceRequest child(boolean urgent, boolean returning) {
    return new ServiceRequest(
        new Beneficiary.LovedOne(
            "Léo",
            "Roy",
            Relationship.of("child").orElseThrow(),
            TorontoTime.day(cast.now()).minusYears(8),
            null,
            null,
            null,
            ActivationStatus.SENT_TO_REQUESTER),
        TherapyType.SOLO,
        Modality.VIDEO,
        List.of(Cast.MOTIF),
        List.of(Cast.MOTIF),
        null,
        List.of(),
        urgent,
        returning);
  }

  private static void put(Professional professional, String profile) {
    assertThat(professional.api().call("PUT", PROFILE, profile).status()).isEqualTo(200);
  }
}
