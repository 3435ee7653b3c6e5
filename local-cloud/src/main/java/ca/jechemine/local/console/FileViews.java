package ca.jechemine.local.console;

import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.aws.ListedObject;
import ca.jechemine.local.template.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Uploads as the console shows them: what the buckets hold, and what the rows say of each file.
/// Neither says what a file is called or whose it is.
final class FileViews {

  /// @param length in bytes, as long as that is known
  /// @param reason why it was not taken, if so
  record FileView(
      String id,
      String state,
      String purpose,
      @Nullable String type,
      @Nullable Long length,
      @Nullable String reason) {}

  /// Each the latest first, as many as fit on a page.
  record FilesView(List<ListedObject> objects, List<FileView> files) {}

  private static final String TABLE = "DocumentsTable";
  private static final int MOST = 200;

  private final LocalCloud cloud;

  FileViews(LocalCloud cloud) {
    this.cloud = cloud;
  }

  FilesView latest() {
    List<ListedObject> objects =
        cloud.aws().objects().stream()
            .sorted(
                Comparator.comparing(ListedObject::lastModified)
                    .thenComparing(ListedObject::key)
                    .reversed())
            .limit(MOST)
            .toList();
    // Ids sort by time.
    List<FileView> files =
        cloud.application().tables().stream()
            .filter(it -> it.logicalId().equals(TABLE))
            .map(Resource::physicalName)
            .flatMap(it -> cloud.aws().items(it).stream())
            .filter(it -> text(it, "sk").filter("FILE"::equals).isPresent())
            .map(FileViews::view)
            .sorted(Comparator.comparing(FileView::id).reversed())
            .limit(MOST)
            .toList();
    return new FilesView(objects, files);
  }

  private static FileView view(Map<String, AttributeValue> row) {
    return new FileView(
        text(row, "fileId").orElse(""),
        text(row, "state").orElse(""),
        text(row, "purpose").orElse(""),
        text(row, "fileType").orElse(null),
        Optional.ofNullable(row.get("length")).map(it -> Long.valueOf(it.n())).orElse(null),
        text(row, "reason").orElse(null));
  }

  private static Optional<String> text(Map<String, AttributeValue> row, String name) {
    return Optional.ofNullable(row.get(name)).map(AttributeValue::s);
  }
}
