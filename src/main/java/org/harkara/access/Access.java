package org.harkara.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.harkara.config.AccessRules;
import org.harkara.config.Secret;
import org.harkara.store.Accounts.Grant;
import org.harkara.store.Store;
import org.harkara.store.Tables;

/**
 * Tokens, one-time sign-in keys and browser sessions. All three are 256 random bits of which only
 * the SHA-256 is kept, so a read database lets nobody in; guessing is hopeless, hence no salt and
 * no slow hash. They live by the machine's time, in a drill too.
 */
public final class Access {
  public static final Duration TOKEN_LIFE = Duration.ofDays(366);
  public static final Duration KEY_LIFE = Duration.ofHours(24);
  public static final Duration SESSION_LIFE = Duration.ofHours(12);

  private static final String TOKEN = "token";
  private static final String KEY = "sign_in_key";
  private static final String SESSION = "session";
  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Store store;
  private final Clock machine;
  private final Optional<Secret> drillToken;

  public Access(Store store, Clock machine) {
    this(store, machine, Optional.empty());
  }

  /**
   * @param drillToken taken as an administrator's, as long as this process lives
   */
  public Access(Store store, Clock machine, Optional<Secret> drillToken) {
    this.store = store;
    this.machine = machine;
    this.drillToken = drillToken.filter(token -> !token.value().isBlank());
  }

  /** Makes a bearer token, good for {@link #TOKEN_LIFE}; its text is shown this once. */
  public String createToken(AccountRole role, String label) {
    return grant("hk_", TOKEN, role, label, TOKEN_LIFE);
  }

  /** Makes a key that signs one browser in once, within {@link #KEY_LIFE}. */
  public String createSignInKey(AccountRole role, String label) {
    return grant("hkey_", KEY, role, label, KEY_LIFE);
  }

  /** Who holds this bearer token, if it is good. */
  public Optional<Principal> bearer(String token) {
    if (drillToken.isPresent() && same(drillToken.get().value(), token)) {
      return Optional.of(new Principal(AccountRole.ADMINISTRATOR, "drill"));
    }
    return holder(token, TOKEN);
  }

  /** Who is behind this session cookie, if it still runs. */
  public Optional<Principal> session(String cookie) {
    return holder(cookie, SESSION);
  }

  /** Begins a session for a bearer token or a one-time key; empty when it is neither, or used. */
  public Optional<SignIn> signIn(String tokenOrKey) {
    if (tokenOrKey.isBlank() || tokenOrKey.length() > LONGEST) {
      return Optional.empty();
    }
    var session = newSession();
    boolean drill = drillToken.isPresent() && same(drillToken.get().value(), tokenOrKey);
    return store.transact(
        tables ->
            (drill
                    ? Optional.of(new Principal(AccountRole.ADMINISTRATOR, "drill"))
                    : redeem(tables, tokenOrKey))
                .map(
                    who -> {
                      var now = machine.instant();
                      tables
                          .accountWrites()
                          .add(
                              SESSION,
                              sha256(session),
                              who.role().slug(),
                              who.label(),
                              now,
                              now.plus(SESSION_LIFE));
                      tables.accountWrites().audit(who.label(), "signed_in", now);
                      return new SignIn(session, who);
                    }));
  }

  /** Those who sign in with a name and a password instead. */
  public Users users(AccessRules rules) {
    return new Users(store, machine, rules);
  }

  /** Ends a session; unknown ones are no error. */
  public void signOut(String cookie) {
    store.transact(
        tables -> {
          var now = machine.instant();
          find(tables, cookie, now)
              .filter(grant -> grant.kind().equals(SESSION))
              .ifPresent(
                  grant -> {
                    tables.accountWrites().revoke(grant.id(), now);
                    tables.accountWrites().audit(grant.label(), "signed_out", now);
                  });
          return null;
        });
  }

  /**
   * What a form of this session must carry. Derived, so that nothing more need be stored, and
   * one-way, so that a leaked page does not give the cookie away.
   */
  public String formToken(String cookie) {
    return sha256("form:" + cookie).substring(0, 32);
  }

  /** Compares in constant time. */
  public static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private String grant(String prefix, String kind, AccountRole role, String label, Duration life) {
    var text = secret(prefix);
    store.transact(
        tables -> {
          var now = machine.instant();
          tables.accountWrites().add(kind, sha256(text), role.slug(), label, now, now.plus(life));
          tables.accountWrites().audit(label, "granted_" + kind + "_" + role.slug(), now);
          return null;
        });
    return text;
  }

  private Optional<Principal> redeem(Tables tables, String tokenOrKey) {
    var now = machine.instant();
    return find(tables, tokenOrKey, now)
        .filter(
            grant ->
                switch (grant.kind()) {
                  case TOKEN -> true;
                  case KEY -> tables.accountWrites().revoke(grant.id(), now);
                  default -> false;
                })
        .map(Access::principal);
  }

  private Optional<Principal> holder(String text, String kind) {
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return store
        .read(views -> views.accounts().grant(sha256(text), machine.instant()))
        .filter(grant -> grant.kind().equals(kind))
        .map(Access::principal);
  }

  private static Optional<Grant> find(Tables tables, String text, Instant now) {
    return tables.accounts().grant(sha256(text), now);
  }

  private static Principal principal(Grant grant) {
    return new Principal(AccountRole.ofSlug(grant.role()), grant.label());
  }

  /** The text of a new session. */
  static String newSession() {
    return secret("hs_");
  }

  private static String secret(String prefix) {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
