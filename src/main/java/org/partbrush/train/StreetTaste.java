package org.partbrush.train;

import java.util.List;
import java.util.Map;
import org.partbrush.nn.Mottle;
import org.partbrush.train.data.PartTones;
import org.partbrush.train.data.Taste;

/**
 * What looks nobody chose are like in our street scenes, chosen by eye (decisions 0057 and 0060): green trees in light and shade, skies
 * with some blue, dark panes and tyres, bright rims and plates, lawns and walls without flecks, plain clothes, skin on heads.
 */
final class StreetTaste {

    /** Of as many colours as in photographs, but seldom as white as snow or as dark as soot. */
    private static final Taste WALL =
            new Taste(List.of(0.6, 1.0, 1.0, 0.5, 0.5, 1.0), List.of(0.15, 0.15, 0.0, -1.3, -1.6, 0.0));

    /** Clothes are seldom white from head to foot, or of one glaring colour. */
    private static final Taste PERSON =
            new Taste(List.of(0.8, 0.75, 0.75, 0.5, 0.5, 1.0), List.of(-0.3, 0.0, 0.0, -0.7, -1.2, 0.0));

    /** Green: leaves as pale as some photographs have them look as if under frost. */
    private static final Taste LEAVES =
            new Taste(List.of(0.2, 0.4, 0.4, 0.25, 0.5, 0.3), List.of(-0.6, 0.35, 1.4, 0.2, -0.7, 0.1));

    private static final Taste VEHICLE = Taste.contrasts(-0.3, -0.9);

    /** Dark, whatever the colour of the car that is reflected in it. */
    private static final Taste CAR_WINDOW = Taste.around(-0.8, -0.4, 0, -0.6, -1.2);

    /** Bright metal in black rubber. */
    private static final Taste WHEEL = Taste.around(0.1, -0.4, 0, 0.9, -0.9);

    private static final Taste LIGHT = Taste.around(0.3, -0.3, 0, 0.2, -0.9);

    private static final Taste LICENSE_PLATE = Taste.around(0.7, 0, 0, 0, -1.0);

    static final Map<String, Taste> TASTES = Map.ofEntries(
            Map.entry("unlabelled", Taste.around(0.4, 0, 0, -2.3, -2.4)),
            Map.entry("sky", Taste.around(-0.1, -0.7, 0, -0.7, -2.0)),
            Map.entry("building", WALL),
            Map.entry("road", Taste.around(-0.35, 0, 0, -1.0, -1.1)),
            Map.entry("sidewalk", Taste.around(0.05, 0, 0, -1.3, -1.4)),
            Map.entry("vegetation", LEAVES),
            Map.entry("terrain", Taste.around(-0.1, 0.1, 0.6, -2.1, -2.1)),
            Map.entry("fence/wall", Taste.contrasts(-1.2, -1.9)),
            Map.entry("person", PERSON),
            Map.entry("person head", Taste.around(0.3, 0.4, 0, -1.4, -1.9)),
            Map.entry("car", VEHICLE),
            Map.entry("car window", CAR_WINDOW),
            Map.entry("car wheel", WHEEL),
            Map.entry("car light", LIGHT),
            Map.entry("car license plate", LICENSE_PLATE),
            Map.entry("truck/bus", VEHICLE),
            Map.entry("truck/bus window", CAR_WINDOW),
            Map.entry("truck/bus wheel", WHEEL),
            Map.entry("truck/bus light", LIGHT),
            Map.entry("truck/bus license plate", LICENSE_PLATE),
            Map.entry("window", Taste.around(-0.5, -0.2, 0, -2.3, -2.4)));

    /** Light and shade in leaves, clouds, reflections in panes, wear of walls and ground, chosen by eye (decision 0063). */
    static final Map<String, Mottle> MOTTLES = Map.of(
            "unlabelled", Mottle.of(0.15, 60, 30),
            "sky", new Mottle(0.45f, 0.55f, 0, 150, 54),
            "building", Mottle.of(0.15, 90, 90),
            "road", Mottle.of(0.18, 120, 25),
            "sidewalk", Mottle.of(0.18, 120, 25),
            "vegetation", new Mottle(0.6f, 0.1f, 0.15f, 16, 16),
            "terrain", new Mottle(0.2f, 0.05f, 0.05f, 30, 7),
            "fence/wall", Mottle.of(0.15, 60, 60),
            "window", Mottle.of(0.4, 70, 50));

    /** Of parts that photographs show large and whole; weaker where a removed part would be hard to see beside them (decision 0064). */
    static final Map<String, PartTones> TONES = Map.of(
            "person torso", PartTones.whole(0.7),
            "person head", PartTones.whole(1.25),
            "person arms", PartTones.whole(1),
            "person legs", PartTones.whole(1),
            "car window", PartTones.whole(0.5),
            "car wheel", new PartTones(1, true),
            "car chassis", PartTones.whole(0.5));

    /** Paint comes in all colours, photographs of it mostly in none. */
    static final Map<String, Double> REPAINTED = Map.of("car chassis", 0.5);

    private StreetTaste() {}
}
