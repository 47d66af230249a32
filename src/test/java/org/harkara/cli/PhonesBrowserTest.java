package org.harkara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.harkara.MainCatalogue;
import org.harkara.access.AccountRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A drill's phones in a real browser: what a trainer does, clicked and typed. Pictures of what it
 * looked like stay in {@code target/pictures}.
 */
@EnabledIfSystemProperty(
    named = "harkara.browser",
    matches = "true",
    disabledReason = "needs Chromium and Devanagari fonts: mvn verify -Pbrowser")
class PhonesBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String TELEGRAM = "#phone-1";
  private static final String PLAIN = "#phone-2";
  private static final String PRESIDING = "#phone-3";
  private static final String NODAL = "#phone-4";

  private Node node;
  private Chromium browser;

  @BeforeEach
  void start(@TempDir Path data) throws Exception {
    var around = new Surroundings(Map.of(), Clock.systemUTC(), MainCatalogue::of);
    node = DrillRun.start(around.config(Path.of("config")), 0, data, null, false, around);
    browser = Chromium.start(Files.createTempDirectory(Path.of("target"), "chromium-"), "en");
    browser.size(1280, 800);
    var key = node.access().createSignInKey(AccountRole.ADMINISTRATOR, "test");
    browser.open(base() + "/login?key=" + key);
  }

  @AfterEach
  void stop() {
    browser.close();
    node.close();
  }

  private String base() {
    return "http://127.0.0.1:" + node.port();
  }

  @Test
  void aWholeCaseIsPlayedWithTheMouseAndTheKeyboard() throws Exception {
    assertThat(browser.value("location.pathname").asText()).isEqualTo("/phones");
    assertThat(browser.value("document.querySelectorAll('.phone').length").asInt()).isEqualTo(4);
    assertThat(overflow()).as("sideways scrolling at 1280").isZero();

    // A citizen complains by typing and Enter.
    browser.click("#by-60");
    browser.until("document.querySelector('.clock strong').innerText.endsWith('07:00')");
    say(PLAIN, "daru bat rhi h sarpanch ke ghar pe, AC 184 booth 123");
    browser.until(has(PLAIN + " .got", "STATUS"));
    assertThat(browser.text(PLAIN + " .told")).startsWith("accepted complaint filed · ");
    assertThat(browser.value("document.querySelector('#text-2').value").asText()).isEmpty();
    browser.until(has("#life", "Assigned"));
    var number = browser.text("#life h2 a");
    browser.until(has(NODAL + " .got", number));
    assertThat(browser.text("#latest")).contains("complaint filed");

    // Nobody reacts: the clock reminds. Then a suggestion with the number in it is tapped.
    browser.click("#by-15");
    browser.until("document.querySelector('.clock strong').innerText.endsWith('07:15')");
    browser.click(NODAL + " [data-text='OK " + number + "']");
    browser.enter();
    browser.until(has("#life h2", "Accepted"));
    say(NODAL, "DONE " + number + " 42 bottles seized, FIR 117 lodged");
    browser.until(has("#life h2", "Resolved"));
    browser.until(has(PLAIN + " .got:last-child", "42 bottles seized"));
    say(PLAIN, "haan");
    browser.until(has("#life h2", "Confirmed"));
    browser.picture(PICTURES.resolve("phones-en-1280.png"));

    assertThat(browser.requests)
        .allMatch(url -> URI.create(url).getPort() == node.port(), "from this server");
    assertThat(browser.complaints).isEmpty();
  }

  @Test
  void aTelegramCitizenPressesAndRepliesAndAPresidingOfficerConfirmsAFigure() throws Exception {
    say(TELEGRAM, "booth 184/123 par paise bant rahe hai");
    browser.until(has(TELEGRAM + " .got", "booth") + "||" + has(TELEGRAM + " .got", "1000"));
    browser.until(has("#life h2", "Assigned"));
    var number = browser.text("#life h2 a");
    browser.click(TELEGRAM + " .quote");
    browser.until("!document.querySelector('" + TELEGRAM + " .answering').hidden");
    browser.type("jaldi aaiye, ab bhi bant rahe hai");
    browser.enter();
    browser.until(has(TELEGRAM + " .told", number));

    // The officer for money takes the fourth phone and closes; Telegram's button confirms.
    choose(4, "+919800100010");
    browser.until(has(NODAL + " .got", number));
    say(NODAL, "DONE " + number + " two men arrested, cash seized");
    browser.until("document.querySelector('" + TELEGRAM + " .press')");
    browser.click(TELEGRAM + " .press");
    browser.until(has("#life h2", "Confirmed"));
    browser.until("document.querySelector('" + TELEGRAM + " .own .pressed')");

    browser.click("#to-slot");
    browser.until("document.querySelector('.clock strong').innerText.endsWith('09:00')");
    say(PRESIDING, "118");
    browser.until(has(PRESIDING + " .told", "accepted"));
    browser.click("#to-slot");
    browser.until("document.querySelector('.clock strong').innerText.endsWith('11:00')");
    say(PRESIDING, "VTR 100");
    browser.until(has(PRESIDING + " .told", "less than before"));

    // Whoever holds a phone now still does after a change of language.
    browser.open(base() + "/phones?lang=hi");
    browser.until(has(".clockbar", "घड़ी"));
    assertThat(browser.value("document.querySelector('#who-4').value").asText())
        .isEqualTo("+919800100010");
    assertThat(overflow()).as("sideways scrolling at 1280 in Hindi").isZero();
    browser.picture(PICTURES.resolve("phones-hi-1280.png"));
    assertThat(browser.complaints).isEmpty();
  }

  @Test
  void aSmallScreenShowsOnePhoneAtATime() throws Exception {
    browser.size(360, 740);
    browser.open(base() + "/phones?lang=hi");
    assertThat(overflow()).as("sideways scrolling at 360").isZero();
    assertThat(shown()).isEqualTo("phone-1");
    say(TELEGRAM, "बूथ 184/123 के पास शराब बँट रही है");
    browser.until("document.querySelector('" + TELEGRAM + " .got')");
    browser.picture(PICTURES.resolve("phones-hi-360.png"));
    browser.click("[data-show='4']");
    assertThat(shown()).isEqualTo("phone-4");
    browser.until("document.querySelector('" + NODAL + " .got')");
    browser.click("[data-show='5']");
    browser.until(has("#life h2", "सौंपी गई"));
    assertThat(shown()).isEmpty();
    assertThat(overflow()).as("sideways scrolling of the case at 360").isZero();
    browser.picture(PICTURES.resolve("phones-case-hi-360.png"));
  }

  @Test
  void everythingHasANameAndShowsItsFocus() {
    var nameless =
        browser.value(
            """
            [...document.querySelectorAll('button, input:not([type=hidden]), select, a')]
              .filter(e => !(e.innerText || e.ariaLabel || e.labels?.length || e.title)
                && !e.querySelector('img'))
              .map(e => e.outerHTML)
            """);
    assertThat(nameless).isEmpty();
    assertThat(browser.value("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"))
        .as("ids stand once")
        .isEqualTo(browser.value("document.querySelectorAll('[id]').length"));
  }

  private void say(String phone, String words) {
    browser.click(phone + " .send [type=text]");
    browser.type(words);
    browser.enter();
  }

  private void choose(int at, String address) {
    browser.value(
        "(e => { e.value = %s; e.dispatchEvent(new Event('change', {bubbles: true})); })"
                .formatted(Chromium.quoted(address))
            + "(document.querySelector('#who-%d'))".formatted(at));
    browser.until(
        "document.querySelector('#send-%d [name=who]').value === %s"
            .formatted(at, Chromium.quoted(address)));
  }

  private static String has(String selector, String words) {
    return "[...document.querySelectorAll(%s)].some(e => e.innerText.includes(%s))"
        .formatted(Chromium.quoted(selector), Chromium.quoted(words));
  }

  private int overflow() {
    return browser
        .value("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .asInt();
  }

  private String shown() {
    return browser
        .value(
            "[...document.querySelectorAll('.phone')]"
                + ".filter(e => e.getClientRects().length).map(e => e.id).join()")
        .asText();
  }
}
