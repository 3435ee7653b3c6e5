package ca.jechemine.local.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One resource of a stack, resolved.
///
/// @param attributes what stands beside `Properties` (`DependsOn`, `DeletionPolicy`, …), as written
/// @param properties its properties with every function evaluated and the globals merged in
/// @param raw its properties as written
/// @param physicalName its name in the local cloud
/// @param arn its ARN in the local cloud
public record Resource(
    Stack stack,
    String logicalId,
    String type,
    Map<String, Object> attributes,
    Map<String, Object> properties,
    Map<String, Object> raw,
    String physicalName,
    String arn) {

  /// What stands under a path of its properties, or nothing.
  public @Nullable Object at(String... path) {
    return Tree.at(properties, path);
  }

  /// The text under a path of its properties, or nothing.
  public @Nullable String text(String... path) {
    return Tree.text(properties, path);
  }

  @Override
  public String toString() {
    return type + " " + stack.qualified(logicalId);
  }
}
