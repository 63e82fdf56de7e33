package org.partbrush.ui;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.SampleScene;
import org.partbrush.label.SemanticClass;
import org.partbrush.ui.dialog.FileKind;
import org.partbrush.ui.dialog.NewScene;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.PainterViewModel;

/**
 * Opens and saves. Called on the FX thread; files are read and written on another one, from snapshots, so that
 * painting goes on meanwhile. Whatever fails, the document in the window stays as it is.
 */
public final class Documents {

    private static final String UNTITLED = "Untitled";

    private final PainterViewModel painter;
    private final Questions questions;
    private final Disk disk;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();

    /**
     * @param disk where files are read and written
     * @param fxThread brings what was read back to the JavaFX thread
     */
    public Documents(PainterViewModel painter, Questions questions, Executor disk, Executor fxThread) {
        this.painter = painter;
        this.questions = questions;
        this.disk = new Disk(disk, fxThread, questions::failed);
    }

    /**
     * Begins a scene of the size that the user chooses. It is filled with the current class or, if that one makes
     * objects, with the default class.
     */
    public void create() {
        whenSafe(() -> questions.newScene().ifPresent(this::createBlank));
    }

    /** Begins a scene of this size. */
    public void create(NewScene size) {
        whenSafe(() -> createBlank(size));
    }

    /** Fills the scene with the current class or, if that one makes objects, with the default class. */
    private void createBlank(NewScene size) {
        Scene old = painter.scenes().scene();
        SemanticClass current = painter.tools().currentProperty().get();
        SemanticClass fill =
                current.isThing() ? painter.tools().defaultClassProperty().get() : current;
        Scene blank = Scene.blank(old.vocabulary(), size.width(), size.height(), fill.id());
        show(new Project(blank.withSettings(SynthesisSettings.NEW), null, null), null);
    }

    /** Opens the project that the user chooses. */
    public void open() {
        whenSafe(() -> questions.openFile(FileKind.PROJECT).ifPresent(this::read));
    }

    /** Opens this project. */
    public void open(Path source) {
        whenSafe(() -> read(source));
    }

    private void read(Path source) {
        disk.run(() -> {
            Project project = ProjectFile.read(source);
            return () -> show(project, source);
        });
    }

    /** Opens a scene that comes with the program; it has no file until it is saved. */
    public void open(SampleScene sample) {
        open(sample, () -> {});
    }

    /** The same; goes on when it is open. */
    void open(SampleScene sample, Runnable afterwards) {
        whenSafe(() -> disk.run(() -> {
            Project project = sample.read();
            return () -> {
                show(project, null);
                afterwards.run();
            };
        }));
    }

    /** Shows a scene that has no file yet, whatever became of the present one. */
    void begin(Project project) {
        show(project, null);
    }

    private void show(Project project, @Nullable Path source) {
        painter.open(project);
        file.set(source);
    }

    public void save() {
        save(() -> {});
    }

    public void saveAs() {
        saveAs(() -> {});
    }

    private void save(Runnable afterwards) {
        Path known = file.get();
        if (known == null) {
            saveAs(afterwards);
        } else {
            write(known, afterwards);
        }
    }

    private void saveAs(Runnable afterwards) {
        questions.saveFile(FileKind.PROJECT, name()).ifPresent(target -> write(target, afterwards));
    }

    private void write(Path target, Runnable afterwards) {
        Project project = snapshot();
        disk.run(() -> {
            ProjectFile.write(target, project);
            return () -> {
                file.set(target);
                markSaved(project);
                afterwards.run();
            };
        });
    }

    /** What was changed while the project was written is still unsaved. */
    private void markSaved(Project project) {
        painter.scenes().markSaved(project.scene());
        if (!snapshot().keepsTheSame(project)) {
            painter.scenes().touch();
        }
    }

    /** The document as it is now; safe on any thread. */
    public Project snapshot() {
        return painter.project();
    }

    /**
     * Goes on with unsaved work.
     *
     * @param origin the file that it belongs to and is not yet saved to, null if it has none
     */
    public void resume(Project project, @Nullable Path origin) {
        show(project, origin);
        painter.scenes().touch();
    }

    /** Goes on at once if nothing can be lost, else after the user has saved or discarded; not at all on cancel. */
    public void whenSafe(Runnable next) {
        painter.tools().cancel();
        if (!painter.scenes().modifiedProperty().get()) {
            next.run();
            return;
        }
        switch (questions.unsaved(name())) {
            case SAVE -> save(next);
            case DISCARD -> next.run();
            case CANCEL -> {}
        }
    }

    /** The document's name without folder and extension. */
    public String name() {
        Path known = file.get();
        if (known == null) {
            return UNTITLED;
        }
        return ProjectFile.nameOf(known);
    }

    /** Where the document was last opened or saved, null if nowhere. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }
}
