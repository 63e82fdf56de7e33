package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.SampleAddition;
import org.partbrush.evaluation.sheet.PartSamples;
import org.partbrush.evaluation.sheet.SampleSlots;
import org.partbrush.inference.NetworkEngine;
import org.partbrush.inference.PrecisionChoice;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.PictureFile;
import org.partbrush.synthesis.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a model make the sample pictures of its own bundle. */
@Command(
        name = "add-samples",
        description = "Puts 12 sample pictures with part edits into a model bundle and shows them in its card.")
final class BundleAddSamplesCommand implements Callable<Integer> {

    private static final int SAMPLES = 12;
    private static final String NOTE =
            "Parts over the layout, the picture, and the picture without one part; made by `bundle add-samples` of the"
                    + " program's own scenes and of label maps from all over test sets, seed 0 unless the scene has another.";

    @Parameters(paramLabel = "DIR", description = "The bundle's folder; it is changed.")
    private Path folder;

    @Option(
            names = "--scenes",
            paramLabel = "DIR",
            description = "Folder with semantic/, optional instance/ and part/, for what the program's own scenes leave;"
                    + " may be repeated.")
    private List<Path> scenes = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelBundle bundle = ModelBundle.open(folder);
        List<SampleAddition.Sample> samples = new ArrayList<>();
        for (PartSamples.Sample sample : samples(bundle)) {
            samples.add(new SampleAddition.Sample(sample.title(), PictureFile.encodeJpeg(sample.picture())));
        }
        if (samples.isEmpty()) {
            throw new IOException("The model finds no part to remove in these scenes; name others with --scenes.");
        }
        SampleAddition.add(folder, samples, NOTE);
        spec.commandLine().getOut().println(folder + ": " + bundle.model().name() + ", " + samples.size() + " samples.");
        return ExitCode.OK;
    }

    private List<PartSamples.Sample> samples(ModelBundle bundle) throws IOException {
        Vocabulary vocabulary = bundle.model().vocabulary().toVocabulary();
        var slots = SampleSlots.of(vocabulary, scenes, SAMPLES);
        try (Engine engine = NetworkEngine.open(bundle, PrecisionChoice.REPRODUCIBLE)) {
            return new PartSamples(engine).make(slots, vocabulary);
        }
    }
}
