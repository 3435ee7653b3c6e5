package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
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
  private final UserId clientId;
  private final Announcement announcement;

  DocumentVisits(RunningCloud cloud, Folk folk) {
    this.uploads = new Uploads(cloud);
    this.admin = cloud.api().as(Persona.SUPPORT_ADMIN);
    this.client = cloud.api().as(Persona.OTHER_CLIENT);
    this.clientId = folk.id(Persona.OTHER_CLIENT);
    this.announcement = Announcement.pdf("patient-document", CONTENT).of(folk.id(Persona.CLIENT));
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry(
            "announceUpload", mark -> uploads.announce(admin, announcement.named(mark + ".pdf"))),
        Map.entry("completeUpload", this::upload),
        Map.entry("readFile", mark -> admin.get(upload(mark).text("fileUrl"))),
        Map.entry("listClientDocuments", _ -> admin.get(list() + "?limit=2")),
        Map.entry("linkClientDocument", this::link),
        Map.entry(
            "updateClientDocument",
            mark -> admin.patch(document(mark), "{\"name\":\"" + mark + "\"}")),
        Map.entry("deleteClientDocument", mark -> admin.delete(document(mark))),
        Map.entry("listOwnDocuments", this::listOwn),
        Map.entry("gatherOwnDocuments", _ -> client.get("/api/documents/own-data")),
        Map.entry("refuseOwnUpload", _ -> client.post("/api/client/documents", "{}")));
  }

  private Answer listOwn(String mark) {
    uploads.upload(admin, announcement.of(clientId).named(mark + ".pdf"), CONTENT);
    return client.get("/api/client/documents");
  }

  private Answer link(String mark) {
    Announcement alone = Announcement.pdf("patient-document", CONTENT).named(mark + ".pdf");
    String url = uploads.upload(admin, alone, CONTENT).text("url");
    return admin.post(list(), "{\"url\":\"%s\",\"fileName\":\"%s\"}".formatted(url, mark));
  }

  private String document(String mark) {
    return list() + "/" + upload(mark).text("id");
  }

  private String list() {
    return "/api/clients/" + announcement.client() + "/documents";
  }

  /// A document more in the client's file.
  Answer upload(String mark) {
    return uploads.upload(admin, announcement.named(mark + ".pdf"), CONTENT);
  }
}
