package org.harkara.cli;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SMS as Twilio posts them, each with an id and a signature of its own. For one thread. */
final class BenchMessages implements BenchClient.Requests {
  private static final int TEXTS = 2_000;
  private static final int COMPLAINANTS = 4_096;

  /** One message in eight comes from somebody who wrote before. */
  private static final int COMES_BACK = 8;

  /** Odd, so that ids stay distinct; they come in no order, as Twilio's do. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final Mac mac;
  private final byte[] head;
  private final byte[] signedStart;
  private final byte[] signedEnd;
  private final byte[] account;
  private final List<Text> texts;
  private final Random random = new Random(184);
  private final byte[] sid = ascii("SM" + "0".repeat(32));
  private final long[] complainants = new long[COMPLAINANTS];
  private long made;
  private long citizens;

  private record Text(BenchTexts.Kind kind, byte[] plain, byte[] encoded) {}

  /**
   * @param publicUrl the base that is signed
   */
  BenchMessages(String publicUrl, String path, String account, String token) {
    try {
      mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(ascii(token), "HmacSHA1"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    this.account = ascii(account);
    this.head =
        ascii(
            "POST "
                + path
                + " HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\nUser-Agent: TwilioProxy/1.1\r\n"
                + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
                + "X-Twilio-Signature: ");
    this.signedStart =
        ascii(publicUrl + path + "AccountSid" + account + "ApiVersion2010-04-01Body");
    this.signedEnd = ascii("SmsStatusreceivedTo+15005550006ToCityToCountryUSToStateToZip");
    this.texts =
        BenchTexts.mixed(random, TEXTS).stream()
            .map(
                line ->
                    new Text(
                        line.kind(),
                        line.text().getBytes(StandardCharsets.UTF_8),
                        ascii(URLEncoder.encode(line.text(), StandardCharsets.UTF_8))))
            .toList();
  }

  /** How many were made. */
  long made() {
    return made;
  }

  @Override
  public void next(ByteBuffer into) {
    var text = texts.get((int) (made++ % TEXTS));
    long scattered = made * SCATTER;
    for (int i = 0; i < 16; i++) {
      sid[sid.length - 1 - i] = (byte) Character.forDigit((int) (scattered >>> (4 * i)) & 15, 16);
    }
    var from = ascii(Long.toString(sender(text)));
    into.put(head).put(signature(text, from)).put(ascii("\r\nContent-Length: "));
    int lengthAt = into.position();
    into.put(ascii("0000\r\n\r\n"));
    int bodyAt = into.position();
    body(into, text, from);
    int length = into.position() - bodyAt;
    for (int i = 3; i >= 0; i--) {
      into.put(lengthAt + i, (byte) ('0' + length % 10));
      length /= 10;
    }
  }

  /** A citizen's number without its plus; those who ask how it stands have complained before. */
  private long sender(Text text) {
    boolean knows = text.kind == BenchTexts.Kind.STATUS || random.nextInt(COMES_BACK) == 0;
    long before = complainants[random.nextInt(COMPLAINANTS)];
    long number =
        knows && before > 0 ? before : 917_000_000_000L + citizens++ * 7_919_317 % 1_000_000_000L;
    if (text.kind == BenchTexts.Kind.PLACED || text.kind == BenchTexts.Kind.UNPLACED) {
      complainants[random.nextInt(COMPLAINANTS)] = number;
    }
    return number;
  }

  /** Names and values in the order of the names, as Twilio signs them. */
  private byte[] signature(Text text, byte[] from) {
    mac.update(signedStart);
    mac.update(text.plain);
    mac.update(ascii("From+"));
    mac.update(from);
    mac.update(ascii("FromCityFromCountryINFromStateFromZipMessageSid"));
    mac.update(sid);
    mac.update(ascii("NumMedia0NumSegments1SmsMessageSid"));
    mac.update(sid);
    mac.update(ascii("SmsSid"));
    mac.update(sid);
    mac.update(signedEnd);
    return Base64.getEncoder().encode(mac.doFinal());
  }

  private void body(ByteBuffer into, Text text, byte[] from) {
    into.put(ascii("ToCountry=US&ToState=&SmsMessageSid=")).put(sid);
    into.put(ascii("&NumMedia=0&ToCity=&FromZip=&SmsSid=")).put(sid);
    into.put(ascii("&FromState=&SmsStatus=received&FromCity=&Body=")).put(text.encoded);
    into.put(ascii("&FromCountry=IN&To=%2B15005550006&ToZip=&NumSegments=1&MessageSid=")).put(sid);
    into.put(ascii("&AccountSid=")).put(account).put(ascii("&From=%2B")).put(from);
    into.put(ascii("&ApiVersion=2010-04-01"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
