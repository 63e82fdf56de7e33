package org.partbrush.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.partbrush.synthesis.SynthesisWorker;
import org.partbrush.ui.Documents;
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

    @Override
    public void start(Stage stage) {
        UserSettings settings = new UserSettings(Preferences.userRoot().node("org/partbrush"));
        Theme.install(settings.appearanceProperty());
        FirstDocument first = FirstDocument.sample();
        PainterViewModel painter =
                new PainterViewModel(first.project(), SynthesisWorker.onOwnThread(), Platform::runLater);
        Questions questions = new WindowQuestions(stage);
        Documents documents = new Documents(painter, questions, background, Platform::runLater);
        PainterWindow window = new PainterWindow(stage, painter, documents, questions, settings);
        stage.show();
        painter.noticeProperty().set(first.notice());
        window.load(new InstalledModels(), background);
    }
}
