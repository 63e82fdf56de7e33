package org.partbrush.ui;

import java.io.File;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets a file be dropped on a node. */
final class FileDrop {

    private FileDrop() {}

    static void install(Node node, Imports imports) {
        node.setOnDragOver(event -> {
            if (isOneFile(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            if (isOneFile(event)) {
                File file = event.getDragboard().getFiles().getFirst();
                event.setDropCompleted(true);
                event.consume();
                // Later, because a question must not keep the gesture open.
                Platform.runLater(() -> imports.dropped(file.toPath()));
            }
        });
    }

    private static boolean isOneFile(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files != null && files.size() == 1;
    }
}
