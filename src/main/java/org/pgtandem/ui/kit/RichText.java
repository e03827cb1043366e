package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence with {@code `mono`} and {@code **strong**} parts, as messages write them: numbers that move stand in the mono font. */
public final class RichText extends TextFlow {

    private static final Pattern PART = Pattern.compile("`([^`]*)`|\\*\\*(.+?)\\*\\*", Pattern.DOTALL);

    /** Style class under which digits outside the marks stand in the mono font as well. */
    public static final String NUMBERS = "numbers";

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:]*(?<=\\d)");

    private final List<String> styleClasses;
    /** Held here: a binding that nobody holds is collected, and the sentence would stand still. */
    private final StringProperty marked = new SimpleStringProperty();

    /** @param styleClasses of every part, such as {@code muted} */
    public RichText(ObservableValue<String> text, String... styleClasses) {
        this.styleClasses = List.of(styleClasses);
        getStyleClass().add("rich-text");
        marked.bind(text);
        marked.subscribe(this::show);
    }

    /** The sentence without its marks, as a screen reader or the clipboard wants it. */
    public static String plain(String marked) {
        return PART.matcher(marked).replaceAll(
                match -> Matcher.quoteReplacement(match.group(1) != null ? match.group(1) : match.group(2)));
    }

    private void show(String sentence) {
        List<Node> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(sentence);
        int at = 0;
        while (matcher.find()) {
            add(parts, sentence.substring(at, matcher.start()), "plain");
            if (matcher.group(1) != null) {
                add(parts, matcher.group(1), "mono");
            } else {
                add(parts, matcher.group(2), "strong");
            }
            at = matcher.end();
        }
        add(parts, sentence.substring(at), "plain");
        getChildren().setAll(parts);
        setAccessibleText(plain(sentence));
    }

    private void add(List<Node> parts, String text, String styleClass) {
        if (!styleClasses.contains(NUMBERS) || !styleClass.equals("plain")) {
            addPart(parts, text, styleClass);
            return;
        }
        Matcher number = NUMBER.matcher(text);
        int at = 0;
        while (number.find()) {
            addPart(parts, text.substring(at, number.start()), "plain");
            addPart(parts, number.group(), "mono");
            at = number.end();
        }
        addPart(parts, text.substring(at), "plain");
    }

    private void addPart(List<Node> parts, String text, String styleClass) {
        if (!text.isEmpty()) {
            Text part = new Text(text);
            part.getStyleClass().add("text");
            part.getStyleClass().addAll(styleClasses);
            part.getStyleClass().add(styleClass);
            parts.add(part);
        }
    }
}
