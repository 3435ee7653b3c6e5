package ca.jechemine.administration.http;

import ca.jechemine.administration.AdministrationModule;
import ca.jechemine.administration.application.ReadCaseload;
import ca.jechemine.administration.application.ReadCaseload.Caseload;
import ca.jechemine.administration.domain.Account;
import ca.jechemine.administration.domain.CaseloadBucket;
import ca.jechemine.administration.domain.CaseloadEntry;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/professionals/{id}/caseload`
public final class AdminReadCaseloadHandler extends HttpHandler {

  private final ReadCaseload readCaseload;

  public AdminReadCaseloadHandler() {
    this(AdministrationModule.current());
  }

  private AdminReadCaseloadHandler(AdministrationModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PROFESSIONALS));
    this.readCaseload = module.readCaseload();
  }

  @Override
  protected Response respond(Request request) {
    UserId professional = new UserId(request.pathId("id"));
    Caseload caseload = readCaseload.read(professional, PageLimit.of(request, PageLimit.MOST));
    Phones phones = Phones.of(request.caller());
    Answer answer =
        new Answer(
            new Buckets(
                rows(caseload, CaseloadBucket.PROPOSED, phones),
                rows(caseload, CaseloadBucket.ACCEPTED, phones),
                rows(caseload, CaseloadBucket.ONGOING, phones),
                rows(caseload, CaseloadBucket.COMPLETED, phones)),
            caseload.buckets().values().stream().anyMatch(it -> it.following().isPresent()));
    return new Response(200, Json.writeWithNulls(answer), Map.of());
  }

  private static List<Row> rows(Caseload caseload, CaseloadBucket bucket, Phones phones) {
    return Optional.ofNullable(caseload.buckets().get(bucket)).stream()
        .flatMap(it -> it.items().stream())
        .map(it -> row(it, Optional.ofNullable(caseload.clients().get(it.client())), phones))
        .toList();
  }

  private static Row row(CaseloadEntry entry, Optional<Person> client, Phones phones) {
    Optional<Account> account = client.flatMap(Person::known);
    return new Row(
        entry.client().value(),
        account.map(Account::name).orElse("—"),
        account.map(Account::email).orElse("—"),
        account.map(phones::show).orElse(""),
        entry.lastAppointmentAt(),
        entry.appointment().value());
  }

  /// `truncated`: some bucket has more than is shown.
  @io.avaje.jsonb.Json
  record Answer(Buckets caseload, boolean truncated) {}

  @io.avaje.jsonb.Json
  record Buckets(List<Row> proposed, List<Row> accepted, List<Row> ongoing, List<Row> completed) {}

  @io.avaje.jsonb.Json
  record Row(
      String id,
      String name,
      String email,
      String phone,
      @Nullable Instant lastAppointmentDate,
      String appointmentId) {}
}
