package org.harkara.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Inbound;
import org.harkara.model.Letter;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.reading.Parsed;
import org.harkara.report.Incoming;

/**
 * One message on the desk.
 *
 * @param sender with the language just heard
 */
record Item(
    Inbound in, Parsed parsed, Context context, Reading reading, Contact sender, long messageId) {
  Instant now() {
    return in.receivedAt();
  }

  String language(Config config) {
    return sender.language().orElse(config.settings().language());
  }

  /** As the report desk takes it. */
  Incoming incoming() {
    var said = in.writtenAt().filter(at -> at.isBefore(now())).orElse(now());
    var edits = in.edits().map(key -> new Incoming.Edited(in.channel(), key));
    return new Incoming(context, messageId, in.text(), said, now(), edits);
  }

  Optional<Session> pending() {
    return context.pending();
  }

  Optional<Session> pending(Session.Ask ask) {
    return pending().filter(s -> s.ask() == ask);
  }

  /** The text, and what came with it. */
  String words() {
    var parts = new ArrayList<String>();
    parts.add(in.text());
    in.attachments().forEach(a -> parts.add("[" + a.kind() + "]"));
    in.location().ifPresent(p -> parts.add("[" + located() + "]"));
    return String.join(" ", parts).strip();
  }

  /** The same message with these words in place of what a button says. */
  Item saying(String words) {
    return new Item(in.saying(words), parsed, context, reading, sender, messageId);
  }

  /** Latitude and longitude as sent, to a metre; empty when none came. */
  String located() {
    return in.location()
        .map(p -> String.format(Locale.ROOT, "%.5f, %.5f", p.lat(), p.lon()))
        .orElse("");
  }

  /** An answer to the sender: an officer's in the officer's language, and STOP does not hold it. */
  Letter reply(String key, Map<String, Object> args) {
    return Letter.reply(context, key, args);
  }
}
