package ca.jechemine.identity.http;

import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.FindDuplicates;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Duplicates.Candidate;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PhoneMask;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `GET /api/admin/patients/{id}/duplicates`
public final class AdminListDuplicatesHandler extends HttpHandler {

  private final FindDuplicates findDuplicates;

  public AdminListDuplicatesHandler() {
    this(MergeModule.current());
  }

  private AdminListDuplicatesHandler(MergeModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.findDuplicates = module.findDuplicates();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    boolean isMasked = !request.caller().may(AdminPermission.MANAGE_PATIENTS);
    return Response.ok(
        new Answer(
            findDuplicates.of(id, AdminFields.author(request)).stream()
                .map(it -> CandidateView.of(it, isMasked))
                .toList()));
  }

  @Json
  record Answer(List<CandidateView> candidates) {}

  @Json
  record CandidateView(
      String id,
      String name,
      String email,
      String phone,
      String role,
      String status,
      Instant createdAt,
      long completedSessions,
      long totalAppointments) {

    static CandidateView of(Candidate candidate, boolean isMasked) {
      Account account = candidate.account();
      String phone = Optional.ofNullable(account.person().phone()).orElse("");
      return new CandidateView(
          account.id().value(),
          account.person().name(),
          account.email().value(),
          isMasked ? PhoneMask.of(phone) : phone,
          account.standing().role().code(),
          account.standing().status().code(),
          account.createdAt(),
          candidate.appointments().completed(),
          candidate.appointments().total());
    }
  }
}
