package org.pgtandem.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Text;

class WordsTest {

    private final Words words = new Words(Language.ENGLISH);

    @Test
    void of_whenTheLanguageChanges_saysItInTheOther() {
        var says = words.of("ui.nav.labs");
        assertThat(says.get()).isEqualTo("Labs");
        words.languageProperty().set(Language.RUSSIAN);
        assertThat(says.get()).isEqualTo("Стенды");
    }

    @Test
    void of_whenTheSourceChanges_saysTheNewText() {
        SimpleObjectProperty<@Nullable Text> source = new SimpleObjectProperty<>();
        var says = words.of(source);
        assertThat(says.get()).isEmpty();
        source.set(Text.of("ui.copy"));
        assertThat(says.get()).isEqualTo("Copy");
    }
}
