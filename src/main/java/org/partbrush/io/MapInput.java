package org.partbrush.io;

import java.io.IOException;
import org.partbrush.document.Scene;

/** One scene that a command works on; its files are read only when it is its turn. */
public interface MapInput {

    /** Base name for the outputs, without an extension. */
    String name();

    /** @throws IOException with one sentence for people if its files are no valid scene */
    Scene read() throws IOException;

    /** The scene with what else its files hold: inferred parts and the picture. */
    Project readProject() throws IOException;
}
