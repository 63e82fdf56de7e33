package org.partbrush.nn;

import java.io.IOException;
import java.nio.file.Path;

/** A weight file that is refused. The message is one sentence that names the file and says what is wrong. */
public final class WeightFileException extends IOException {

    private static final long serialVersionUID = 1L;

    public WeightFileException(Path file, String whatIsWrong) {
        super(file + " is not a usable weight file: " + whatIsWrong + ".");
    }

    /** Weights that do not fit a network, whichever file they came from. */
    WeightFileException(String sentence) {
        super(sentence);
    }
}
