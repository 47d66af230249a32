package org.harkara.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.harkara.model.Address;
import org.harkara.model.Contact;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.store.jdbi.JdbiStore;

/** Whether a sender is heard. Set beside a running server, it holds from the next message on. */
final class SenderBlock {
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{7,14}|telegram:-?[0-9]{1,19}");

  private static final String WHO = "command line";

  private final Store store;
  private final Instant now;

  SenderBlock(Store store, Instant now) {
    this.store = store;
    this.now = now;
  }

  /** What is to be done, and what to say about it. */
  @FunctionalInterface
  interface Change {
    String make(SenderBlock block, Address sender, String reason);
  }

  static void run(
      Surroundings around, Path configDir, String address, String reason, Change change) {
    var sender = sender(address);
    var config = around.config(configDir);
    try (var store = around.store(around.database(config), JdbiStore.Mode.BESIDE)) {
      var block = new SenderBlock(store, around.machine().instant());
      System.out.println(change.make(block, sender, reason));
    }
  }

  /**
   * @throws IllegalArgumentException when it is neither a number nor a Telegram chat
   */
  static Address sender(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "an address is a number like +919800184123 or telegram:ID, and not '" + text + "'");
    }
    return Address.parse(text);
  }

  /**
   * @throws IllegalArgumentException when an officer on duty writes from there
   */
  String set(Address sender, String reason) {
    return store.transact(
        tables -> {
          var contact = tables.contacts().known(sender);
          if (!tables.duties().ofContact(contact.id(), now).isEmpty()) {
            throw new IllegalArgumentException(
                sender.text() + " is an officer on duty, whose orders would be lost: not blocked");
          }
          var sides = tables.contacts().sides(sender);
          if (sides.stream().allMatch(Contact::blocked)) {
            return sender.text() + " was blocked before";
          }
          write(sides, true, "blocked", reason, tables);
          return sender.text() + " is blocked";
        });
  }

  String lift(Address sender, String reason) {
    return store.transact(
        tables -> {
          var sides = tables.contacts().sides(sender).stream().filter(Contact::blocked).toList();
          if (sides.isEmpty()) {
            return sender.text() + " was not blocked";
          }
          write(sides, false, "unblocked", reason, tables);
          return sender.text() + " is not blocked any more";
        });
  }

  /** The record names the open side alone: both numbers together would tell who is anonymous. */
  private void write(List<Contact> sides, boolean blocked, String did, String why, Tables tables) {
    sides.forEach(side -> tables.contacts().setBlocked(side.id(), blocked));
    var about =
        did
            + sides.stream()
                .filter(side -> !side.sealed())
                .map(s -> " contact " + s.id())
                .findFirst()
                .orElse("")
            + (why.isBlank() ? "" : ": " + why.strip());
    tables.accountWrites().audit(WHO, about, now);
  }
}
