package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.Uploads;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Optional;

/// The files in the table of the documents domain, of which this domain reads one row at a time
/// (docs/data-model/documents.md): `FILE#<id>`, `FILE`.
public final class StoredUploads implements Uploads {

  private static final String ROW = "FILE";

  private final Tables documents;
  private final FieldCipher cipher;

  public StoredUploads(Tables documents, FieldCipher cipher) {
    this.documents = documents;
    this.cipher = cipher;
  }

  @Override
  public Optional<Uploaded> find(String fileId) {
    String pk = "FILE#" + fileId;
    return documents
        .find(pk, ROW)
        .map(ItemReader::new)
        .filter(it -> it.text("purpose").equals("resource-file"))
        .filter(it -> it.text("state").equals("available"))
        .map(it ->
            new Uploaded(
                new ResourceFile.Stored(
                    fileId,
                    cipher.open(it.text("fileName"), pk + "#fileName"),
                    it.text("fileType")),
                it.optionalText("uploaderId").map(UserId::new)));
  }
}
