package ca.jechemine.library.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.ShelfModule;
import ca.jechemine.library.application.SaveProgress;
import ca.jechemine.library.application.SaveProgress.Saved;
import ca.jechemine.library.domain.Progress;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `PUT /api/resources/{id}/progress`: where the caller is with it. That they opened it is told by
/// position 0.
public final class SaveProgressHandler extends HttpHandler {

  private final SaveProgress saveProgress;

  public SaveProgressHandler() {
    this(ShelfModule.current());
  }

  private SaveProgressHandler(ShelfModule module) {
    super(module.edge(), Access.signedIn());
    this.saveProgress = module.saveProgress();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Told told = request.body(Body.class).told();
    Saved saved =
        saveProgress.save(id, told.position(), told.isCompleted(), told.at(), request.caller());
    return Response.ok(new ProgressView.Only(ProgressView.of(saved.progress(), saved.resource())));
  }

  /// What the caller tells.
  private record Told(long position, boolean isCompleted, Optional<Instant> at) {}

  @Json
  record Body(@Nullable BigDecimal position, @Nullable Boolean completed, @Nullable String at) {

    private static final long MOST = Progress.Unit.SECONDS.most();
    private static final long NONE = -1;
    private static final Text NO_POSITION =
        new Text(
            "doit être un nombre entier de 0 à " + MOST,
            "must be a whole number from 0 to " + MOST);
    private static final Text NO_INSTANT =
        new Text("doit être une date et une heure ISO-8601", "must be an ISO-8601 date and time");

    private Told told() {
      long where = WholeNumber.of(position, 0, MOST).orElse(NONE);
      Optional<Instant> when = instant();
      new Violations()
          .require(where != NONE, "position", NO_POSITION)
          .require(at == null || when.isPresent(), "at", NO_INSTANT)
          .refuseIfAny();
      return new Told(where, Boolean.TRUE.equals(completed), when);
    }

    private Optional<Instant> instant() {
      try {
        return Optional.ofNullable(at).map(Instant::parse);
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }
  }
}
