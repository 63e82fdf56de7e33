package org.partbrush.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A project file that cannot be opened; the message is one sentence for people. */
public final class ProjectException extends IOException {

    public ProjectException(String message) {
        super(message);
    }

    public ProjectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
