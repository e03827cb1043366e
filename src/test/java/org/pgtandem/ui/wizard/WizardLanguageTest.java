package org.pgtandem.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Garbage;
import org.pgtandem.ui.RunStory;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.text.Language;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WizardLanguageTest {

    /** How long a check took is never the same. */
    private static final Pattern TIME = Pattern.compile("[\\d,]+ мс");

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @EnumSource(value = PageId.class, names = "RUN", mode = EnumSource.Mode.EXCLUDE)
    void language_switchedAfterACollection_saysWhatAPageMadeInThatLanguageSays(PageId page, FxRobot robot) {
        robot.interact(() -> show(page, Language.RUSSIAN));
        List<String> wanted = texts(robot);

        WizardBench bench = shown(page, robot);
        Garbage.collect();
        robot.interact(() -> bench.words().languageProperty().set(Language.RUSSIAN));

        assertThat(wanted).hasSizeGreaterThan(10);
        assertThat(texts(robot)).isEqualTo(wanted);
    }

    private WizardBench shown(PageId page, FxRobot robot) {
        WizardBench[] made = new WizardBench[1];
        robot.interact(() -> made[0] = show(page, Language.ENGLISH));
        return made[0];
    }

    /** The page Done is reached by a run. */
    private WizardBench show(PageId page, Language language) {
        Bench bench = Benches.open();
        bench.engine().check((_, _) -> Samples.blocked()).clone((_, events, _) -> new RunStory(events).toTheEnd());
        WizardBench wizard = new WizardBench(bench);
        wizard.words().languageProperty().set(language);
        wizard.show(stage, page == PageId.DONE ? PageId.RUN : page);
        return wizard;
    }

    private List<String> texts(FxRobot robot) {
        assertThat(robot.listWindows()).isNotEmpty();
        return texts(stage.getScene().getRoot()).filter(text -> !text.isEmpty())
                .map(text -> TIME.matcher(text).replaceAll("")).toList();
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own = switch (node) {
            case RichText text -> Stream.of(text.getAccessibleText());
            case Labeled labeled -> Stream.ofNullable(labeled.getText());
            default -> Stream.empty();
        };
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(WizardLanguageTest::texts))
                : own;
    }
}
