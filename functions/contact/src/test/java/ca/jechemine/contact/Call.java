package ca.jechemine.contact;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.runtime.http.Identity;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// A request on its way to an endpoint, as the gateway would pass it on.
public final class Call {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode event = JSON.createObjectNode();
  private final ObjectNode headers = event.putObject("headers");
  private final ObjectNode query = event.putObject("queryStringParameters");
  private final ObjectNode context = event.putObject("requestContext");

  private Call(String route, Map<String, String> path) {
    event.put("version", "2.0").put("routeKey", route).put("isBase64Encoded", false);
    String raw = route.substring(route.indexOf(' ') + 1);
    ObjectNode parameters = event.putObject("pathParameters");
    for (Map.Entry<String, String> it : path.entrySet()) {
      raw = raw.replace("{" + it.getKey() + "}", it.getValue());
      parameters.put(it.getKey(), it.getValue());
    }
    event.put("rawPath", raw);
    context.put("requestId", "r-1");
    context.putObject("http").put("sourceIp", "198.51.100.1");
  }

  public static Call of(String route) {
    return new Call(route, Map.of());
  }

  public static Call of(String route, String id) {
    return new Call(route, Map.of("id", id));
  }

  public Call body(String json) {
    event.put("body", json);
    return this;
  }

  public Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Call query(String name, String value) {
    query.put(name, value);
    return this;
  }

  /// From that network address, as CloudFront vouches for.
  public Call from(String address) {
    return header("x-origin-verify", ContactCloud.ORIGIN)
        .header("cloudfront-viewer-address", address + ":4711");
  }

  public Call language(String code) {
    event.putArray("cookies").add("NEXT_LOCALE=" + code);
    return this;
  }

  public Call as(Caller caller) {
    ObjectNode lambda = context.putObject("authorizer").putObject("lambda");
    new Identity.SignedIn(caller).toContext().forEach(lambda::put);
    return this;
  }

  /// As an administrator of the content.
  public Call asEditor() {
    return as(People.with(AdminPermission.MANAGE_CONTENT));
  }

  public String toJson() {
    return event.toString();
  }
}
