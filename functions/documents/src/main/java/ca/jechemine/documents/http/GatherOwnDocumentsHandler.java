package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.GatherOwnDocuments;
import ca.jechemine.documents.application.GatherOwnDocuments.Stretch;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/documents/own-data`
public final class GatherOwnDocumentsHandler extends HttpHandler {

  private final GatherOwnDocuments gatherOwnDocuments;

  public GatherOwnDocumentsHandler() {
    this(DocumentsModule.current());
  }

  private GatherOwnDocumentsHandler(DocumentsModule module) {
    super(module.edge(), Access.signedIn());
    this.gatherOwnDocuments = module.gatherOwnDocuments();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnDocuments " + request.caller().id();
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Stretch stretch = gatherOwnDocuments.of(request.caller().id(), from);
    return Response.ok(
        new OwnData(
            List.of(
                new OwnData.Part(
                    "documents",
                    "les documents de votre dossier",
                    "the documents in your file",
                    stretch.documents().stream()
                        .map(OwnDocumentView::of)
                        .map(Json::fields)
                        .toList()),
                new OwnData.Part(
                    "fichiers_televerses",
                    "les autres fichiers que vous avez téléversés",
                    "the other files that you uploaded",
                    stretch.uploads().stream().map(OwnUploadView::of).map(Json::fields).toList()),
                new OwnData.Part(
                    "demandes_de_documents",
                    "les documents qui vous ont été demandés",
                    "the documents that you were asked for",
                    stretch.requests().stream()
                        .map(OwnRequestView::of)
                        .map(Json::fields)
                        .toList())),
            Optional.ofNullable(stretch.next()).map(it -> cursors().of(it, scope)).orElse(null)));
  }
}
