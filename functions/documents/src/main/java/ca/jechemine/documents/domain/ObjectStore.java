package ca.jechemine.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Where the bytes of files are. Those that arrive and those that are kept are in different places:
/// nothing but this program writes to the latter.
public interface ObjectStore {

  /// Where the browser sends the bytes.
  ///
  /// @param headers what it has to send with them, exactly
  record Address(String path, Map<String, String> headers) {

    /// Without its signature, so that it gets into no log.
    @Override
    public String toString() {
      return "an address";
    }
  }

  /// What arrived. `tag` names exactly these bytes.
  record Arrival(long length, String tag) {}

  /// What is done with arriving bytes.
  @FunctionalInterface
  interface Reading<T> {
    T read(Arrival arrival, InputStream content) throws IOException;
  }

  /// The address for the bytes of the upload: signed, for its length and type alone and, where it
  /// named one, its checksum.
  Address addressFor(Upload upload, Duration life);

  /// Takes bytes that came another way, as if they had arrived.
  Arrival arrive(Upload upload, byte[] content);

  /// What comes of reading what arrived, if anything did.
  <T> Optional<T> readArrival(FileId id, Reading<T> reading);

  /// Keeps what arrived, if it is still those bytes; they have not arrived any more. What is kept
  /// already stays.
  ///
  /// @return whether it is kept
  boolean keep(Upload upload, Content content);

  /// Has what is kept scanned once more.
  ///
  /// @return whether it is kept
  boolean scanAgain(Upload upload);

  /// Puts what is kept and was scanned where everybody may read it, if its purpose is that. Nothing
  /// of it is left where it arrived: whoever kept it may have died before they took it away.
  void settle(Upload upload);

  /// Where the site hands out what is kept, for so long.
  String addressOf(StoredFile.Kept file, Duration life);

  /// Deletes all that is there of a file.
  void delete(FileId id, Purpose purpose);
}
