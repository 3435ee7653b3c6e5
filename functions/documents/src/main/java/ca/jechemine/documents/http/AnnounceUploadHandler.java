package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.AnnounceUpload;
import ca.jechemine.documents.application.AnnounceUpload.Announced;
import ca.jechemine.documents.application.AnnounceUpload.Announcement;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/uploads`: announces a file; its bytes are then sent to the `uploadUrl` that is
/// answered, with the `headers` that are answered, within five minutes.
public final class AnnounceUploadHandler extends HttpHandler {

  private final AnnounceUpload announceUpload;
  private final ReferralLinks links;

  public AnnounceUploadHandler() {
    this(DocumentsModule.current());
  }

  private AnnounceUploadHandler(DocumentsModule module) {
    super(module.edge(), Access.signedInOrNot());
    this.announceUpload = module.announceUpload();
    this.links = module.referralLinks();
  }

  @Override
  protected Response respond(Request request) {
    Announcement announcement = request.body(Body.class).announcement();
    Receipts<Announced> receipts = request.receipts(this::answer);
    return answer(
        announceUpload.announce(
            announcement, request.callerIfAny(), request.viewerAddress(), receipts));
  }

  private Response answer(Announced announced) {
    return Response.created(AnnouncedView.of(announced, links));
  }

  @Json
  record Body(
      @Nullable String purpose,
      @Nullable String fileName,
      @Nullable String fileType,
      @Nullable Long fileSize,
      @Nullable String sha256,
      @Nullable String clientId,
      @Nullable String requestId) {

    private static final int SHA256_BYTES = 32;
    private static final Text REQUIRED = new Text("est obligatoire", "is required");
    private static final Text NO_PURPOSE =
        new Text("n’est pas un usage connu", "is not a known purpose");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");
    private static final Text NO_TYPE =
        new Text("n’est pas un type de fichier accepté ici", "is not a type of file taken here");
    private static final Text NO_SIZE =
        new Text(
            "doit être un nombre d’octets, d’au moins 1 et sans dépasser la limite",
            "must be a number of bytes, at least 1 and within the limit");
    private static final Text NO_SHA256 =
        new Text("doit être l’empreinte SHA-256 en base64", "must be the SHA-256 digest in base64");
    private static final Text NO_ID =
        new Text("n’est pas un identifiant valide", "is not a valid id");
    private static final Text NOT_HERE =
        new Text("ne s’emploie pas pour cet usage", "has no meaning for this purpose");

    Announcement announcement() {
      Violations violations = new Violations();
      Optional<Purpose> known = Optional.ofNullable(purpose).flatMap(Purpose::of);
      violations.require(known.isPresent(), "purpose", purpose == null ? REQUIRED : NO_PURPOSE);
      boolean isNamed = fileName != null && !fileName.isBlank();
      violations.require(isNamed, "fileName", REQUIRED);
      violations.require(
          fileName == null || fileName.length() <= FileName.LONGEST, "fileName", TOO_LONG);
      Optional<FileType> type =
          Optional.ofNullable(fileType)
              .flatMap(FileType::ofMime)
              .filter(it -> known.filter(p -> !p.types().contains(it)).isEmpty());
      violations.require(type.isPresent(), "fileType", fileType == null ? REQUIRED : NO_TYPE);
      long most =
          known.map(it -> type.map(it::mostBytes).orElseGet(it::mostBytes)).orElse(Long.MAX_VALUE);
      boolean fits = fileSize != null && fileSize >= 1 && fileSize <= most;
      violations.require(fits, "fileSize", fileSize == null ? REQUIRED : NO_SIZE);
      violations.require(sha256 == null || isSha256(sha256), "sha256", NO_SHA256);
      id(violations, "clientId", clientId, known, Purpose.PATIENT_DOCUMENT);
      id(violations, "requestId", requestId, known, Purpose.CLIENT_DOCUMENT);
      boolean answers = known.filter(it -> it == Purpose.CLIENT_DOCUMENT).isPresent();
      violations.require(!answers || requestId != null, "requestId", REQUIRED);
      violations.refuseIfAny();
      return new Announcement(
          known.orElseThrow(),
          FileName.of(fileName == null ? "" : fileName),
          type.orElseThrow(),
          fileSize == null ? 0 : fileSize,
          sha256,
          clientId == null ? null : new UserId(clientId),
          requestId == null ? null : new RequestId(requestId));
    }

    private static void id(
        Violations violations,
        String field,
        @Nullable String raw,
        Optional<Purpose> known,
        Purpose where) {
      violations.require(raw == null || HexId.isValid(raw), field, NO_ID);
      boolean counts = known.isEmpty() || known.get() == where;
      violations.require(raw == null || counts, field, NOT_HERE);
    }

    private static boolean isSha256(String text) {
      try {
        return Base64.getDecoder().decode(text).length == SHA256_BYTES;
      } catch (IllegalArgumentException notBase64) {
        return false;
      }
    }
  }
}
