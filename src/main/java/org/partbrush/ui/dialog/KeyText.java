package org.partbrush.ui.dialog;

import javafx.scene.input.KeyCombination;

/** How keys are written: by the words that people search for and find on their keyboards. */
public final class KeyText {

    private KeyText() {}

    public static String of(KeyCombination key) {
        return key.getDisplayText().replace("\u21B5", "Enter").replace("Back Space", "Backspace");
    }
}
