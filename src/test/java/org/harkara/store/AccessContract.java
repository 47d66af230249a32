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

  private boolean revoke(long id) {
    return store().transact(tables -> tables.accountWrites().revoke(id, NOON));
  }

  private Optional<Accounts.Grant> grant(String sha256, Instant now) {
    return store().read(views -> views.accounts().grant(sha256, now));
  }
}
