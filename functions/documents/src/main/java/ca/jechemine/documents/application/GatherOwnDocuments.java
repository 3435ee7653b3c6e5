package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers the documents in somebody's file and what else they uploaded, for their export. What
/// they shared with others is in the others' files, and in the others' exports.
public final class GatherOwnDocuments {

  static final int PAGE = 100;

  private static final String DOCUMENTS = "documents|";
  private static final String UPLOADS = "uploads|";

  /// A stretch of it. Either list may be empty while more follows.
  public record Stretch(
      List<ClientDocument> documents, List<StoredFile.Kept> uploads, @Nullable Position next) {

    public Stretch {
      documents = List.copyOf(documents);
      uploads = List.copyOf(uploads);
    }
  }

  private final Files files;
  private final Documents documents;

  public GatherOwnDocuments(Files files, Documents documents) {
    this.files = files;
    this.documents = documents;
  }

  /// What is held on them from there: first the documents, then the uploads.
  public Stretch of(UserId user, @Nullable Position from) {
    String start = from == null ? DOCUMENTS : from.value();
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
    return new Stretch(page.items(), List.of(), next);
  }

  private Stretch uploads(UserId user, String behind) {
    Optional<FileId> before = behind.isEmpty() ? Optional.empty() : Optional.of(new FileId(behind));
    List<StoredFile.Kept> page = files.uploadedBy(user, before, PAGE);
    @Nullable Position next =
        page.size() < PAGE ? null : new Position(UPLOADS + page.getLast().id());
    return new Stretch(
        List.of(),
        page.stream().filter(it -> !(it.attachment() instanceof Attachment.Document)).toList(),
        next);
  }
}
