package ca.jechemine.system.documents;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Uploads as a browser makes them: announced, sent, completed.
public final class Uploads {

  public static final String PDF = "application/pdf";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningCloud cloud;
  private final HttpClient http = HttpClient.newHttpClient();

  public Uploads(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// What is announced of a file.
  public record Announcement(
      String purpose, String name, String type, long size, @Nullable String client) {

    /// Of a PDF of that many bytes.
    public static Announcement pdf(String purpose, byte[] content) {
      return new Announcement(purpose, "Bilan.pdf", PDF, content.length, null);
    }

    /// The same, for that client.
    public Announcement of(UserId whose) {
      return new Announcement(purpose, name, type, size, whose.value());
    }

    /// The same under another name.
    public Announcement named(String other) {
      return new Announcement(purpose, other, type, size, client);
    }

    String json() {
      ObjectNode json = JSON.createObjectNode();
      json.put("purpose", purpose)
          .put("fileName", name)
          .put("fileType", type)
          .put("fileSize", size);
      if (client != null) {
        json.put("clientId", client);
      }
      return json.toString();
    }
  }

  /// Announces.
  public Answer announce(Api caller, Announcement announcement) {
    return caller.post("/api/uploads", announcement.json());
  }

  /// Sends the bytes to where the answer says, as it says.
  ///
  /// @return the status
  public int send(Answer announced, byte[] content) {
    return put(announced.text("uploadUrl"), headers(announced), content);
  }

  /// Has what was sent taken.
  public Answer complete(Api caller, Answer announced) {
    return caller.post(announced.text("completeUrl"), "");
  }

  /// All three, one after the other.
  public Answer upload(Api caller, Announcement announcement, byte[] content) {
    Answer announced = announce(caller, announcement);
    require(announced.status() == 201, announced.body());
    int sent = send(announced, content);
    require(sent == 200, "sent: " + sent);
    return complete(caller, announced);
  }

  /// What has to be sent with the bytes; the length is that of the bytes.
  Map<String, String> headers(Answer announced) {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, JsonNode> header : announced.json().path("headers").properties()) {
      if (!header.getKey().equals("content-length")) {
        headers.put(header.getKey(), header.getValue().asText());
      }
    }
    return headers;
  }

  int put(String path, Map<String, String> headers, byte[] content) {
    return call("PUT", path, headers, content).statusCode();
  }

  /// What the site hands out under that path.
  public HttpResponse<byte[]> get(String path) {
    return call("GET", path, Map.of(), new byte[0]);
  }

  HttpResponse<byte[]> call(
      String method, String path, Map<String, String> headers, byte[] content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(path))
            .method(
                method,
                content.length == 0 && !method.equals("PUT")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(content));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /// The bytes of that place of the file, if there are any.
  Optional<byte[]> stored(String place, String fileId) {
    return cloud.cloud().aws().object(bucket(), "uploads/" + place + "/" + fileId);
  }

  /// Of which files there are bytes in that place.
  Set<String> all(String place) {
    String prefix = "uploads/" + place + "/";
    return cloud.cloud().aws().objects().stream()
        .filter(it -> it.bucket().equals(bucket()) && it.key().startsWith(prefix))
        .map(it -> it.key().substring(prefix.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  String bucket() {
    return cloud.cloud().functions().platform("CompleteUpload").variable("UPLOADS_BUCKET");
  }

  UserId id(Persona persona) {
    return new UserId(
        cloud.cloud().accounts().stream()
            .filter(it -> it.email().equals(persona.email()))
            .findFirst()
            .orElseThrow()
            .userId());
  }

  /// Has the appointments domain tell of a session of theirs.
  void relate(String appointment, UserId client, UserId professional, @Nullable String letter) {
    Publisher.publish(
        cloud,
        new AppointmentChanged(
            appointment,
            1,
            client.value(),
            professional.value(),
            "scheduled",
            "accepted",
            List.of(),
            letter,
            null,
            cloud.cloud().clock().instant()));
  }

  private static void require(boolean holds, String said) {
    if (!holds) {
      throw new AssertionError(said);
    }
  }
}
