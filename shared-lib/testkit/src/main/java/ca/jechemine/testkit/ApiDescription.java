package ca.jechemine.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/// What `docs/api` says of the API, one OpenAPI 3.1 document a domain, and whether an answer keeps
/// to it.
public final class ApiDescription {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 304);
  private static final String DOCUMENTS = "https://api.jechemine.test/";
  private static final String COMPONENTS = "components";
  private static final Pattern FILE_REFERENCE = Pattern.compile("\"[^\"#]*#/components/");

  private final Map<String, ObjectNode> documents;
  private final List<Operation> operations;
  private final List<Answering> answering;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private ApiDescription(Map<String, ObjectNode> documents) {
    this.documents = documents;
    this.operations = documents.entrySet().stream().flatMap(ApiDescription::operations).toList();
    this.answering = operations.stream().map(Answering::of).toList();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(this::schemas));
  }

  /// The project's own.
  public static ApiDescription ofProject() {
    try (Stream<Path> files = Files.list(RunningCloud.projectRoot().resolve("docs/api"))) {
      Map<String, ObjectNode> documents = new TreeMap<>();
      files
          .filter(it -> it.toString().endsWith(".yaml"))
          .forEach(it -> documents.put(it.getFileName().toString(), localReferences(read(it))));
      return new ApiDescription(shareComponents(documents));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// One operation. `id` is that of the function that answers: its `operationId` or, of a second
  /// path to it, its `x-function`. `access` is its `x-access`; `endsSession`, its `x-ends-session`,
  /// says that a success ends the caller's own session; `pointer` finds it in its document.
  public record Operation(
      String document,
      String method,
      String path,
      String id,
      String access,
      boolean endsSession,
      String pointer) {}

  /// An operation, and the paths that it answers.
  private record Answering(Operation operation, Pattern paths) {

    static Answering of(Operation operation) {
      return new Answering(
          operation, Pattern.compile(operation.path().replaceAll("\\{[^}]+}", "[^/]+")));
    }

    boolean answers(String method, String path) {
      return operation.method().equals(method) && paths.matcher(path).matches();
    }
  }

  /// All that it describes.
  public List<Operation> operations() {
    return operations;
  }

  /// The names of the fields that a request of the operation may have; none when it has no body.
  public Set<String> requestFields(Operation operation) {
    JsonNode schema =
        document(operation)
            .at(operation.pointer() + "/requestBody/content/application~1json/schema");
    return names(resolved(operation, schema).path("properties"));
  }

  /// The same with those of the objects in it, however deep.
  public Set<String> allRequestFields(Operation operation) {
    Set<String> names = new TreeSet<>();
    collect(
        operation,
        document(operation).at(operation.pointer() + "/requestBody/content/application~1json"),
        names);
    return names;
  }

  /// The names of every field that any of the documents knows.
  public Set<String> allFields() {
    Set<String> names = new TreeSet<>();
    documents.values().forEach(it -> collect(it, names));
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    names.addAll(names(node.path("properties")));
    node.forEach(it -> collect(it, names));
  }

  private void collect(Operation operation, JsonNode node, Set<String> names) {
    if (node.has("$ref")) {
      collect(operation, resolved(operation, node), names);
      return;
    }
    names.addAll(names(node.path("properties")));
    node.forEach(it -> collect(operation, it, names));
  }

  private JsonNode resolved(Operation operation, JsonNode schema) {
    return schema.has("$ref")
        ? document(operation).at(schema.path("$ref").asText().substring(1))
        : schema;
  }

  private static Set<String> names(JsonNode properties) {
    return properties.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /// Holds an answer to the description; a path that it does not know is the gateway's business.
  ///
  /// @throws AssertionError when status or body are not described
  public void check(String method, String path, Answer answer) {
    operation(method, path).ifPresent(it -> check(it, answer));
  }

  /// The operation that the path belongs to; a literal path before one with parameters.
  public Optional<Operation> operation(String method, String path) {
    return answering.stream()
        .filter(it -> it.answers(method, path))
        .map(Answering::operation)
        .min((one, other) -> Integer.compare(parameters(one), parameters(other)));
  }

  private static int parameters(Operation operation) {
    return operation.path().split("\\{", -1).length;
  }

  private void check(Operation operation, Answer answer) {
    String name = operation.method() + " " + operation.path() + " → " + answer.status();
    String pointer = operation.pointer() + "/responses/" + answer.status();
    JsonNode response = document(operation).at(pointer);
    if (response.isMissingNode()) {
      throw new AssertionError(name + " is not described; it answered " + answer.body());
    }
    if (response.has("$ref")) {
      pointer = response.get("$ref").asText().substring(1);
    }
    if (WITHOUT_CONTENT.contains(answer.status())) {
      if (!answer.body().isEmpty()
          || !document(operation).at(pointer + "/content").isMissingNode()) {
        throw new AssertionError(name + " has a body");
      }
      return;
    }
    String type = answer.header("content-type").orElse("").split(";", -1)[0];
    if (!type.equals("application/json")) {
      if (document(operation).at(pointer + "/content").path(type).isMissingNode()) {
        throw new AssertionError(name + " is not described as " + type);
      }
      return;
    }
    String schema = pointer + "/content/application~1json/schema";
    if (document(operation).at(schema).isMissingNode()) {
      throw new AssertionError(name + " has no schema");
    }
    List<Error> errors =
        schemas
            .computeIfAbsent(operation.document() + "#" + schema, _ -> schema(operation, schema))
            .validate(answer.body(), InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(name + " is not as described: " + errors + "\n" + answer.body());
    }
  }

  private Schema schema(Operation operation, String pointer) {
    String document = pointer.startsWith("/components/") ? COMPONENTS : operation.document();
    String reference = DOCUMENTS + document + "#" + pointer;
    return registry.getSchema(
        JSON.createObjectNode().put("$ref", reference).toString(), InputFormat.JSON);
  }

  /// What the registry reads, each once, whatever is asked of it: the components, which all
  /// documents share, and of a document the rest.
  private String schemas(String address) {
    String name = address.substring(DOCUMENTS.length());
    if (name.equals(COMPONENTS)) {
      JsonNode components = documents.values().iterator().next().path(COMPONENTS);
      return JSON.createObjectNode().set(COMPONENTS, components).toString();
    }
    JsonNode paths = java.util.Objects.requireNonNull(documents.get(name)).path("paths");
    return JSON.createObjectNode()
        .set("paths", paths)
        .toString()
        .replace("\"#/components/", "\"" + COMPONENTS + "#/components/");
  }

  private ObjectNode document(Operation operation) {
    return java.util.Objects.requireNonNull(documents.get(operation.document()));
  }

  private static Stream<Operation> operations(Map.Entry<String, ObjectNode> document) {
    return document.getValue().path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(it -> it.getValue().has("operationId"))
                .map(it -> operation(document.getKey(), path.getKey(), it)));
  }

  private static Operation operation(
      String document, String path, Map.Entry<String, JsonNode> method) {
    return new Operation(
        document,
        method.getKey().toUpperCase(java.util.Locale.ROOT),
        path,
        function(method.getValue()),
        method.getValue().path("x-access").asText(),
        method.getValue().path("x-ends-session").asBoolean(),
        "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method.getKey());
  }

  /// Of a second path of a function, whose operation needs an id of its own, `x-function`.
  private static String function(JsonNode operation) {
    return operation.path("x-function").asText(operation.path("operationId").asText());
  }

  /// Each document then holds the components of all.
  private static Map<String, ObjectNode> shareComponents(Map<String, ObjectNode> documents) {
    ObjectNode components = JSON.createObjectNode();
    documents.values().forEach(it -> merge(components, it.path(COMPONENTS)));
    documents.values().forEach(it -> it.set(COMPONENTS, components));
    return documents;
  }

  private static void merge(ObjectNode components, JsonNode more) {
    more.properties()
        .forEach(kind ->
            kind.getValue()
                .properties()
                .forEach(it ->
                    components.withObjectProperty(kind.getKey()).set(it.getKey(), it.getValue())));
  }

  /// References to other files become references within the document.
  private static ObjectNode localReferences(ObjectNode document) {
    try {
      return (ObjectNode)
          JSON.readTree(FILE_REFERENCE.matcher(document.toString()).replaceAll("\"#/components/"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ObjectNode read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return JSON.valueToTree(new Yaml().load(reader));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
