package org.pgtandem.ui.method;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Painted;

/** Who talks to whom: a thick arrow for the data, a dashed one for who calls, a chip where the program runs. */
final class MethodPicture extends Painted {

    private static final double BOX = 117;
    private static final double RIGHT = Brush.WIDTH - BOX;
    private static final double DATA = Brush.BOX_TOP + 28;
    private static final double CALL = Brush.BOX_TOP + 48;

    private final Words words;
    private final MethodChoice choice;
    private final ObservableValue<Transport> transport;

    MethodPicture(Words words, MethodChoice choice, ObservableValue<Transport> transport) {
        this.words = words;
        this.choice = choice;
        this.transport = transport;
        getStyleClass().add("method-picture");
        transport.addListener(_ -> repaint());
        words.languageProperty().addListener(_ -> repaint());
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double scale = Math.min(width / Brush.WIDTH, height / Brush.HEIGHT);
        g.save();
        g.translate((width - Brush.WIDTH * scale) / 2, (height - Brush.HEIGHT * scale) / 2);
        g.scale(scale, scale);
        Brush brush = new Brush(g, this::colour, size -> Font.font(Fonts.TEXT, size),
                size -> Font.font(Fonts.MONO, size));
        switch (choice.method()) {
            case PG_BASEBACKUP -> pulled(brush, "pg_basebackup");
            case BARMAN -> pulled(brush, "barman");
            case SSHFS -> pushed(brush, "pg_basebackup", "sshfs", true);
            case COPY -> copied(brush);
        }
        g.restore();
    }

    private void pulled(Brush brush, String program) {
        brush.box(0.75, BOX - 1.5);
        brush.box(RIGHT + 0.75, BOX - 1.5);
        brush.server(BOX / 2, Brush.BOX_TOP + 36, true, word("primary"));
        brush.chip(RIGHT + BOX / 2, program, false);
        brush.server(RIGHT + BOX / 2, Brush.BOX_TOP + 51, false, word("standby"));
        brush.data(BOX + 4, RIGHT - 4, DATA);
        brush.calls(RIGHT - 4, BOX + 5, CALL);
        brush.note(":5432", Brush.WIDTH / 2, CALL + 12, true);
    }

    private void copied(Brush brush) {
        if (choice.here(transport.getValue())) {
            carried(brush);
        } else {
            pushed(brush, "tar", "tar", false);
        }
    }

    private void pushed(Brush brush, String here, String there, boolean mounted) {
        brush.box(0.75, BOX - 1.5);
        brush.box(RIGHT + 0.75, BOX - 1.5);
        brush.chip(BOX / 2, here, false);
        brush.server(BOX / 2, Brush.BOX_TOP + 51, true, word("primary"));
        brush.chip(RIGHT + BOX / 2, there, mounted);
        brush.server(RIGHT + BOX / 2, Brush.BOX_TOP + 51, false, word("standby"));
        brush.data(BOX + 4, RIGHT - 4, DATA);
        brush.calls(BOX + 4, RIGHT - 5, CALL);
        brush.note("ssh :22", Brush.WIDTH / 2, CALL + 12, true);
    }

    private void carried(Brush brush) {
        double narrow = 97;
        double right = Brush.WIDTH - narrow;
        double middle = Brush.WIDTH / 2;
        brush.box(0.75, narrow - 1.5);
        brush.box(right + 0.75, narrow - 1.5);
        brush.laptop(middle);
        brush.chip(narrow / 2, "tar", false);
        brush.server(narrow / 2, Brush.BOX_TOP + 51, true, word("primary"));
        brush.chip(right + narrow / 2, "tar", false);
        brush.server(right + narrow / 2, Brush.BOX_TOP + 51, false, word("standby"));
        brush.data(narrow + 3, middle - 26, Brush.BOX_TOP + 22);
        brush.data(middle + 26, right - 3, Brush.BOX_TOP + 22);
        brush.calls(middle - 28, narrow + 4, Brush.BOX_TOP + 40);
        brush.calls(middle + 28, right - 4, Brush.BOX_TOP + 40);
        brush.note(word("here"), middle, Brush.BOX_TOP + 63, false);
    }

    private String word(String which) {
        return words.now(Text.of("methodpage.picture." + which));
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(Brush.HEIGHT);
    }
}
