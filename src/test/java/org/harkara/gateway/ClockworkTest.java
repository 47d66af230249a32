package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.reading.Reader;
import org.harkara.store.Sweeps.Sweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One row that cannot be dealt with holds up nothing else, neither its like nor the others. */
class ClockworkTest {
  private static final Instant SIX = Instant.parse("2025-11-06T00:30:00Z");
  private static final Instant SLOT = Instant.parse("2025-11-06T03:40:00Z");
  private static final Duration PUT_OFF = Duration.ofMinutes(10);

  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) {
    stage = new Stage(folder, SIX);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void oneQuestionThatFailsHoldsUpNoOther() {
    asks("+919812345671");
    asks("+919812345672");
    asks("+919812345673");
    var all = questions();
    assertThat(all).hasSize(3);
    long bad = all.getFirst();
    var at = SIX.plus(Duration.ofDays(2));

    run(at, (table, method, args) -> method.equals("clear") && args[0].equals(bad));

    assertThat(questions()).containsExactly(bad);
    assertThat(stage.store.transact(tables -> tables.sessions().of(bad)).orElseThrow().dueAt())
        .isEqualTo(at.plus(PUT_OFF));
    run(at.plus(PUT_OFF), (table, method, args) -> false);
    assertThat(questions()).isEmpty();
  }

  @Test
  void casesAndSweepsGoOnWhileNoQuestionCanBeRead() {
    run(SLOT, (table, method, args) -> table.equals("sessions"));

    assertThat(due(SLOT)).isEmpty();
    assertThat(reminders()).isPositive();
  }

  @Test
  void oneSweepThatFailsIsPutOffAndTheOthersGoOn() {
    stage.drill.moveTo(SLOT.minusSeconds(1));
    var first = due(SLOT.plus(PUT_OFF)).getFirst();
    int before = reminders();

    run(
        SLOT.plus(PUT_OFF),
        (table, method, args) ->
            table.equals("sweeps") && method.equals("silent") && args[0].equals(first));

    assertThat(due(SLOT.plus(PUT_OFF))).isEmpty();
    assertThat(due(SLOT.plus(PUT_OFF).plus(PUT_OFF)).stream().map(Sweep::id)).contains(first.id());
    assertThat(reminders()).isGreaterThan(before);
  }

  private void asks(String from) {
    var text = Inbound.text(new ChannelId("simulator"), Address.parse(from), from, "hello", SIX);
    stage.drill.deliver(text);
  }

  private void run(Instant now, FaultyStore.Fault fault) {
    var store = new FaultyStore(stage.store, fault);
    new Clockwork(Stage.SAMPLE, store, new Reader(Stage.SAMPLE)).runDue(now);
  }

  private List<Long> questions() {
    var end = SIX.plus(Duration.ofDays(400));
    return stage.store.transact(
        tables -> tables.sessions().due(end, 10).stream().map(s -> s.contactId()).toList());
  }

  private List<Sweep> due(Instant now) {
    return stage.store.transact(tables -> tables.sweeps().due(now, 100));
  }

  private int reminders() {
    return (int)
        stage
            .store
            .transact(tables -> tables.messageRegister().sent(Optional.empty(), 10_000))
            .stream()
            .filter(line -> line.kind().equals(Optional.of(Kind.REMINDER)))
            .count();
  }
}
