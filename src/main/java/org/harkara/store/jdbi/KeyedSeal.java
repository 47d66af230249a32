package org.harkara.store.jdbi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.harkara.store.Seal;

/**
 * Hides who is anonymous. An address is kept encrypted (AES-256-GCM) and found by a keyed hash
 * (HMAC-SHA-256): without the key a hash of a phone number is undone by trying all numbers.
 */
final class KeyedSeal implements Seal {
  /** Bytes of a key. */
  static final int KEY = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec sealing;
  private final Mac tracing;
  private final String mark;

  private KeyedSeal(byte[] key) {
    var root = mac(key);
    sealing = new SecretKeySpec(root.doFinal(bytes("harkara seal")), "AES");
    mark = HexFormat.of().formatHex(root.doFinal(bytes("harkara mark")));
    tracing = mac(root.doFinal(bytes("harkara trace")));
  }

  /**
   * @param key base64 of 32 bytes
   * @throws IllegalArgumentException when it is anything else
   */
  static KeyedSeal of(String key) {
    byte[] raw;
    try {
      raw = Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("it is not base64", e);
    }
    if (raw.length != KEY) {
      throw new IllegalArgumentException("it has " + raw.length + " bytes and not " + KEY);
    }
    return new KeyedSeal(raw);
  }

  /** A new key, in the form that {@link #of} takes. */
  static String newKey() {
    var raw = new byte[KEY];
    RANDOM.nextBytes(raw);
    return Base64.getEncoder().encodeToString(raw);
  }

  /** Tells one key from another, and nothing about either. */
  String mark() {
    return mark;
  }

  @Override
  public String trace(String plain) {
    try {
      return HexFormat.of().formatHex(((Mac) tracing.clone()).doFinal(bytes(plain)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java cannot copy an " + HMAC, e);
    }
  }

  /** Another each time. */
  String close(String plain) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, bytes(plain));
    var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    return Base64.getEncoder().encodeToString(all);
  }

  /**
   * @throws IllegalStateException when it was closed with another key, or changed since
   */
  String open(String sealed) {
    var all = Base64.getDecoder().decode(sealed);
    var nonce = Arrays.copyOf(all, NONCE);
    var plain = run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length));
    return new String(plain, StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed address does not open with this key", e);
    }
  }

  private static Mac mac(byte[] key) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "[SEAL]";
  }
}
