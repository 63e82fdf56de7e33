package org.partbrush.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.partbrush.io.AppFolder;
import org.partbrush.io.recovery.RecoveryFolder;
import org.partbrush.synthesis.SynthesisWorker;
import org.partbrush.ui.Autosave;
import org.partbrush.ui.Disk;
import org.partbrush.ui.Documents;
import org.partbrush.ui.Recovery;
import org.partbrush.ui.Theme;
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
        Theme.install();
        FirstDocument first = FirstDocument.sample();
        PainterViewModel painter =
                new PainterViewModel(first.project(), SynthesisWorker.onOwnThread(), Platform::runLater);
        Questions questions = new WindowQuestions(stage);
        Documents documents = new Documents(painter, questions, background, Platform::runLater);
        RecoveryFolder folder = RecoveryFolder.ofProcess(AppFolder.ofUser().resolve("recovery"));
        Autosave autosave = new Autosave(documents, painter, folder, copies, Platform::runLater);
        PainterWindow window = new PainterWindow(stage, painter, documents, autosave, questions);
        stage.show();
        painter.noticeProperty().set(first.notice());
        Disk disk = new Disk(background, Platform::runLater, questions::failed);
        new Recovery(folder, documents, autosave, questions, disk).offer();
        window.load(new InstalledEngine(), background, Platform::runLater);
    }

    /** Waits until the copies of work that is saved by now are gone. */
    @Override
    public void stop() {
        copies.close();
    }
}
