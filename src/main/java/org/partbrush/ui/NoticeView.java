package org.partbrush.ui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.partbrush.ui.model.Notice;

/** Shows the newest notice in a corner; problems stay until they are closed, other news for a few seconds. */
final class NoticeView extends StackPane {

    private static final Duration SHOWN = Duration.seconds(5);
    private static final double WIDTH = 340;

    private final ObjectProperty<@Nullable Notice> notice;
    private final PauseTransition fade = new PauseTransition(SHOWN);

    NoticeView(ObjectProperty<@Nullable Notice> notice) {
        this.notice = notice;
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        setPadding(new Insets(14));
        fade.setOnFinished(event -> notice.set(null));
        notice.subscribe(this::show);
    }

    private void show(@Nullable Notice news) {
        fade.stop();
        getChildren().clear();
        if (news == null) {
            return;
        }
        FontIcon icon = new FontIcon(
                news.isProblem() ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        Notification card = new Notification(news.sentence(), icon);
        card.getStyleClass().addAll(news.isProblem() ? Styles.DANGER : Styles.SUCCESS, Styles.ELEVATED_1);
        card.setPrefWidth(WIDTH);
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.setOnClose(event -> notice.set(null));
        getChildren().add(card);
        if (!news.isProblem()) {
            fade.playFromStart();
        }
    }
}
