package org.partbrush.io.recovery;

import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.document.Scenes;
import org.partbrush.io.Project;

/** A process of its own that copies a scene to the folder it is given, says so, and waits to be killed. */
final class CrashingPainter {

    private CrashingPainter() {}

    public static void main(String[] arguments) throws IOException {
        RecoveryCopy copy = RecoveryFolder.ofProcess(Path.of(arguments[0])).begin();
        copy.write(new Project(Scenes.twoCars(), null, null), Path.of(arguments[0], "street.pbrush"));
        System.out.println("copied");
        int end = System.in.read();
        copy.close();
        System.exit(end);
    }
}
