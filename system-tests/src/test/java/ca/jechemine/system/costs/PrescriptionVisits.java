package ca.jechemine.system.costs;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.Prescribing;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;

/// The routes of `docs/api/library-prescriptions.yaml`: the demo professional's and the demo
/// client's, whom a session relates.
final class PrescriptionVisits {

  private static final String PAGE = "?limit=2";

  private final Catalogued catalogued;
  private final Api client;
  private final Api professional;
  private final String path;

  PrescriptionVisits(RunningCloud cloud, Folk folk) {
    this.catalogued = new Catalogued(cloud);
    this.client = cloud.api().as(Persona.CLIENT);
    this.professional = cloud.api().as(Persona.PROFESSIONAL);
    UserId assignee = folk.id(Persona.CLIENT);
    this.path = Prescribing.path(assignee);
    cloud
        .cloud()
        .functions()
        .platform("RelateReaders")
        .build(PrescriptionModule::current)
        .relateReaders()
        .keep(
            new AppointmentChanged(
                folk.newId(),
                1,
                assignee.value(),
                folk.id(Persona.PROFESSIONAL).value(),
                "scheduled",
                "accepted",
                List.of(),
                null,
                null,
                cloud.cloud().clock().instant()));
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "prescribeResource",
        this::assign,
        "listPrescriptions",
        _ -> professional.get(path + PAGE),
        "withdrawPrescription",
        mark -> professional.delete(path + "/" + assign(mark).text("id")),
        "listOwnPrescriptions",
        _ -> client.get(Prescribing.OWN + PAGE),
        "completePrescription",
        this::complete,
        "reopenPrescription",
        mark -> client.delete(done(complete(mark))));
  }

  /// A prescription more.
  Answer assign(String mark) {
    return professional.post(path, Prescribing.body(catalogued.resource(mark, "0"), ""));
  }

  private Answer complete(String mark) {
    return client.post(done(assign(mark)), "");
  }

  private static String done(Answer prescription) {
    return Prescribing.OWN + "/" + prescription.text("id") + "/done";
  }
}
