package org.partbrush.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.Project;
import org.partbrush.io.SampleScenes;
import org.partbrush.io.Vocabularies;
import org.partbrush.ui.model.Notice;

/**
 * What the painter opens with: the sample scene, or a blank one if the sample cannot be read.
 *
 * @param notice what to tell the user about it, or null
 */
record FirstDocument(Project project, @Nullable Notice notice) {

    private static final int BLANK_SIZE = 256;
    private static final int BLANK_CLASS = 1;

    static FirstDocument sample() {
        try {
            return new FirstDocument(SampleScenes.street(), null);
        } catch (IOException e) {
            Scene blank = Scene.blank(Vocabularies.street(), BLANK_SIZE, BLANK_SIZE, BLANK_CLASS);
            return new FirstDocument(new Project(blank, null, null), Notice.problem(String.valueOf(e.getMessage())));
        }
    }
}
