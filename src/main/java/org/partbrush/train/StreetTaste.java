package org.partbrush.train;

import java.util.Map;
import org.partbrush.train.data.Taste;

/**
 * What looks nobody chose are like in our street scenes, chosen by eye (decision 0057): green trees in light and shade, skies
 * with some blue, lawns and walls without flecks, plain clothes, skin on heads.
 */
final class StreetTaste {

    static final Map<String, Taste> TASTES = Map.of(
            "sky", Taste.around(-0.1, -0.7, 0, -0.9, -0.9),
            "building", Taste.contrasts(-1.0, -1.9),
            "road", Taste.around(-0.35, 0, 0, -1.0, -1.3),
            "sidewalk", Taste.around(0.05, 0, 0, -1.3, -1.6),
            "vegetation", Taste.around(-0.5, 0.3, 1.3, 0.3, -0.7),
            "terrain", Taste.around(-0.1, 0.1, 0.6, -2.1, -2.1),
            "person", Taste.contrasts(-1.5, -1.6),
            "person head", Taste.around(0.4, 0.4, 0, -1.7, -2.4),
            "car", Taste.contrasts(-0.5, -1.3),
            "window", Taste.contrasts(-0.5, -1.3));

    private StreetTaste() {}
}
