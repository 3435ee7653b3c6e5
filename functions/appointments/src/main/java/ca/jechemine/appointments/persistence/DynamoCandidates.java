package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.appointments.domain.matching.Reopening;
import ca.jechemine.appointments.domain.matching.Request;
import ca.jechemine.appointments.domain.matching.Ring;
import ca.jechemine.contracts.IntakeEvent.IntakeReopened;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Candidates in the domain's table: one row of facts each (`CandidateItem`), found through rows
/// that hold nothing but keys (`NicheItem`), of which one more row keeps account (`NichesItem`).
///
/// A change is one transaction where it fits into one. Else the account says from the first one on
/// that it is not settled, each further one holds only while no later version came in between, and
/// the last one settles it. What breaks off is repeated, or finished by the next version. That the
/// professional takes requests again is told with the transaction that settles: they are found
/// then.
public final class DynamoCandidates implements Candidates {

  /// What a transaction of DynamoDB, and a call that reads several rows, hold at most.
  private static final int MOST_ROWS = 100;

  /// Besides the account and the facts.
  private static final int FIRST_MOVES = MOST_ROWS - 2;

  /// Besides the account.
  private static final int FURTHER_MOVES = MOST_ROWS - 1;

  private final Tables tables;
  private final CandidateItem items;
  private final Outbox outbox;
  private final InstantSource clock;

  public DynamoCandidates(Tables tables, FieldCipher cipher, Outbox outbox, InstantSource clock) {
    this.tables = tables;
    this.items = new CandidateItem(cipher);
    this.outbox = outbox;
    this.clock = clock;
  }

  /// One read; unless nothing is new, one transaction for each hundred niches entered or left.
  @Override
  public void keep(Candidate candidate) {
    Retry.whenStale(() -> keepOnce(candidate));
  }

  @Override
  public Optional<Candidate> find(UserId professional) {
    return tables.find(CandidateItem.pk(professional), CandidateItem.SK).flatMap(items::read);
  }

  /// The niches together, from each again where the ring closes, then the facts of all found.
  @Override
  public List<Candidate> suitedTo(Request request) {
    String start = Ring.start(request.id());
    List<UserId> found =
        Together.all(Niche.soughtBy(request), it -> inNiche(it, start)).stream()
            .flatMap(Collection::stream)
            .distinct()
            .filter(it -> !request.refusedBy().contains(it))
            .toList();
    return Together.all(
            found.stream().gather(Gatherers.windowFixed(MOST_ROWS)).toList(), this::facts)
        .stream()
        .flatMap(Collection::stream)
        .toList();
  }

  private boolean keepOnce(Candidate candidate) {
    UserId professional = candidate.professional();
    NichesItem known = NichesItem.find(tables, professional);
    if (known.isDone(candidate.version())) {
      return false;
    }
    NichesItem settled =
        new NichesItem(
            candidate.version(), Niches.of(candidate), true, known.pause().at(candidate));
    List<Write> moves = moves(professional, known, settled.niches());
    List<Write> told =
        known.pause().endedBy(candidate).stream()
            .flatMap(it -> told(it, candidate.version()))
            .toList();
    if (moves.size() + told.size() <= FIRST_MOVES) {
      begin(candidate, known, settled, Stream.concat(moves.stream(), told.stream()).toList());
      return true;
    }
    NichesItem underWay =
        new NichesItem(
            candidate.version(), known.niches().with(settled.niches()), false, known.pause());
    begin(candidate, known, underWay, moves.subList(0, Math.min(FIRST_MOVES, moves.size())));
    moves.stream()
        .skip(FIRST_MOVES)
        .gather(Gatherers.windowFixed(FURTHER_MOVES))
        .forEachOrdered(
            it -> commit(NichesItem.check(candidate.version(), tables.table(), professional), it));
    commit(settled.replacing(underWay, tables.table(), professional), told);
    return true;
  }

  private Stream<Write> told(Reopening reopening, long version) {
    return outbox.publish(
        List.of(
            new IntakeReopened(
                reopening.professional().value(), reopening.emergenciesOnly(), clock.instant())),
        version);
  }

  private void begin(Candidate candidate, NichesItem known, NichesItem next, List<Write> others) {
    commit(
        next.replacing(known, tables.table(), candidate.professional()),
        Stream.concat(Stream.of(items.replace(tables.table(), candidate)), others.stream())
            .toList());
  }

  private void commit(Write account, List<Write> others) {
    tables.transactions().commit(Stream.concat(Stream.of(account), others.stream()).toList());
  }

  /// Where the account is not settled, no row that is to be there is known to be there.
  private List<Write> moves(UserId professional, NichesItem known, Niches wanted) {
    Set<Niche> before = known.niches().all();
    Set<Niche> after = wanted.all();
    return Stream.concat(
            after.stream()
                .filter(it -> !known.settled() || !before.contains(it))
                .map(it -> NicheItem.put(tables.table(), it, professional)),
            before.stream()
                .filter(it -> !after.contains(it))
                .map(it -> NicheItem.delete(tables.table(), it, professional)))
        .toList();
  }

  private List<UserId> inNiche(Niche niche, String start) {
    List<UserId> found = new ArrayList<>(stretch(niche, ">=", start, niche.most()));
    if (found.size() < niche.most()) {
      found.addAll(stretch(niche, "<", start, niche.most() - found.size()));
    }
    return found;
  }

  private List<UserId> stretch(Niche niche, String side, String start, int most) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :niche AND sk " + side + " :start")
                .expressionAttributeValues(
                    Map.of(
                        ":niche", AttributeValue.fromS(NicheItem.pk(niche)),
                        ":start", AttributeValue.fromS(start)))
                .projectionExpression("sk")
                .limit(most))
        .items()
        .stream()
        .map(it -> Ring.at(new ItemReader(it).text("sk")))
        .toList();
  }

  private List<Candidate> facts(List<UserId> professionals) {
    return tables.findAll(professionals.stream().map(CandidateItem::key).toList()).stream()
        .flatMap(it -> items.read(it).stream())
        .toList();
  }
}
