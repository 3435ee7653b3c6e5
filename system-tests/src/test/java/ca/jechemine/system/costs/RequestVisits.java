package ca.jechemine.system.costs;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// The routes of document requests: the demo professional's to the demo client, whom a session
/// relates.
final class RequestVisits {

  private static final String OWN = "/api/client/document-requests";
  private static final String ASKED = "/api/professional/document-requests";
  private static final String PAGE = "?limit=2";

  private final Api client;
  private final Api professional;
  private final String requests;
  private final LocalDate due;

  RequestVisits(RunningCloud cloud, Folk folk) {
    this.client = cloud.api().as(Persona.CLIENT);
    this.professional = cloud.api().as(Persona.PROFESSIONAL);
    UserId asked = folk.id(Persona.CLIENT);
    this.requests = "/api/clients/" + asked + "/document-requests";
    this.due =
        LocalDate.ofInstant(
            cloud.cloud().clock().instant().plus(Duration.ofDays(30)), ZoneOffset.UTC);
    DocumentsModule documents =
        cloud.cloud().functions().platform("RelatePeople").build(() -> DocumentsModule.current());
    documents
        .relatePeople()
        .keep(
            new AppointmentChanged(
                folk.newId(),
                1,
                asked.value(),
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
        "requestDocument", this::ask,
        "listDocumentRequests", _ -> professional.get(requests + PAGE),
        "cancelDocumentRequest",
            mark -> professional.post(requests + "/" + ask(mark).text("id") + "/cancel", ""),
        "listOwnDocumentRequests", _ -> client.get(OWN + PAGE),
        "listAskedDocuments", _ -> professional.get(ASKED + PAGE));
  }

  /// A request more.
  Answer ask(String mark) {
    return professional.post(
        requests, "{\"title\":\"%s\",\"dueDate\":\"%s\"}".formatted(mark, due));
  }
}
