package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.VocabularyForm;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.Extent;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartCanvas;
import org.partbrush.nn.PartInjection;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.WeightTensor.DType;
import org.partbrush.nn.Weights;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/** A small checkpoint of the reference becomes a bundle, whose networks make the reference's image. */
class BundleImportTest {

    private static final Path FILES = Path.of("src/test/resources/org/partbrush/bundle/tiny");
    private static final Path GENERATOR = FILES.resolve("tiny_cityscapes_EMA.pth");
    private static final Path PARTNET = FILES.resolve("tiny_cityscapes_PartNet_G.pth");
    private static final GeneratorConfig CONFIG = new GeneratorConfig(
            6, PartSource.FEATURES, 18, PartInjection.PSM, true, true, false, 1, 6, 4, 128, 1, true);
    private static final PartNetConfig PARTS = new PartNetConfig(List.of(), List.of(2, 2, 4, 4, 6), 3, 9, 3, true);
    private static final List<Integer> CATEGORIES = List.of(24, 25, 26);

    @TempDir
    private Path folder;

    private Map<String, WeightTensor> reference;

    @BeforeEach
    void readReference() throws IOException {
        reference = Safetensors.read(FILES.resolve("tensors.safetensors"));
    }

    /** The case's supports for its own categories, in the reference's layout; any for the others. */
    private Path supports() throws IOException {
        for (PublishedModel.Category category : PublishedModel.CITYSCAPES.categories()) {
            Path supports = Files.createDirectories(folder.resolve("support").resolve(category.folder()));
            int row = Math.max(0, CATEGORIES.indexOf(Integer.valueOf(category.folder())));
            for (int n = 0; n < 3; n++) {
                Files.write(
                        supports.resolve(n + "_part.png"),
                        LabelPng.encodeGray8(maps(row).get(n)));
            }
        }
        return folder.resolve("support");
    }

    /** The three support part maps of the case's category. */
    private List<LabelMap> maps(int row) {
        long[] labels = tensor("in.support_labels").toLongs();
        int pixels = PartNetConfig.SIZE * PartNetConfig.SIZE;
        return IntStream.range(row * 3, row * 3 + 3)
                .mapToObj(n -> Arrays.stream(labels, n * pixels, (n + 1) * pixels))
                .map(map -> LabelMap.of(
                        PartNetConfig.SIZE,
                        PartNetConfig.SIZE,
                        map.mapToInt(Math::toIntExact).toArray()))
                .toList();
    }

    private BundleImport imported() throws IOException {
        VocabularyForm classes =
                VocabularyForm.of(Vocabularies.named("cityscapes").orElseThrow());
        return new BundleImport(PublishedModel.CITYSCAPES, GENERATOR, PARTNET, supports(), classes);
    }

    @Test
    void theImportedBundleMakesTheReferencesImage() throws IOException {
        ModelBundle bundle = imported().write(folder.resolve("bundle"), CONFIG, PARTS);

        BundleCheck.check(bundle.folder());
        float[] expected = tensor("out.image").toFloats();
        float[] image = image(bundle);
        for (int i = 0; i < expected.length; i++) {
            // The case's own tolerance, ten times the rounding of the reference.
            assertEquals(expected[i], image[i], 0.0032 + 1e-4 * Math.abs(expected[i]));
        }
    }

    private float[] image(ModelBundle bundle) throws IOException {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager);
                Weights weights = new Weights(manager);
                Weights partWeights = new Weights(manager)) {
            Generator generator = new Generator(bundle.model().generator(), weights);
            PartNet partNet = new PartNet(bundle.model().partNet(), partWeights);
            weights.load(bundle.generatorWeights());
            partWeights.load(bundle.partNetWeights());
            Pass pass = Pass.inference(ops, Precision.FLOAT32);
            // The case gives riders supports of their own.
            EncodedSupports supports = partNet.encodeSupports(pass, array(manager, "in.support_labels"), 9);
            NDArray instances = array(manager, "in.instance_map");
            PartCanvas canvas =
                    new PartCanvas(manager, 18, 9, instances.getShape().slice(2));
            long[] rows = tensor("in.crop_params").toLongs();
            for (int at = 0; at < rows.length; at += 7) {
                ObjectBox box = new ObjectBox(
                        new Extent((int) rows[at + 1], (int) rows[at + 2]),
                        new Extent((int) rows[at + 3], (int) rows[at + 4]));
                ObjectCrop crop = new ObjectCrop(ops, box.widened(64, 128));
                NDArray mask = crop.cut(instances.eq(rows[at]).toType(DataType.FLOAT32, false));
                NDArray query = partNet.encodeShape(pass, mask.squeeze(1));
                NDArray category = manager.create(new long[] {CATEGORIES.indexOf((int) rows[at] / 1000)});
                canvas.paste(crop, mask, partNet.decode(pass, query, supports.take(category)));
            }
            GeneratorInput input = new GeneratorInput(
                    array(manager, "in.label"),
                    array(manager, "in.z"),
                    canvas.features(),
                    canvas.mask(),
                    array(manager, "in.part_noise"));
            return generator.forward(pass, input).toFloatArray();
        }
    }

    private WeightTensor tensor(String name) {
        return Objects.requireNonNull(reference.get(name), name);
    }

    private NDArray array(NDManager manager, String name) {
        WeightTensor tensor = tensor(name);
        return tensor.type() == DType.F32
                ? manager.create(tensor.toFloats(), new Shape(tensor.shape()))
                : manager.create(tensor.toLongs(), new Shape(tensor.shape())).toType(DataType.FLOAT32, false);
    }

    @Test
    void supportsAreThoseOfTheCategorysFolder() throws IOException {
        ModelBundle bundle = imported().write(folder.resolve("bundle"), CONFIG, PARTS);

        SupportSet car = bundle.manifest().supports().get(2);
        SupportSet rider = bundle.manifest().supports().get(1);
        assertEquals(List.of("car"), car.classes());
        assertEquals(map(2), LabelPng.read(bundle.supportFiles(car).getFirst()));
        assertEquals(map(0), LabelPng.read(bundle.supportFiles(rider).getFirst()), "riders read those of persons");
    }

    /** The first support part map of the case's category. */
    private LabelMap map(int row) {
        return maps(row).getFirst();
    }

    @Test
    void allDifferencesOfBothFilesAreInOneMessage() throws IOException {
        GeneratorConfig wider = CONFIG.withChannels(2);
        PartNetConfig deeper = new PartNetConfig(List.of(), PARTS.widths(), 3, 9, 4, true);
        BundleImport wrong = imported();

        IOException refusal =
                assertThrows(IOException.class, () -> wrong.write(folder.resolve("bundle"), wider, deeper));

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("body.0.conv_0.bias has the shape [16] instead of [32]"), message);
        assertTrue(message.contains(PARTNET + " catt3.key_conv.0.bias is missing"), message);
        assertEquals(1, message.lines().count());
        assertTrue(Files.notExists(folder.resolve("bundle")));
    }

    @Test
    void missingSupportsAreNamed() throws IOException {
        Path supports = folder.resolve("some");
        Files.createDirectories(supports.resolve("24"));
        BundleImport unsupported = new BundleImport(
                PublishedModel.CITYSCAPES,
                GENERATOR,
                PARTNET,
                supports,
                VocabularyForm.of(Vocabularies.named("cityscapes").orElseThrow()));

        IOException refusal =
                assertThrows(IOException.class, () -> unsupported.write(folder.resolve("bundle"), CONFIG, PARTS));

        assertTrue(String.valueOf(refusal.getMessage()).contains("lacks the folders 26, 27, 28, 19, 14, 2"));
    }
}
