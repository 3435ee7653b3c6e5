package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers the documents in somebody's file, what else they uploaded and what they were asked for,
/// for their export. What they shared with others is in the others' files, and in the others'
/// exports; so is what they asked others for.
public final class GatherOwnDocuments {

  static final int PAGE = 100;

  private static final String DOCUMENTS = "documents|";
  private static final String UPLOADS = "uploads|";
  private static final String REQUESTS = "requests|";

  /// A stretch of it. Each list may be empty while more follows.
  public record Stretch(
      List<ClientDocument> documents,
      List<StoredFile.Kept> uploads,
      List<DocumentRequest> requests,
      @Nullable Position next) {

    public Stretch {
      documents = List.copyOf(documents);
      uploads = List.copyOf(uploads);
      requests = List.copyOf(requests);
    }
  }

  private final Files files;
  private final Documents documents;
  private final Requests requests;

  public GatherOwnDocuments(Files files, Documents documents, Requests requests) {
    this.files = files;
    this.documents = documents;
    this.requests = requests;
  }

  /// What is held on them from there: first the documents, then the uploads, then the requests.
  public Stretch of(UserId user, @Nullable Position from) {
    String start = from == null ? DOCUMENTS : from.value();
    if (start.startsWith(REQUESTS)) {
      return requests(user, start.substring(REQUESTS.length()));
    }
    return start.startsWith(UPLOADS)
        ? uploads(user, start.substring(UPLOADS.length()))
        : documents(user, start.substring(DOCUMENTS.length()));
  }

  private Stretch documents(UserId user, String from) {
    Page<ClientDocument> page =
        documents.list(
            user, false, new PageRequest(PAGE, from.isEmpty() ? null : new Position(from)));
    Position next =
        new Position(page.following().map(it -> DOCUMENTS + it.value()).orElse(UPLOADS));
    return new Stretch(page.items(), List.of(), List.of(), next);
  }

  private Stretch uploads(UserId user, String behind) {
    Optional<FileId> before = behind.isEmpty() ? Optional.empty() : Optional.of(new FileId(behind));
    List<StoredFile.Kept> page = files.uploadedBy(user, before, PAGE);
    Position next = new Position(page.size() < PAGE ? REQUESTS : UPLOADS + page.getLast().id());
    return new Stretch(
        List.of(),
        page.stream().filter(it -> !(it.attachment() instanceof Attachment.Document)).toList(),
        List.of(),
        next);
  }

  private Stretch requests(UserId user, String from) {
    Page<Versioned<DocumentRequest>> page =
        requests.ofClient(
            user,
            Optional.empty(),
            new PageRequest(PAGE, from.isEmpty() ? null : new Position(from)));
    @Nullable Position next =
        page.following().map(it -> new Position(REQUESTS + it.value())).orElse(null);
    return new Stretch(List.of(), List.of(), page.map(Versioned::value).items(), next);
  }
}
