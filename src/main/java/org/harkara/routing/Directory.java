package org.harkara.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.config.PlaceRow;
import org.harkara.model.CaseNumber;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Place;
import org.harkara.model.Reporting;
import org.harkara.model.Session;
import org.harkara.store.Contacts;
import org.harkara.store.Tables;

/** Who writes, with which duties, about what: and where places are. */
public final class Directory {
  private static final double EARTH_KM = 6371;
  private static final double NEAR_KM = 5;

  private final Config config;
  private final Charges charges;

  public Directory(Config config) {
    this.config = config;
    this.charges = new Charges(config);
  }

  /** Everything known about the sender at this moment. */
  public Context identify(Inbound in, Contacts.Arrival sender, Tables tables) {
    boolean attached = !in.attachments().isEmpty() || in.location().isPresent();
    return sender.stranger()
        ? new Context(
            sender.contact(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            attached,
            in.receivedAt())
        : known(in, sender.contact(), attached, tables);
  }

  private Context known(Inbound in, Contact contact, boolean attached, Tables tables) {
    var pending = tables.sessions().of(contact.id());
    var open = tables.cases().openOf(contact.id());
    var duties = tables.duties().ofContact(contact.id(), in.receivedAt());
    return new Context(
        contact,
        duties,
        pending,
        open,
        in.replyTo().flatMap(id -> tables.ledger().caseOf(contact.id(), id)).map(CaseNumber::of),
        attached,
        in.receivedAt(),
        Context.asked(pending, open)
            .or(() -> pending.flatMap(Session::caseId).flatMap(id -> closed(id, tables))),
        charges.of(duties, written(in), tables).or(() -> heldThen(in, contact, tables)));
  }

  /** What comes late is reported by the duty of then, if it was written on the poll day itself. */
  private Optional<Reporting> heldThen(Inbound in, Contact contact, Tables tables) {
    var written = written(in);
    if (!written.isBefore(in.receivedAt())) {
      return Optional.empty();
    }
    return charges
        .of(tables.duties().ofContact(contact.id(), written), written, tables)
        .filter(reporting -> reporting.pollDay().equals(reporting.written().toLocalDate()));
  }

  /** The provider's own time, unless it is ahead of ours. */
  private static Instant written(Inbound in) {
    return in.writtenAt().filter(at -> at.isBefore(in.receivedAt())).orElse(in.receivedAt());
  }

  private static Optional<Context.OpenCase> closed(long id, Tables tables) {
    return tables
        .cases()
        .find(id)
        .map(
            c ->
                new Context.OpenCase(
                    c.id(),
                    c.number(),
                    c.category().orElse(""),
                    c.place().map(Place::code),
                    c.filedAt()));
  }

  /** The place complaints without a place belong to. */
  public Place district(Tables tables) {
    return tables
        .places()
        .byCode(config.settings().district())
        .orElseThrow(() -> new IllegalStateException("the district of harkara.yaml is not stored"));
  }

  /** The polling station within five kilometres of a point, if there is one. */
  public Optional<String> nearestStation(GeoPoint point) {
    return config.places().stream()
        .filter(row -> row.kind().equals("station") && row.at().isPresent())
        .min(Comparator.comparingDouble(row -> km(row, point)))
        .filter(row -> km(row, point) <= NEAR_KM)
        .map(PlaceRow::code);
  }

  /** Great-circle distance by the haversine formula. */
  private static double km(PlaceRow row, GeoPoint b) {
    var a = row.at().orElseThrow();
    double dLat = Math.toRadians(b.lat() - a.lat());
    double dLon = Math.toRadians(b.lon() - a.lon());
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(a.lat()))
                * Math.cos(Math.toRadians(b.lat()))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
  }
}
