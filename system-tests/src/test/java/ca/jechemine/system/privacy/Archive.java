package ca.jechemine.system.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.testkit.RunningCloud;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// An export as whoever asked for it gets it.
final class Archive {

  private Archive() {}

  /// The address is the site's; here the gateway stands for it.
  static HttpResponse<byte[]> download(RunningCloud cloud, String url) throws Exception {
    URI site = URI.create(url);
    String query = site.getRawQuery() == null ? "" : "?" + site.getRawQuery();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(site.getRawPath() + query))
              .build(),
          BodyHandlers.ofByteArray());
    }
  }

  /// Its files by their names.
  static Map<String, String> unpacked(byte[] zip) throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry it = in.getNextEntry(); it != null; it = in.getNextEntry()) {
        files.put(it.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
