package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.partbrush.document.Scene;
import org.partbrush.document.SeedScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.AtomicFile;
import org.partbrush.raster.PictureFile;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pictures of scenes. */
@Command(name = "synthesize", description = "Makes one RGB picture of every scene.")
final class SynthesizeCommand implements Callable<Integer> {

    @Mixin
    private SceneRun scenes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Chooses among the pictures of one layout (default: 0).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        scenes.run(spec.commandLine().getErr(), this::write);
        return ExitCode.OK;
    }

    private void write(Engine engine, Scene scene, Path file) throws IOException {
        // A project's colours are part of its layout; its seeds give way to the one asked for.
        SynthesisSettings settings =
                scene.settings().withSeed(new SeedScope.Image(), seed).withoutRegionSeeds();
        var request = SynthesisRequest.of(scene.withSettings(settings), engine.infer(scene));
        AtomicFile.write(file, PictureFile.encodePng(engine.synthesize(request, Cancellation.NEVER)));
    }
}
