package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.matching.Ring;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// That a professional is found in a niche: `NICHE#<age>#<reach>#<folded motif>` / the place on the
/// ring. It holds nothing else, so that what a professional changes elsewhere touches none of them.
final class NicheItem {

  private NicheItem() {}

  static String pk(Niche niche) {
    return "NICHE#" + niche.cell().age() + "#" + niche.cell().reach() + "#" + niche.motif();
  }

  static Write put(String table, Niche niche, UserId professional) {
    return Write.put(table, key(niche, professional));
  }

  static Write delete(String table, Niche niche, UserId professional) {
    return Write.delete(
        Delete.builder().tableName(table).key(key(niche, professional)),
        _ -> new IllegalStateException("a niche is left without a condition"));
  }

  private static Map<String, AttributeValue> key(Niche niche, UserId professional) {
    return Tables.key(pk(niche), Ring.position(professional));
  }
}
