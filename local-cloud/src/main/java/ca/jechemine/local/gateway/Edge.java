package ca.jechemine.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What CloudFront does to a request's headers: those that only it may set are taken away and set.
final class Edge {

  /// Development and tests choose the viewer's address by it; it is no header of the deployed
  /// system.
  static final String SIMULATED_VIEWER = "x-local-viewer-address";

  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "keep-alive", "transfer-encoding", "te", "upgrade", "expect");

  private final Supplier<String> originVerify;

  /// @param originVerify the value by which an API knows that CloudFront called it
  Edge(Supplier<String> originVerify) {
    this.originVerify = originVerify;
  }

  HttpRequest forwarded(HttpRequest request) {
    var headers = new LinkedHashMap<String, List<String>>();
    request
        .headers()
        .forEach((name, values) -> {
          if (!name.startsWith("cloudfront-")
              && !name.equals("x-origin-verify")
              && !name.equals(SIMULATED_VIEWER)
              && !HOP_BY_HOP.contains(name)) {
            headers.put(name, values);
          }
        });
    String simulated = request.header(SIMULATED_VIEWER);
    String viewer = simulated.isBlank() ? request.remoteAddress() : withPort(simulated.strip());
    String address = viewer.substring(0, viewer.lastIndexOf(':'));
    headers.put("cloudfront-viewer-address", List.of(viewer));
    headers.put("x-origin-verify", List.of(originVerify.get()));
    String before = request.header("x-forwarded-for");
    headers.put("x-forwarded-for", List.of(before.isEmpty() ? address : before + ", " + address));
    headers.put("x-forwarded-proto", List.of("https"));
    headers.put("x-forwarded-port", List.of("443"));
    return new HttpRequest(
        request.method(),
        request.path(),
        request.query(),
        request.protocol(),
        headers,
        viewer,
        request.body());
  }

  /// An IPv4 address may be given without its port, an IPv6 address as CloudFront writes it, with
  /// the port after the last colon.
  private static String withPort(String address) {
    return address.contains(":") ? address : address + ":50000";
  }
}
