package org.harkara.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Status;

/**
 * A case that is passed on to a department that had it before goes round for ever: the rung that
 * the configuration names decides whose it is.
 */
final class Circle {
  private final Config config;
  private final Letters letters;
  private final Assignment assignment;

  Circle(Config config, Letters letters, Assignment assignment) {
    this.config = config;
    this.letters = letters;
    this.assignment = assignment;
  }

  /** Whoever stands on the deciding rung or above passes on as they see fit. */
  boolean closes(Order order, String department) {
    return order.complaint().rung() < rung(order.complaint())
        && order.tables().caseOrders().passed(order.complaint().id()).contains(department);
  }

  private int rung(Case complaint) {
    var ladder = complaint.plan().ladder();
    var role = config.categories().orders().circleTo();
    for (int i = 0; i < ladder.size(); i++) {
      if (role.equals(Optional.of(ladder.get(i).role()))) {
        return i;
      }
    }
    return Math.max(0, ladder.size() - 2);
  }

  /**
   * It stays with its department, but the deciding rung has it now.
   *
   * @param to the department it was to go to again
   */
  Acted closed(Order order, String to, String reason) {
    var tables = order.tables();
    var now = order.now();
    var complaint = assignment.released(order.complaint(), order.tables(), now);
    var path =
        Stream.of(
                tables.caseOrders().passed(complaint.id()).stream(),
                Stream.of(complaint.department(), to))
            .flatMap(part -> part)
            .toList();
    tables.caseOrders().pass(complaint.id(), complaint.department(), now);
    order.givers().forEach(duty -> tables.cases().removeOwner(complaint.id(), duty));
    var found = assignment.find(complaint, rung(complaint), tables, now);
    var given = assignment.give(complaint.withStatus(Status.ASSIGNED), found, tables, now);
    var stored = tables.cases().update(given);
    tables
        .cases()
        .append(
            stored.id(),
            List.of(
                new CaseEvent(
                    now, order.actor(), "circled", String.join(" > ", path) + ": " + reason),
                Assignment.assigned(found, now, "harkara")));
    Prompter.acted(stored, "circled", tables, now);
    var args = Map.<String, Object>of("history", history(path), "words", Letters.excerpt(reason));
    var out = new ArrayList<Letter>();
    out.addAll(letters.reply(order, stored, "officer.circled", args));
    found
        .duty()
        .ifPresent(
            duty -> {
              tables.cases().addOwner(stored.id(), found.rung(), duty, now);
              out.add(
                  letters.toOfficer(duty.officer(), stored, Kind.NOTICE, "officer.circle", args));
            });
    out.add(letters.toFiler(stored, Kind.NOTICE, "complaint.circled", Map.of()));
    return Acted.of(order.accepted("circled"), out);
  }

  private Names history(List<String> path) {
    var byLanguage = new HashMap<String, String>();
    for (var language : config.texts().keySet()) {
      var names = path.stream().map(slug -> letters.departmentName(slug).in(language)).toList();
      byLanguage.put(language, String.join(" > ", names));
    }
    return new Names(byLanguage);
  }
}
