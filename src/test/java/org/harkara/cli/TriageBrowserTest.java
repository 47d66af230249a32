package org.harkara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.harkara.MainCatalogue;
import org.harkara.access.AccountRole;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The page of triage in a real browser; pictures stay in {@code target/pictures}. */
@EnabledIfSystemProperty(
    named = "harkara.browser",
    matches = "true",
    disabledReason = "needs Chromium and Devanagari fonts: mvn verify -Pbrowser")
class TriageBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  private Node node;
  private Chromium browser;
  private int messages;

  @BeforeEach
  void start(@TempDir Path data) throws Exception {
    var around = new Surroundings(Map.of(), Clock.systemUTC(), MainCatalogue::of);
    node = DrillRun.start(around.config(Path.of("config")), 0, data, null, false, around);
    browser = Chromium.start(Files.createTempDirectory(Path.of("target"), "chromium-"), "en");
    browser.size(1280, 800);
    var key = node.access().createSignInKey(AccountRole.OPERATOR, "asha");
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

  private String says(String from, String text) {
    var inbound =
        Inbound.text(
            new ChannelId("simulator"),
            Address.parse(from),
            "b-" + ++messages,
            text,
            node.drill().now());
    return node.drill().deliver(inbound).verdict().caseNumber().orElse("");
  }

  @Test
  void anOperatorSortsWithOneClickOrByChoosing() throws Exception {
    says("+919812345678", "mohalle me jhagda ho raha hai, sab log dare hue hai");
    var first = says("+919812345678", "2");
    says("+919812345679", "mohalle me jhagda ho raha hai");
    var second = says("+919812345679", "2");
    for (int booth = 120; booth < 131; booth++) {
      says("+919812345670", "mera naam voter list me nahi hai AC 184 booth " + booth);
    }
    browser.open(base() + "/triage");
    assertThat(overflow()).as("sideways scrolling at 1280").isZero();
    assertThat(browser.value("document.querySelectorAll('.sort').length").asInt()).isEqualTo(3);
    browser.picture(PICTURES.resolve("triage-en-1280.png"));
    browser.size(360, 740);
    browser.open(base() + "/triage?lang=hi");
    assertThat(overflow()).as("sideways scrolling at 360").isZero();
    browser.picture(PICTURES.resolve("triage-hi-360.png"));
    browser.size(1280, 800);
    browser.open(base() + "/triage?lang=en");

    // What is likely is one click away.
    browser.click("#case-" + first + " .likely button");
    browser.until("document.querySelector('[role=status]')?.innerText.includes('" + first + "')");
    assertThat(browser.value("document.querySelectorAll('.sort').length").asInt()).isEqualTo(2);

    // Enter in the place field sends what was chosen, never what is only likely.
    browser.value("document.querySelector('#case-" + second + " select').value = 'voter_roll'");
    browser.click("#case-" + second + " input[name=place]");
    browser.type("184/123");
    browser.enter();
    browser.until("document.querySelector('[role=status]')?.innerText.includes('" + second + "')");
    browser.open(base() + "/cases/" + second);
    assertThat(browser.text("main")).contains("asha (operator)", "184/123");
    assertThat(browser.complaints).isEmpty();
  }

  private int overflow() {
    return browser
        .value("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .asInt();
  }
}
