package ca.jechemine.documents.http;

import ca.jechemine.documents.application.ListDocuments.Listed;
import ca.jechemine.documents.domain.ClientDocument;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a client's documents, for whoever asks for pages.
@Json
record DocumentsView(List<DocumentView> documents, @Nullable String nextCursor) {

  /// A list that comes whole holds the latest so many (contract 40 §2.3).
  static final int MOST = 200;

  /// The documents of the list, each as its reader sees it.
  static List<DocumentView> documents(Listed listed) {
    return listed.page().items().stream().map(it -> document(it, listed.isForClient())).toList();
  }

  static DocumentView document(ClientDocument document, boolean isForClient) {
    return isForClient ? DocumentView.forClient(document) : DocumentView.whole(document);
  }
}
