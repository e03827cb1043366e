package org.pgtandem.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;

class AmountsTest {

    @Test
    void bytes_belowOneKilobyte_areWhole() {
        assertThat(english(Amounts.bytes(744))).isEqualTo("744 B");
    }

    @Test
    void bytes_fromOneKilobyteOn_haveOneDecimalOf1024() {
        assertThat(english(Amounts.bytes(1024))).isEqualTo("1.0 kB");
        assertThat(english(Amounts.bytes(13_421_772))).isEqualTo("12.8 MB");
    }

    @Test
    void bytes_inRussian_haveACommaAndRussianUnits() {
        assertThat(russian(Amounts.bytes(13_421_772))).isEqualTo("12,8 МБ");
    }

    @Test
    void bytesInWords_inRussian_followTheNumber() {
        assertThat(russian(Amounts.bytesInWords(1))).isEqualTo("1 байт");
        assertThat(russian(Amounts.bytesInWords(744))).isEqualTo("744 байта");
        assertThat(russian(Amounts.bytesInWords(5))).isEqualTo("5 байт");
    }

    @Test
    void roundBytes_ofAPowerOf1024_haveNoDecimal() {
        assertThat(english(Amounts.roundBytes(64L * 1024 * 1024))).isEqualTo("64 MB");
    }

    @Test
    void duration_tellsTheTwoLargestUnits() {
        assertThat(english(Amounts.duration(Duration.ofSeconds(84)))).isEqualTo("1 min 24 s");
        assertThat(english(Amounts.duration(Duration.ofMinutes(129)))).isEqualTo("2 h 9 min");
        assertThat(russian(Amounts.duration(Duration.ofSeconds(11)))).isEqualTo("11 с");
    }

    @Test
    void millis_belowOneMillisecond_keepADecimal() {
        assertThat(english(Amounts.millis(0.4))).isEqualTo("0.4 ms");
        assertThat(english(Amounts.millis(34))).isEqualTo("34 ms");
        assertThat(english(Amounts.millis(1234))).isEqualTo("1.2 s");
    }

    private static String english(Text text) {
        return Texts.render(text, Locale.ENGLISH);
    }

    private static String russian(Text text) {
        return Texts.render(text, Language.RUSSIAN.locale());
    }
}
