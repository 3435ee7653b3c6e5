package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static ca.jechemine.system.messages.Letterbox.unread;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.Conversations;
import ca.jechemine.messages.domain.Participation;
import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P9 of conversations: how many are unread is counted where it is kept, however many write and
/// read at once.
class UnreadCountsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final Pair pair = letterbox.pair();
  private final Api client = letterbox.as(pair.client());
  private final Api professional = letterbox.as(pair.professional());
  private final String id = letterbox.begin(client, pair.professional(), "Un");

  @BeforeAll
  static void nobodyIsTold() throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @Test
  void P9_of_two_hundred_messages_at_once_each_is_counted() {
    List<Answer> answers = AtOnce.times(200, () -> client.post(path(id), reply("Encore")));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(unread(professional, id)).isEqualTo(201);
    assertThat(unread(client, id)).isZero();
    assertThat(professional.get(path(id)).json().path("messages").size()).isEqualTo(200);
    assertThat(unread(professional, id)).isZero();
  }

  @Test
  void P9_the_count_equals_what_is_unread_after_five_hundred_writes_and_reads_at_once() {
    Conversations kept = letterbox.table().conversations();
    ConversationId conversation = new ConversationId(id);
    UserId reader = pair.professional();
    AtomicLong marked = new AtomicLong();
    List<Callable<Integer>> all = new ArrayList<>();
    IntStream.range(0, 250)
        .forEach(_ -> {
          all.add(() -> client.post(path(id), reply("Encore")).status());
          all.add(() -> {
            Participation read = kept.find(conversation, reader).orElseThrow().participation();
            if (kept.markRead(conversation, read)) {
              marked.addAndGet(read.unread());
            }
            return 201;
          });
        });

    assertThat(AtOnce.all(all)).hasSize(500).containsOnly(201);
    assertThat(marked.get() + unread(professional, id)).isEqualTo(251);
    long written = kept.messages(conversation, new PageRequest(1_000, null)).items().size();
    assertThat(written).isEqualTo(251);
    professional.get(path(id));
    assertThat(unread(professional, id)).isZero();
  }

  @Test
  void P9_what_comes_while_it_is_opened_is_not_lost() {
    Conversations kept = letterbox.table().conversations();
    ConversationId conversation = new ConversationId(id);
    UserId reader = pair.professional();
    Participation read = kept.find(conversation, reader).orElseThrow().participation();
    client.post(path(id), reply("Deux"));

    assertThat(kept.markRead(conversation, read)).isTrue();
    assertThat(unread(professional, id)).isOne();
    // Who read the same at the same time marks nothing a second time.
    assertThat(kept.markRead(conversation, read)).isFalse();
    assertThat(unread(professional, id)).isOne();
  }
}
