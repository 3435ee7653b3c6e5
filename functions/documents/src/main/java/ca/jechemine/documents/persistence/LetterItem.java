package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// That a file is the letter of an appointment: `pk = FILE#<file>`, `sk = LETTER`. Beside the
/// file's row, because a booking may be heard of before the file is complete.
final class LetterItem {

  static final String SK = "LETTER";

  private LetterItem() {}

  static Map<String, AttributeValue> write(FileId letter, AppointmentId appointment) {
    return new ItemWriter()
        .text("pk", FileItem.pk(letter))
        .text("sk", SK)
        .text("appointmentId", appointment.value())
        .toItem();
  }

  static Attachment.Letter read(Map<String, AttributeValue> row) {
    return new Attachment.Letter(new AppointmentId(new ItemReader(row).text("appointmentId")));
  }
}
