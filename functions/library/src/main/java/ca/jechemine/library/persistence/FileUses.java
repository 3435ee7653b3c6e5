package ca.jechemine.library.persistence;

import ca.jechemine.contracts.ResourceEvent.ResourceFileDropped;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Which resources have a file of the documents domain: `pk = FILE#<id>`, `sk = FILE`, with
/// `resources`, a set, changed in the transaction of the resource. When the last one has it no more
/// the row says so for ever (`isDropped`), and that is told: the file is deleted, and nothing takes
/// it again.
final class FileUses {

  private static final String SK = "FILE";
  private static final String RESOURCES = "resources";

  private final Tables tables;

  FileUses(Tables tables) {
    this.tables = tables;
  }

  /// What follows for files when a resource becomes another.
  ///
  /// @param before null when it is new
  /// @param after null when it is deleted
  Change change(@Nullable Resource before, @Nullable Resource after, Resource last) {
    Optional<String> left = Optional.ofNullable(before).flatMap(FileUses::stored);
    Optional<String> taken = Optional.ofNullable(after).flatMap(FileUses::stored);
    if (left.equals(taken)) {
      return new Change(List.of(), List.of());
    }
    Optional<Write> taking = taken.map(it -> taking(it, last.id()));
    Optional<Change> leaving = left.map(it -> leaving(it, last));
    return new Change(
        Stream.concat(taking.stream(), leaving.stream().flatMap(it -> it.writes().stream()))
            .toList(),
        leaving.map(Change::told).orElse(List.of()));
  }

  private static Optional<String> stored(Resource resource) {
    return resource
        .material()
        .file()
        .filter(ResourceFile.Stored.class::isInstance)
        .map(it -> ((ResourceFile.Stored) it).fileId());
  }

  private Write taking(String file, ResourceId resource) {
    return Write.update(
        update(file)
            .updateExpression("ADD " + RESOURCES + " :resource")
            .conditionExpression("attribute_not_exists(isDropped)")
            .expressionAttributeValues(
                Map.of(":resource", AttributeValue.fromSs(List.of(resource.value())))),
        _ -> gone());
  }

  private Change leaving(String file, Resource last) {
    AttributeValue own = AttributeValue.fromSs(List.of(last.id().value()));
    boolean isLast =
        tables
            .find(pk(file), SK)
            .map(it -> it.get(RESOURCES))
            .filter(it -> it.ss().equals(own.ss()))
            .isPresent();
    if (!isLast) {
      return new Change(
          List.of(
              Write.update(
                  update(file)
                      .updateExpression("DELETE " + RESOURCES + " :resource")
                      .conditionExpression(
                          "attribute_not_exists("
                              + RESOURCES
                              + ") OR "
                              + RESOURCES
                              + " <> :resource")
                      .expressionAttributeValues(Map.of(":resource", own)),
                  _ -> new StaleVersion("the uses of a file"))),
          List.of());
    }
    return new Change(
        List.of(
            Write.update(
                update(file)
                    .updateExpression("SET isDropped = :yes REMOVE " + RESOURCES)
                    .conditionExpression(RESOURCES + " = :resource")
                    .expressionAttributeValues(
                        Map.of(":resource", own, ":yes", AttributeValue.fromBool(true))),
                _ -> new StaleVersion("the uses of a file"))),
        List.of(
            new ResourceFileDropped(
                file,
                last.id().value(),
                Optional.ofNullable(last.trail().updatedBy()).map(it -> it.value()).orElse(""),
                last.trail().updatedAt())));
  }

  private Update.Builder update(String file) {
    return Update.builder().tableName(tables.table()).key(Tables.key(pk(file), SK));
  }

  private static String pk(String file) {
    return "FILE#" + file;
  }

  private static Refusal gone() {
    return Refusal.conflict(
        "FILE_GONE",
        new Text(
            "Ce fichier a été supprimé avec la ressource qui l’avait. Téléversez-le de nouveau.",
            "This file was deleted with the resource that had it. Upload it again."));
  }

  /// What is written, and what is told.
  record Change(List<Write> writes, List<ResourceFileDropped> told) {}
}
