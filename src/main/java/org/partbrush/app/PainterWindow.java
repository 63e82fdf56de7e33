package org.partbrush.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.prefs.Preferences;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.partbrush.document.Stamp;
import org.partbrush.io.Stamps;
import org.partbrush.label.Vocabulary;
import org.partbrush.synthesis.DeviceChoice;
import org.partbrush.synthesis.EngineChoice;
import org.partbrush.synthesis.EngineSource;
import org.partbrush.ui.FileAccess;
import org.partbrush.ui.PainterView;
import org.partbrush.ui.Theme;
import org.partbrush.ui.UserSettings;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.Notice;
import org.partbrush.ui.model.PainterViewModel;

/** Puts the painter into a window: its title, closing with unsaved work, loading the engine. FX thread only. */
final class PainterWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final String FIRST_MODEL = "street";
    private static final Duration AUTOSAVE_PERIOD = Duration.minutes(1);

    private final Stage stage;
    private final PainterViewModel painter;
    private final FileAccess files;
    private final PainterView view;
    private final UserSettings settings;
    private final DoubleProperty width;
    private final DoubleProperty height;
    private final BooleanProperty maximized;

    PainterWindow(Stage stage, PainterViewModel painter, FileAccess files, Questions questions, UserSettings settings) {
        this.stage = stage;
        this.painter = painter;
        this.files = files;
        this.settings = settings;
        view = new PainterView(painter, files, questions, settings, this::close);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        width = settings.number("window.width", WIDTH);
        height = settings.number("window.height", HEIGHT);
        maximized = settings.toggle("window.maximized", false);
        Scene content =
                new Scene(view, Math.min(width.get(), screen.getWidth()), Math.min(height.get(), screen.getHeight()));
        view.bindKeys(content);
        stage.setScene(content);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setMaximized(maximized.get());
        stage.setOnHiding(event -> rememberSize(content));
        stage.setOnCloseRequest(this::closeRequested);
        Theme.dress(stage);
        painter.scenes().modifiedProperty().subscribe(modified -> showTitle());
        files.documents().fileProperty().subscribe(file -> showTitle());
        Subscription copies = keepCopies();
        stage.setOnHidden(event -> copies.unsubscribe());
    }

    /** Every minute, and when the user turns to something else; a closed window must not stay in memory for it. */
    private Subscription keepCopies() {
        Timeline minutes = new Timeline(
                new KeyFrame(AUTOSAVE_PERIOD, event -> files.autosave().save()));
        minutes.setCycleCount(Animation.INDEFINITE);
        minutes.play();
        Subscription turning = stage.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) {
                files.autosave().save();
            }
        });
        return turning.and(minutes::stop);
    }

    private void showTitle() {
        boolean isModified = painter.scenes().modifiedProperty().get();
        stage.setTitle((isModified ? "● " : "") + files.documents().name() + " – Partbrush");
    }

    /** Offers what was left by a crash, and what there is to go on with. */
    void greet() {
        files.recovery().offer();
        files.library().refresh(view::greet);
        BooleanProperty isFirstStart = settings.toggle("first.start", true);
        if (isFirstStart.get() && painter.noticeProperty().get() == null) {
            painter.noticeProperty().set(Notice.of("New here? The Help menu has a two-minute tour."));
        }
        isFirstStart.set(false);
    }

    private void rememberSize(Scene content) {
        maximized.set(stage.isMaximized());
        if (!stage.isMaximized()) {
            width.set(content.getWidth());
            height.set(content.getHeight());
        }
    }

    /** Loads the model used last in the background; without one the painter still paints. */
    void load(EngineSource engines, Executor background, Executor fxThread) {
        loadStamps(background, fxThread);
        StringProperty model = settings.text("model", FIRST_MODEL);
        ObjectProperty<DeviceChoice> device = settings.choice("device", DeviceChoice.AUTOMATIC);
        painter.models().open(engines, new EngineChoice(model.get(), device.get()), background);
        painter.models().wishProperty().subscribe(wish -> {
            if (wish != null) {
                model.set(wish.model());
                device.set(wish.device());
            }
        });
    }

    /** Takes the keys that the user chose earlier from a store and keeps them there from now on. */
    void rememberKeys(Preferences store) {
        view.rememberKeys(store);
    }

    /** The stamps whose classes the scene knows, also of the next document. */
    private void loadStamps(Executor background, Executor fxThread) {
        painter.scenes().vocabularyValue().subscribe(vocabulary -> {
            painter.tools().stamp().offer(List.of());
            background.execute(() -> loadStamps(vocabulary, fxThread));
        });
    }

    private void loadStamps(Vocabulary vocabulary, Executor fxThread) {
        try {
            List<Stamp> stamps = Stamps.of(vocabulary);
            fxThread.execute(() -> offer(stamps, vocabulary));
        } catch (IOException e) {
            fxThread.execute(() -> painter.noticeProperty().set(Notice.problem(String.valueOf(e.getMessage()))));
        }
    }

    /** Stamps of a document that was left meanwhile are no use. */
    private void offer(List<Stamp> stamps, Vocabulary vocabulary) {
        if (vocabulary.equals(painter.scenes().scene().vocabulary())) {
            painter.tools().stamp().offer(stamps);
        }
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        close();
    }

    private void close() {
        files.documents().whenSafe(() -> {
            files.autosave().forget();
            painter.synthesis().close();
            stage.hide();
        });
    }
}
