package ca.jechemine.system.library;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Resources as an administrator adds them to the library, for tests.
public final class Catalogued {

  public static final String RESOURCES = "/api/resources/";
  public static final String ADMIN = "/api/admin/resources";

  private final RunningCloud cloud;

  public Catalogued(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// The id of a new published resource for everybody with that title and price.
  public String resource(String title, String dollars) {
    return resource(title, Map.of("price", dollars));
  }

  /// The id of a new published resource of that title with these fields, as JSON spells them, in
  /// place of the usual ones.
  public String resource(String title, Map<String, String> fields) {
    return created(title, fields).json().path("resource").path("id").asText();
  }

  /// The answer to what adds it.
  public Answer created(String title, Map<String, String> fields) {
    return admin().post(ADMIN, draft(title, fields));
  }

  /// What an administrator sends.
  public static String draft(String title, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("title", "\"" + title + "\"");
    all.put("description", "\"De quoi parle « " + title + " ».\"");
    all.put("category", "\"Anxiété\"");
    all.put("type", "\"article\"");
    all.put("price", "0");
    all.put("contentHtmlFr", "\"<p>Le texte.</p>\"");
    all.putAll(fields);
    return all.entrySet().stream()
        .map(it -> "\"" + it.getKey() + "\":" + it.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private Api admin() {
    return cloud.api().as(Persona.CONTENT_ADMIN);
  }
}
