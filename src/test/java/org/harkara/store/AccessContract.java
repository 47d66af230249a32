package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface AccessContract extends NewStore {

  @Test
  default void aTokenIsGoodUntilItExpiresOrIsRevoked() {
    var end = NOON.plus(minutes(60));
    write(t -> t.accountWrites().add("token", "ab12", "nodal", "tablet of FST3", NOON, end));
    var grant = grant("ab12", NOON).orElseThrow();
    assertThat(grant)
        .isEqualTo(new Accounts.Grant(grant.id(), "token", "nodal", "tablet of FST3", end));
    assertThat(grant("ab12", end)).isEmpty();
    assertThat(grant("ab13", NOON)).isEmpty();
    assertThat(revoke(grant.id())).isTrue();
    assertThat(grant("ab12", NOON)).isEmpty();
  }

  @Test
  default void aOneTimeKeyIsUsedByWhoeverComesFirst() {
    var end = NOON.plus(minutes(60));
    write(t -> t.accountWrites().add("sign_in_key", "ab12", "administrator", "", NOON, end));
    long id = grant("ab12", NOON).orElseThrow().id();
    assertThat(revoke(id)).isTrue();
    assertThat(revoke(id)).isFalse();
    assertThat(revoke(id + 1)).isFalse();
  }

  @Test
  default void whoDidWhatIsWritten() {
    write(tables -> tables.accountWrites().audit("administrator", "revoked token 3", NOON));
  }

  @Test
  default void sessionsEndWithTheAccount() {
    var end = NOON.plus(minutes(60));
    assertThat(added("asha")).isTrue();
    assertThat(added("asha")).isFalse();
    var account = account("asha").orElseThrow();
    assertThat(account)
        .isEqualTo(
            new Accounts.Account(
                account.id(), "asha", "operator", "hash", false, 0, Optional.empty()));
    write(t -> t.accountWrites().addSession(account.id(), "s1", "operator", "asha", NOON, end));
    assertThat(grant("s1", NOON)).isPresent();
    write(t -> t.accountWrites().setFailed(account.id(), 3, Optional.of(end)));
    assertThat(account("asha").orElseThrow().lockedUntil()).contains(end);
    write(t -> t.accountWrites().setPassword(account.id(), "other", NOON));
    assertThat(account("asha").orElseThrow().failed()).isZero();
    assertThat(grant("s1", NOON)).isEmpty();
    write(t -> t.accountWrites().addSession(account.id(), "s2", "operator", "asha", NOON, end));
    write(t -> t.accountWrites().setDisabled(account.id(), true, NOON));
    assertThat(grant("s2", NOON)).isEmpty();
    assertThat(account("asha").orElseThrow().disabled()).isTrue();
    write(t -> t.accountWrites().setDisabled(account.id(), false, NOON));
    var all = store().read(views -> views.accounts().accounts());
    assertThat(all).hasSize(1);
    assertThat(account("nobody")).isEmpty();
  }

  private boolean added(String name) {
    return store().transact(t -> t.accountWrites().addAccount(name, "operator", "hash", NOON));
  }

  private Optional<Accounts.Account> account(String name) {
    return store().read(views -> views.accounts().account(name));
  }

  private boolean revoke(long id) {
    return store().transact(tables -> tables.accountWrites().revoke(id, NOON));
  }

  private Optional<Accounts.Grant> grant(String sha256, Instant now) {
    return store().read(views -> views.accounts().grant(sha256, now));
  }
}
