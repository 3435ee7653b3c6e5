package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.UpdateMessage;
import ca.jechemine.contact.application.UpdateMessage.Step;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Status;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `PATCH /api/admin/external-messages/{id}`: a field that is absent or null stays as it is; empty
/// notes are deleted.
public final class AdminUpdateExternalMessageHandler extends HttpHandler {

  private static final int LONGEST_NOTES = 10_000;

  private final UpdateMessage updateMessage;

  public AdminUpdateExternalMessageHandler() {
    this(ContactModule.current());
  }

  private AdminUpdateExternalMessageHandler(ContactModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.updateMessage = module.updateMessage();
  }

  @Override
  protected Response respond(Request request) {
    MessageId id = new MessageId(request.pathId("id"));
    List<Step> steps = request.body(Body.class).steps(request.caller().id());
    return Response.ok(MessageView.whole(updateMessage.update(id, steps)));
  }

  @Json
  record Body(@Nullable String status, @Nullable String adminNotes) {

    private static final Text NO_STATUS =
        new Text("doit être new, read ou archived", "must be new, read or archived");

    List<Step> steps(UserId by) {
      Fields fields = new Fields();
      List<Step> steps = new ArrayList<>();
      if (status != null) {
        switch (Status.of(status).orElse(Status.RESPONDED)) {
          case NEW -> steps.add(Step.markAsNew());
          case READ -> steps.add(Step.read(by));
          case ARCHIVED -> steps.add(Step.archive());
          case RESPONDED -> fields.require(false, "status", NO_STATUS);
        }
      }
      if (adminNotes != null) {
        steps.add(
            Step.note(fields.optionalText("adminNotes", adminNotes, LONGEST_NOTES).orElse("")));
      }
      fields.refuseIfAny();
      return steps;
    }
  }
}
