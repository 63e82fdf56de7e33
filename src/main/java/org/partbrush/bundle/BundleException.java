package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A model bundle that is refused. The message is one sentence that names every difference found and what to do. */
public final class BundleException extends IOException {

    private static final long serialVersionUID = 1L;

    public BundleException(Path folder, List<String> differences) {
        super(folder + " is not a usable model bundle: " + String.join("; ", differences)
                + "; install it again or choose another one.");
    }
}
