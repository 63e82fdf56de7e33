package org.partbrush.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.partbrush.io.exchange.SceneExport;
import org.partbrush.io.recovery.RecoveryFacts;
import org.partbrush.synthesis.NewCategory;

/** Everything that stops to ask or tell the user. An interface, so that a test can give the answers. FX thread only. */
public interface Questions {

    Optional<Path> openFile(FileKind kind);

    /** A file to write, with the kind's extension; the user has agreed to replace it if it exists. */
    Optional<Path> saveFile(FileKind kind, String suggestedName);

    Unsaved unsaved(String documentName);

    Optional<NewScene> newScene();

    /**
     * A class whose parts shall be inferred from a folder of support part maps.
     *
     * @param classNames to choose from
     */
    Optional<NewCategory> newCategory(List<String> classNames);

    /**
     * What a file is that can be read in more than one way.
     *
     * @param choices at least two
     */
    Optional<ImportChoice> importChoice(String fileName, List<ImportChoice> choices);

    Optional<SceneExport> exportFormat(ExportChoice choice);

    /**
     * Where to export to: the first file that is written, with the format's extension, or the folder for all of them.
     * The user has agreed to replace that file.
     */
    Optional<Path> exportTarget(SceneExport format, String suggestedName);

    /** Whether files that exist may be replaced. */
    boolean mayReplace(List<Path> files);

    /**
     * What to do with work that a crash has left behind.
     *
     * @param found at least one
     */
    RecoveryAnswer recover(List<RecoveryFacts> found);

    /** Says in one sentence what went wrong and waits until it was read. */
    void failed(String sentence);

    void showShortcuts(ShortcutKeys keys);

    /** Shows what this program is, and the facts of its model. */
    void showAbout(String modelFacts);
}
