package org.pgtandem.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class RichTextTest {

    private final SimpleStringProperty source = new SimpleStringProperty("The **standby** calls port `5432`.");

    @Test
    void marks_becomeStyledParts() {
        RichText text = new RichText(source);
        assertThat(text.getChildren()).extracting(node -> ((Text) node).getText()).containsExactly("The ", "standby",
                " calls port ", "5432", ".");
        assertThat(classes(text.getChildren().get(1))).contains("strong");
        assertThat(classes(text.getChildren().get(3))).contains("mono");
        assertThat(text.getAccessibleText()).isEqualTo("The standby calls port 5432.");
    }

    @Test
    void numbers_inASentenceThatMoves_standInTheMonoFont() {
        RichText text = new RichText(new SimpleStringProperty("12,8 МБ, уже 11 с."), RichText.NUMBERS);
        assertThat(text.getChildren()).filteredOn(node -> classes(node).contains("mono"))
                .extracting(node -> ((Text) node).getText())
                .containsExactly("12,8", "11");
    }

    @Test
    void aNewSentence_replacesTheOldOne() {
        RichText text = new RichText(source);
        source.set("gone");
        assertThat(text.getChildren()).hasSize(1);
    }

    private static java.util.List<String> classes(Node node) {
        return node.getStyleClass();
    }
}
