package ca.jechemine.identity.persistence;

import ca.jechemine.identity.application.AdminAudit;
import ca.jechemine.identity.application.Author;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;

/// What was done to administrators, in the identity table: `pk = ADMIN_AUDIT#<account>`, `sk =
/// <id>`, the id sorting by time. Network address and browser are sealed. Kept as long as the
/// table.
public final class DynamoAdminAudit implements AdminAudit {

  private static final int LONGEST_AGENT = 512;

  private final Tables tables;
  private final FieldCipher cipher;
  private final Ids ids;

  public DynamoAdminAudit(Tables tables, FieldCipher cipher, Ids ids) {
    this.tables = tables;
    this.cipher = cipher;
    this.ids = ids;
  }

  @Override
  public Step noting(Action action, UserId holder, Author by, Instant now) {
    String pk = "ADMIN_AUDIT#" + holder;
    String agent = by.userAgent();
    String shortened = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    return new WriteStep(
        Write.put(
            tables.table(),
            new ItemWriter()
                .text("pk", pk)
                .text("sk", ids.next())
                .text("action", action.code())
                .text("actorId", by.id().value())
                .text("resourceId", holder.value())
                .text("ip", cipher.seal(by.address(), pk + "/ip"))
                .text("userAgent", cipher.seal(shortened, pk + "/userAgent"))
                .instant("createdAt", now)
                .toItem()));
  }
}
