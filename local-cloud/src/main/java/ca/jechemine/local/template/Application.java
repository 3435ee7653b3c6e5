package ca.jechemine.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The whole system as its templates declare it: the root stack and all that it nests.
public final class Application {

  private final Stack root;
  private final List<Stack> stacks;
  private final List<FunctionResource> functions;
  private final List<Behavior> behaviors;
  private final List<SocketApi> socketApis;

  private Application(Stack root) {
    this.root = root;
    this.stacks = withNested(root);
    this.functions =
        resources("AWS::Serverless::Function").stream().map(FunctionResource::of).toList();
    this.behaviors = new Behaviors(this).all();
    this.socketApis = SocketApi.of(this);
    refuseSharedNames();
  }

  /// Reads the root template and what it nests, with local names.
  ///
  /// @param parameters values for the root's parameters; those that it does not declare are ignored
  public static Application read(Path rootTemplate, Map<String, String> parameters) {
    return read(rootTemplate, parameters, LocalNames.LOCAL);
  }

  /// Reads the root template and what it nests.
  public static Application read(
      Path rootTemplate, Map<String, String> parameters, LocalNames names) {
    return of(TemplateFile.read(rootTemplate), parameters, names);
  }

  /// The application of a template that is already read.
  public static Application of(
      TemplateFile file, Map<String, String> parameters, LocalNames names) {
    var given = new HashMap<String, Object>(parameters);
    given.keySet().retainAll(file.section("Parameters").keySet());
    return new Application(new Stack("", file, names, given));
  }

  public Stack root() {
    return root;
  }

  /// The root and every stack below it, parents first.
  public List<Stack> stacks() {
    return stacks;
  }

  /// Every resource of a type, in all stacks.
  public List<Resource> resources(String type) {
    return stacks.stream()
        .flatMap(stack -> stack.resources().stream())
        .filter(resource -> resource.type().equals(type))
        .toList();
  }

  /// The resource of a type that has this ARN.
  public Optional<Resource> byArn(String type, String arn) {
    return resources(type).stream().filter(it -> it.arn().equals(arn)).findFirst();
  }

  public List<FunctionResource> functions() {
    return functions;
  }

  /// The function of that logical id.
  public Optional<FunctionResource> function(String name) {
    return functions.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// The function that an ARN names, also by alias or version.
  public Optional<FunctionResource> functionByArn(String arn) {
    return functions.stream().filter(it -> it.hasArn(arn)).findFirst();
  }

  public List<Resource> tables() {
    return resources("AWS::DynamoDB::Table");
  }

  public List<Resource> queues() {
    return resources("AWS::SQS::Queue");
  }

  public List<Resource> topics() {
    return resources("AWS::SNS::Topic");
  }

  public List<Resource> subscriptions() {
    return resources("AWS::SNS::Subscription");
  }

  public List<Resource> secrets() {
    return resources("AWS::SecretsManager::Secret");
  }

  public List<Resource> buckets() {
    return resources("AWS::S3::Bucket");
  }

  /// The path behaviours of the distributions in their order, the default one (`*`) last.
  public List<Behavior> behaviors() {
    return behaviors;
  }

  /// The WebSocket APIs.
  public List<SocketApi> socketApis() {
    return socketApis;
  }

  /// Whether the function answers what happens on a WebSocket.
  public boolean answersSockets(FunctionResource function) {
    return socketApis.stream()
        .flatMap(it -> it.routes().values().stream())
        .anyMatch(it -> it.function().equals(function));
  }

  private static List<Stack> withNested(Stack stack) {
    var all = new ArrayList<Stack>();
    all.add(stack);
    stack.nested().forEach(nested -> all.addAll(withNested(nested)));
    return List.copyOf(all);
  }

  /// Local names carry no stack, so that two resources of one kind may not share a logical id.
  private void refuseSharedNames() {
    Set<String> seen = new HashSet<>();
    for (String type :
        List.of(
            "AWS::Serverless::Function",
            "AWS::DynamoDB::Table",
            "AWS::SQS::Queue",
            "AWS::SNS::Topic",
            "AWS::SecretsManager::Secret",
            "AWS::S3::Bucket")) {
      for (Resource resource : resources(type)) {
        if (!seen.add(type + resource.physicalName())) {
          throw new IllegalArgumentException(
              "Two resources have the name " + resource.physicalName() + " (" + resource + ")");
        }
      }
    }
  }
}
