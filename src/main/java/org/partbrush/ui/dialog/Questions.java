package org.partbrush.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.partbrush.io.recovery.RecoveryFacts;

/** Everything that stops to ask or tell the user. An interface, so that a test can give the answers. FX thread only. */
public interface Questions {

    Optional<Path> openFile(FileKind kind);

    /** A file to write, with the kind's extension; the user has agreed to replace it if it exists. */
    Optional<Path> saveFile(FileKind kind, String suggestedName);

    Unsaved unsaved(String documentName);

    Optional<NewScene> newScene();

    /**
     * What to do with work that a crash has left behind.
     *
     * @param found at least one
     */
    RecoveryAnswer recover(List<RecoveryFacts> found);

    /** Says in one sentence what went wrong and waits until it was read. */
    void failed(String sentence);

    void showShortcuts(List<Shortcut> shortcuts);

    /** Shows what this program is, and the facts of its model. */
    void showAbout(String modelFacts);
}
