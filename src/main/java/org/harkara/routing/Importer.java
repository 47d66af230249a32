package org.harkara.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Place;
import org.harkara.routing.ImportChange.AddDuty;
import org.harkara.routing.ImportChange.AddLeave;
import org.harkara.routing.ImportChange.AddPlace;
import org.harkara.routing.ImportChange.ChangeDuty;
import org.harkara.routing.ImportChange.ChangePhone;
import org.harkara.routing.ImportChange.ChangePlace;
import org.harkara.routing.ImportChange.MovePlace;
import org.harkara.routing.ImportPlan.Remark;
import org.harkara.routing.ImportPlan.Topic;
import org.harkara.store.Imports.From;
import org.harkara.store.Imports.Row;
import org.harkara.store.Imports.Stays;
import org.harkara.store.Store;
import org.harkara.store.Tables;

/**
 * Writes a plan, and takes it back, in short transactions: a server that runs beside waits for none
 * of them long. What was written before a fault stays in its batch, and reading the same list in
 * again makes the rest.
 */
public final class Importer {
  private static final int ROWS = 200;

  private final Store store;

  public Importer(Store store) {
    this.store = store;
  }

  /**
   * @param batch to take it back by
   * @param meanwhile what could not be done because somebody else had changed it
   */
  public record Written(long batch, List<Remark> meanwhile) {}

  /**
   * @param file its name without folders
   */
  public Written write(ImportPlan plan, String file, Instant now) {
    long batch = store.transact(tables -> tables.imports().begin(plan.list(), file, now));
    var meanwhile = new ArrayList<Remark>();
    var changes = plan.changes();
    for (int i = 0; i < changes.size(); i += ROWS) {
      var some = changes.subList(i, Math.min(changes.size(), i + ROWS));
      meanwhile.addAll(store.transact(tables -> write(some, batch, now, tables)));
    }
    store.transact(
        tables -> {
          tables.imports().finish(batch, now);
          return batch;
        });
    return new Written(batch, List.copyOf(meanwhile));
  }

  private static List<Remark> write(
      List<ImportChange> changes, long batch, Instant now, Tables tables) {
    var meanwhile = new ArrayList<Remark>();
    for (var change : changes) {
      if (!write(change, new From(batch, change.line()), now, tables)) {
        meanwhile.add(
            new Remark(
                change.line(),
                Topic.CHANGED_MEANWHILE,
                "changed by somebody else meanwhile: left as it is now; read the list in again"));
      }
    }
    return meanwhile;
  }

  private static boolean write(ImportChange change, From from, Instant now, Tables tables) {
    var imports = tables.imports();
    return switch (change) {
      case AddPlace add ->
          place(add.parent(), tables)
              .flatMap(
                  parent ->
                      imports.addPlace(from, add.code(), add.kind(), add.facts(), parent.id()))
              .isPresent();
      case ChangePlace place -> imports.changePlace(from, place.id(), place.was(), place.is());
      case MovePlace move ->
          place(move.parent(), tables)
              .filter(parent -> imports.movePlace(from, move.id(), parent.id(), now))
              .isPresent();
      case AddDuty add -> addDuty(add, from, tables);
      case AddLeave leave ->
          imports.addLeave(from, leave.phone(), leave.standIn(), leave.from(), leave.to());
      case ChangePhone phone ->
          imports.changePhone(from, phone.officerId(), phone.was(), phone.is());
      case ChangeDuty duty -> imports.changeDuty(from, duty.id(), duty.was(), duty.is());
    };
  }

  private static boolean addDuty(AddDuty add, From from, Tables tables) {
    var place = place(add.place(), tables);
    if (place.isEmpty()) {
      return false;
    }
    var imports = tables.imports();
    long officer = imports.officer(add.phone(), add.name(), add.language());
    imports.addDuty(
        from, officer, add.role(), add.department(), place.get().id(), add.from(), add.facts());
    return true;
  }

  private static Optional<Place> place(String code, Tables tables) {
    return tables.places().byCode(code);
  }

  /**
   * @param undone how many changes were taken back
   * @param stayed those that were not, with the reason
   */
  public record Undone(int undone, List<Stayed> stayed) {}

  /**
   * @param line of the file that made the change
   * @param place code; of the duty's place for duties
   */
  public record Stayed(int line, String place, Stays why) {}

  /**
   * Takes a batch back, the last change first.
   *
   * @throws IllegalArgumentException when there is no such batch
   */
  public Undone undo(long batch, Instant now) {
    if (store.read(views -> views.importRegister().batch(batch)).isEmpty()) {
      throw new IllegalArgumentException(
          "there is no batch " + batch + ": harkara import list shows those there are");
    }
    var stayed = new ArrayList<Stayed>();
    int undone = 0;
    long below = Long.MAX_VALUE;
    while (true) {
      long before = below;
      var some = store.transact(tables -> undo(batch, before, tables));
      if (some.isEmpty()) {
        break;
      }
      for (var one : some) {
        one.why().ifPresent(why -> stayed.add(stayed(one.row(), why)));
        undone += one.why().isEmpty() ? 1 : 0;
      }
      below = some.getLast().row().id();
    }
    store.transact(
        tables -> {
          tables.imports().undone(batch, now);
          return batch;
        });
    return new Undone(undone, List.copyOf(stayed));
  }

  private record Tried(Row row, Optional<Stays> why) {}

  private static List<Tried> undo(long batch, long below, Tables tables) {
    return tables.imports().rows(batch, below, ROWS).stream()
        .map(row -> new Tried(row, tables.imports().undo(row)))
        .toList();
  }

  private static Stayed stayed(Row row, Stays why) {
    return new Stayed(row.from().line(), row.subject(), why);
  }
}
