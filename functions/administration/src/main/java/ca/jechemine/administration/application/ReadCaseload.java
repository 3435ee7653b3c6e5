package ca.jechemine.administration.application;

import ca.jechemine.administration.domain.CaseloadBucket;
import ca.jechemine.administration.domain.CaseloadEntry;
import ca.jechemine.administration.domain.Directory;
import ca.jechemine.administration.domain.Directory.Slice;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Shows whom a professional has to do with (contract 40 §6.4, §8).
public final class ReadCaseload {

  private final Directory directory;

  public ReadCaseload(Directory directory) {
    this.directory = directory;
  }

  /// The clients of each bucket, at most so many, the latest appointment first.
  public record Caseload(
      Map<CaseloadBucket, Slice<CaseloadEntry>> buckets, Map<UserId, Person> clients) {}

  /// Theirs.
  ///
  /// @throws Refusal.NotFound when nobody of that id is a professional
  public Caseload read(UserId professional, int limit) {
    if (directory.people(List.of(professional)).values().stream()
        .flatMap(it -> it.listing().stream())
        .noneMatch(it -> it == Listing.PROFESSIONALS)) {
      throw Refusal.notFound(new Text("Professionnel introuvable.", "Professional not found."));
    }
    Map<CaseloadBucket, Slice<CaseloadEntry>> buckets = new EnumMap<>(CaseloadBucket.class);
    List<UserId> clients = new ArrayList<>();
    for (CaseloadBucket bucket : CaseloadBucket.values()) {
      Slice<CaseloadEntry> slice = directory.caseload(professional, bucket, limit);
      buckets.put(bucket, slice);
      slice.items().forEach(it -> clients.add(it.client()));
    }
    return new Caseload(buckets, directory.people(clients));
  }
}
