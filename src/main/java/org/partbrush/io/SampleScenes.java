package org.partbrush.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The scenes that come with the program. */
public final class SampleScenes {

    private SampleScenes() {}

    /** The street that the first start shows. */
    public static Project street() throws IOException {
        String name = "/org/partbrush/assets/scenes/street.pbrush";
        try (InputStream content = SampleScenes.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new FileNotFoundException("The sample scene " + name + " is missing; install Partbrush again.");
            }
            return ProjectFile.read(content, name);
        }
    }
}
