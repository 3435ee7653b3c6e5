package ca.jechemine.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A WebSocket API as the template declares it.
///
/// @param id the API's id in the local cloud
/// @param stage the stage, which is the path that it is reached under
/// @param selection where a frame names its route, as `$request.body.action`
/// @param routes by their keys
public record SocketApi(String id, String stage, String selection, Map<String, Route> routes) {

  /// A route.
  ///
  /// @param answers whether what the function says goes back as a frame
  public record Route(FunctionResource function, boolean answers) {}

  public SocketApi {
    routes = Map.copyOf(routes);
  }

  /// The route of that key, else the one for every frame; of the gateway's own only itself.
  public Optional<Route> route(String key) {
    return Optional.ofNullable(routes.get(key))
        .or(() ->
            key.startsWith("$") ? Optional.empty() : Optional.ofNullable(routes.get("$default")));
  }

  static List<SocketApi> of(Application application) {
    return application.resources("AWS::ApiGatewayV2::Api").stream()
        .filter(it -> "WEBSOCKET".equals(it.text("ProtocolType")))
        .map(it -> read(it, application))
        .toList();
  }

  private static SocketApi read(Resource api, Application application) {
    Map<String, Route> routes = new HashMap<>();
    for (Resource route : ofApi(api, "AWS::ApiGatewayV2::Route", application)) {
      String target = Tree.textOr("", route.properties(), "Target").replace("integrations/", "");
      FunctionResource function =
          application.resources("AWS::ApiGatewayV2::Integration").stream()
              .filter(it -> it.physicalName().equals(target))
              .flatMap(it ->
                  application
                      .functionByArn(Tree.textOr("", it.properties(), "IntegrationUri"))
                      .stream())
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(route + " leads to no function"));
      routes.put(
          Tree.textOr("", route.properties(), "RouteKey"),
          new Route(function, route.text("RouteResponseSelectionExpression") != null));
    }
    String stage =
        ofApi(api, "AWS::ApiGatewayV2::Stage", application).stream()
            .map(it -> Tree.textOr("", it.properties(), "StageName"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(api + " has no stage"));
    return new SocketApi(
        api.physicalName(),
        stage,
        Tree.textOr("", api.properties(), "RouteSelectionExpression"),
        routes);
  }

  private static List<Resource> ofApi(Resource api, String type, Application application) {
    return application.resources(type).stream()
        .filter(it -> api.physicalName().equals(it.text("ApiId")))
        .toList();
  }
}
