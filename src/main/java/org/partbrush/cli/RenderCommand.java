package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.io.AtomicFile;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Brings projects up to date with a model: what is painted stays, what is inferred and synthesized is made again. All
 * projects are read before the first is worked on, so that a damaged one is found before anything is written.
 */
@Command(name = "render", description = "Makes parts, picture and thumbnail inside projects again.")
final class RenderCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PROJECT", arity = "1..*", description = "Projects (.pbrush), changed in place.")
    private List<Path> files;

    @Mixin
    private ModelOptions model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelBundle bundle = model.bundle();
        for (Path file : files) {
            SceneRun.requireVocabulary(ProjectFile.read(file).scene(), bundle);
        }
        Progress progress = new Progress(spec.commandLine().getErr(), Terminal.showsStandardError(), files.size());
        try (Engine engine = model.open(bundle)) {
            for (Path file : files) {
                progress.begin(ProjectFile.nameOf(file));
                AtomicFile.write(file, ProjectFile.encode(rendered(ProjectFile.read(file), engine)));
                progress.step();
            }
            progress.end();
        }
        return ExitCode.OK;
    }

    /** The project with the parts and the picture that an engine makes of its scene. */
    static Project rendered(Project project, Engine engine) {
        LabelMap inferred = engine.infer(project.scene());
        RgbImage image = engine.synthesize(SynthesisRequest.of(project.scene(), inferred), Cancellation.NEVER);
        return new Project(project.scene(), inferred, image, project.history(), project.underlay());
    }
}
