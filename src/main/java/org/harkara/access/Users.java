package org.harkara.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.AccessRules;
import org.harkara.store.Accounts.Account;
import org.harkara.store.Store;
import org.harkara.store.Tables;

/**
 * People who sign in with a name and a password. Wrong ones on end lock the account for a while;
 * neither that, nor that there is no such name, can be told apart from a wrong password.
 */
public final class Users {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
  private static final int LONGEST = 200;
  private static final String COMMAND_LINE = "command line";

  private final Store store;
  private final Clock machine;
  private final AccessRules rules;
  private final Passwords passwords = new Passwords();

  public Users(Store store, Clock machine, AccessRules rules) {
    this.store = store;
    this.machine = machine;
    this.rules = rules;
  }

  /**
   * Somebody who may sign in.
   *
   * @param state {@code active}, {@code disabled} or {@code locked}
   */
  public record User(String name, AccountRole role, String state) {}

  /**
   * @throws IllegalArgumentException when the name is none, or taken, or the password too short
   */
  public void add(String name, AccountRole role, String password) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name has 2 to 40 of a-z 0-9 . _ - and begins with a letter or digit, and not '"
              + name
              + "'");
    }
    var hash = passwords.hash(longEnough(password));
    store.transact(
        tables -> {
          var now = machine.instant();
          if (!tables.accountWrites().addAccount(name, role.slug(), hash, now)) {
            throw new IllegalArgumentException("there is a user '" + name + "' already");
          }
          tables.accountWrites().audit(COMMAND_LINE, "added user " + name + " " + role.slug(), now);
          return name;
        });
  }

  public List<User> list() {
    var now = machine.instant();
    return store.read(views -> views.accounts().accounts()).stream()
        .map(
            account ->
                new User(account.name(), AccountRole.ofSlug(account.role()), state(account, now)))
        .toList();
  }

  private static String state(Account account, Instant now) {
    if (account.disabled()) {
      return "disabled";
    }
    return locked(account, now) ? "locked" : "active";
  }

  private static boolean locked(Account account, Instant now) {
    return account.lockedUntil().filter(until -> until.isAfter(now)).isPresent();
  }

  /**
   * Lets nobody in by that name, and ends all sessions; or lets them in again.
   *
   * @throws IllegalArgumentException when there is no such user
   */
  public void disable(String name, boolean disabled) {
    store.transact(
        tables -> {
          var now = machine.instant();
          tables.accountWrites().setDisabled(known(name, tables).id(), disabled, now);
          var what = (disabled ? "disabled user " : "enabled user ") + name;
          tables.accountWrites().audit(COMMAND_LINE, what, now);
          return name;
        });
  }

  /**
   * Another password; all sessions end, and the account is not locked any more.
   *
   * @throws IllegalArgumentException when there is no such user, or it is too short
   */
  public void password(String name, String password) {
    var hash = passwords.hash(longEnough(password));
    store.transact(
        tables -> {
          var now = machine.instant();
          tables.accountWrites().setPassword(known(name, tables).id(), hash, now);
          tables.accountWrites().audit(COMMAND_LINE, "changed password of user " + name, now);
          return name;
        });
  }

  /** Begins a session; empty when name and password do not belong together, or not now. */
  public Optional<SignIn> signIn(String name, String password) {
    if (name.length() > LONGEST || password.isEmpty() || password.length() > LONGEST) {
      return Optional.empty();
    }
    var now = machine.instant();
    var found =
        store
            .read(views -> views.accounts().account(name))
            .filter(account -> !account.disabled() && !locked(account, now));
    boolean right =
        found.isPresent()
            ? passwords.right(password, found.get().password())
            : passwords.nobody(password);
    return store.transact(
        tables -> {
          var account = tables.accounts().account(name);
          if (!right || account.isEmpty() || account.get().disabled()) {
            account.ifPresent(known -> failed(known, tables, now));
            return Optional.<SignIn>empty();
          }
          return locked(account.get(), now)
              ? Optional.<SignIn>empty()
              : Optional.of(begin(account.get(), tables, now));
        });
  }

  private SignIn begin(Account account, Tables tables, Instant now) {
    var session = Access.newSession();
    var until = now.plus(Access.SESSION_LIFE);
    tables
        .accountWrites()
        .addSession(
            account.id(), Access.sha256(session), account.role(), account.name(), now, until);
    tables.accountWrites().setFailed(account.id(), 0, Optional.empty());
    tables.accountWrites().audit(account.name(), "signed_in", now);
    return new SignIn(session, new Principal(AccountRole.ofSlug(account.role()), account.name()));
  }

  /** While it is locked nothing counts: whoever tries on cannot lock it for ever. */
  private void failed(Account account, Tables tables, Instant now) {
    tables.accountWrites().audit(account.name(), "sign_in_failed", now);
    if (locked(account, now)) {
      return;
    }
    int failed = account.failed() + 1;
    boolean lock = failed >= rules.failures();
    tables
        .accountWrites()
        .setFailed(
            account.id(),
            lock ? 0 : failed,
            lock ? Optional.of(now.plus(rules.lockedFor())) : Optional.empty());
    if (lock) {
      tables.accountWrites().audit(account.name(), "account_locked", now);
    }
  }

  private String longEnough(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < rules.shortestPassword() || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a password has " + rules.shortestPassword() + " to " + LONGEST + " characters");
    }
    return password;
  }

  private static Account known(String name, Tables tables) {
    return tables
        .accounts()
        .account(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no user '" + name + "'"));
  }
}
