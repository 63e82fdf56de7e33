package org.partbrush.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.partbrush.io.PartMapExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Part maps of scenes. */
@Command(name = "infer-parts", description = "Makes one 8-bit indexed part map of every scene.")
final class InferPartsCommand implements Callable<Integer> {

    @Mixin
    private SceneRun scenes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        scenes.run(
                spec.commandLine().getErr(),
                (engine, scene, file) -> PartMapExport.writePng(file, scene, SceneRun.parts(engine, scene)));
        return ExitCode.OK;
    }
}
