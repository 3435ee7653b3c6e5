package ca.jechemine.system.costs;

import ca.jechemine.system.documents.Samples;
import ca.jechemine.system.documents.Uploads;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/documents.yaml`: an administrator's uploads into the file of the demo
/// client.
final class DocumentVisits {

  private static final byte[] CONTENT = Samples.pdf();

  private final Uploads uploads;
  private final Api admin;
  private final Api client;
  private final Announcement announcement;

  DocumentVisits(RunningCloud cloud, Folk folk) {
    this.uploads = new Uploads(cloud);
    this.admin = cloud.api().as(Persona.SUPPORT_ADMIN);
    this.client = cloud.api().as(Persona.CLIENT);
    this.announcement =
        Announcement.pdf("patient-document", CONTENT).of(folk.id(Persona.CLIENT));
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "announceUpload", mark -> uploads.announce(admin, announcement.named(mark + ".pdf")),
        "completeUpload", this::upload,
        "gatherOwnDocuments", _ -> client.get("/api/documents/own-data"),
        "readFile", mark -> admin.get(upload(mark).text("fileUrl")));
  }

  /// A document more in the client's file.
  Answer upload(String mark) {
    return uploads.upload(admin, announcement.named(mark + ".pdf"), CONTENT);
  }
}
