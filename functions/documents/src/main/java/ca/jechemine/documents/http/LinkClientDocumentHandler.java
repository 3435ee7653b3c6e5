package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.LinkClientDocument;
import ca.jechemine.documents.application.LinkClientDocument.Linked;
import ca.jechemine.documents.application.LinkClientDocument.Wish;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `POST /api/clients/{id}/documents`: 201 for a new document, 200 for one that was there.
public final class LinkClientDocumentHandler extends HttpHandler {

  private final LinkClientDocument linkClientDocument;

  public LinkClientDocumentHandler() {
    this(DocumentsModule.current());
  }

  private LinkClientDocumentHandler(DocumentsModule module) {
    super(module.edge(), Access.signedIn());
    this.linkClientDocument = module.linkClientDocument();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    Wish wish = request.body(Body.class).wish();
    Receipts<Linked> receipts = request.receipts(LinkClientDocumentHandler::answer);
    return answer(linkClientDocument.link(Readers.of(request), client, wish, receipts));
  }

  private static Response answer(Linked linked) {
    DocumentView view = DocumentView.whole(linked.document());
    return linked.isNew() ? Response.created(view) : Response.ok(view);
  }

  /// Type and size of the file are those that were found: what a body says of them counts nothing.
  @Json
  record Body(
      @Nullable String url,
      @Nullable String fileUrl,
      @Nullable String fileId,
      @Nullable String fileName,
      @Nullable String name,
      @Nullable String notes) {

    private static final Text NOT_OURS =
        new Text(
            "doit être l’adresse d’un fichier téléversé ici",
            "must be the address of a file that was uploaded here");
    private static final Text SEVERAL =
        new Text("désignent plusieurs fichiers", "name several files");

    Wish wish() {
      Violations violations = new Violations();
      Set<FileId> named =
          Stream.of(
                  address(violations, "url", url),
                  address(violations, "fileUrl", fileUrl),
                  id(violations))
              .flatMap(Optional::stream)
              .collect(Collectors.toSet());
      boolean isNamed = url != null || fileUrl != null || fileId != null;
      violations.require(isNamed, "url", DocumentFields.REQUIRED);
      violations.require(named.size() <= 1, "url, fileUrl, fileId", SEVERAL);
      String called =
          DocumentFields.name(violations, "fileName", fileName == null ? name : fileName);
      String noted = DocumentFields.notes(violations, notes);
      violations.refuseIfAny();
      return new Wish(named.stream().findFirst().orElseThrow(), called, noted);
    }

    private static Optional<FileId> address(
        Violations violations, String field, @Nullable String text) {
      Optional<FileId> file = Optional.ofNullable(text).map(String::strip).flatMap(FileUrls::file);
      violations.require(text == null || file.isPresent(), field, NOT_OURS);
      return file;
    }

    private Optional<FileId> id(Violations violations) {
      Optional<FileId> file = Optional.ofNullable(fileId).filter(HexId::isValid).map(FileId::new);
      violations.require(fileId == null || file.isPresent(), "fileId", NOT_OURS);
      return file;
    }
  }
}
