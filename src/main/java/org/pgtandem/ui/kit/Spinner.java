package org.pgtandem.ui.kit;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** A turning quarter ring: something runs. It turns only while it is in a window. */
public final class Spinner extends Glyph {

    public Spinner() {
        getStyleClass().add("turning");
        Circle track = new Circle(8, 8, 6.2);
        track.getStyleClass().add("turning-track");
        Arc arc = new Arc(8, 8, 6.2, 6.2, 0, 110);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("turning-arc");
        show(track, arc);
        RotateTransition turn = new RotateTransition(Duration.seconds(1.1), this);
        turn.setByAngle(360);
        turn.setCycleCount(Animation.INDEFINITE);
        turn.setInterpolator(Interpolator.LINEAR);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                turn.stop();
            } else {
                turn.play();
            }
        });
    }
}
