package org.partbrush.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.partbrush.synthesis.Engine;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.SynthesisViewModel;

/** What explains the painter. */
record HelpCommands(Command tour, Command shortcuts, Command about) {

    static HelpCommands of(SynthesisViewModel synthesis, Questions questions, PainterCommands.Window window) {
        return new HelpCommands(
                Command.of("Two-minute tour", window.onTour()),
                Command.of("Keyboard shortcuts", window.onShortcuts()).withKey(KeyCode.F1),
                Command.of("About Partbrush", () -> questions.showAbout(modelFacts(synthesis))));
    }

    private static String modelFacts(SynthesisViewModel synthesis) {
        Engine engine = synthesis.engineProperty().get();
        String status = synthesis.engineStatusProperty().get();
        return engine == null || engine.modelFacts().isEmpty() ? status : status + "\n\n" + engine.modelFacts();
    }

    List<List<Command>> groups() {
        return List.of(List.of(tour, shortcuts), List.of(about));
    }
}
