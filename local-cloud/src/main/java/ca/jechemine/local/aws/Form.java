package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/// The parameters of a call in the AWS query protocol, where a list is `Name.member.1`,
/// `Name.member.2` and so on.
final class Form {

  private final Map<String, String> values;

  private Form(Map<String, String> values) {
    this.values = values;
  }

  static Form parse(String body) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return new Form(values);
  }

  /// Empty when it is not there.
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String prefix) {
    return values.keySet().stream().anyMatch(it -> it.startsWith(prefix));
  }

  /// Of a map whose entries are `<prefix>.<n>.<key>` and `<prefix>.<n>.<value>`.
  Map<String, String> map(String prefix, String key, String value) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 1; has(prefix + "." + i + "."); i++) {
      map.put(value(prefix + "." + i + "." + key), value(prefix + "." + i + "." + value));
    }
    return map;
  }
}
