package ca.jechemine.library.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.library.application.PrescribeResource;
import ca.jechemine.library.application.PrescribeResource.Wish;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.prescription.Assignment;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/clients/{id}/prescriptions`: assigns a resource to a client.
public final class PrescribeResourceHandler extends HttpHandler {

  private final PrescribeResource prescribeResource;

  public PrescribeResourceHandler() {
    this(PrescriptionModule.current());
  }

  private PrescribeResourceHandler(PrescriptionModule module) {
    super(module.edgeWithReceipts(), Access.only(Role.PROFESSIONAL));
    this.prescribeResource = module.prescribeResource();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    Wish wish = request.body(Body.class).wish();
    Language language = request.language();
    Receipts<Prescription.Open> receipts = request.receipts(it -> answer(it, language));
    return answer(prescribeResource.assign(request.caller(), client, wish, receipts), language);
  }

  /// As it is when it was just made.
  private static Response answer(Prescription.Open prescription, Language language) {
    return Response.created(
        PrescriptionView.of(prescription, language, prescription.assignment().createdAt()));
  }

  @Json
  record Body(@Nullable String resourceId, @Nullable String note, @Nullable String dueDate) {

    private static final Text REQUIRED = new Text("est obligatoire", "is required");
    private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 2 000 caractères", "must have at most 2,000 characters");
    private static final Text NO_DAY =
        new Text("doit être une date AAAA-MM-JJ", "must be a date YYYY-MM-DD");

    Wish wish() {
      String words = note == null || note.isBlank() ? null : note.strip();
      Optional<LocalDate> due = Optional.ofNullable(dueDate).flatMap(Body::day);
      new Violations()
          .require(
              resourceId != null && HexId.isValid(resourceId),
              "resourceId",
              resourceId == null ? REQUIRED : NO_ID)
          .require(words == null || words.length() <= Assignment.LONGEST_NOTE, "note", TOO_LONG)
          .require(dueDate == null || due.isPresent(), "dueDate", NO_DAY)
          .refuseIfAny();
      return new Wish(
          new ResourceId(resourceId == null ? "" : resourceId), words, due.orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException noDay) {
        return Optional.empty();
      }
    }
  }
}
