package org.partbrush.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The scenes that come with the program. */
public final class SampleScenes {

    private static final String FOLDER = "/org/partbrush/assets/scenes/";

    private static final List<SampleScene> ALL = List.of(
            new SampleScene("street", "Car and pedestrian"),
            new SampleScene("crossing", "Crossing"),
            new SampleScene("parking", "Parked cars"),
            new SampleScene("park", "Path in the park"),
            new SampleScene("avenue", "Avenue"),
            new SampleScene("portrait", "Portrait"));

    private SampleScenes() {}

    /** In the order in which they are offered. */
    public static List<SampleScene> all() {
        return ALL;
    }

    /** The street that the first start shows. */
    public static Project street() throws IOException {
        return ALL.getFirst().read();
    }

    static InputStream open(String id) throws IOException {
        String name = FOLDER + id + ProjectFile.EXTENSION;
        InputStream content = SampleScenes.class.getResourceAsStream(name);
        if (content == null) {
            throw new FileNotFoundException("The sample scene " + name + " is missing; install Partbrush again.");
        }
        return content;
    }
}
