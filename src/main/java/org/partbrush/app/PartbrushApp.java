package org.partbrush.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.partbrush.io.AppFolder;
import org.partbrush.synthesis.SynthesisWorker;
import org.partbrush.ui.Disk;
import org.partbrush.ui.FileAccess;
import org.partbrush.ui.Theme;
import org.partbrush.ui.UserSettings;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.dialog.WindowQuestions;
import org.partbrush.ui.model.PainterViewModel;

/**
 * The painter as a JavaFX application. Everything that comes back from another thread comes through the one
 * {@code Platform::runLater} handed out here.
 */
public final class PartbrushApp extends Application {

    private final ExecutorService background = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("background-", 1).daemon().factory());

    /** Writes recovery copies one after the other. */
    private final ExecutorService copies = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("autosave").daemon().factory());

    @Override
    public void start(Stage stage) {
        UserSettings settings = new UserSettings(Preferences.userRoot().node("org/partbrush"));
        Theme.install(settings.appearanceProperty());
        FirstDocument first = FirstDocument.sample();
        PainterViewModel painter =
                new PainterViewModel(first.project(), SynthesisWorker.onOwnThread(), Platform::runLater);
        Questions questions = new WindowQuestions(stage);
        Disk disk = new Disk(background, Platform::runLater, questions::failed);
        FileAccess files = FileAccess.of(painter, questions, AppFolder.ofUser(), disk, copies);
        PainterWindow window = new PainterWindow(stage, painter, files, questions, settings);
        window.rememberKeys(Preferences.userRoot().node("org/partbrush/keys"));
        stage.show();
        painter.noticeProperty().set(first.notice());
        window.greet();
        window.load(new InstalledModels(), background, Platform::runLater);
    }

    /** Waits until the copies of work that is saved by now are gone. */
    @Override
    public void stop() {
        copies.close();
    }
}
