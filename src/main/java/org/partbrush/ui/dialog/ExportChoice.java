package org.partbrush.ui.dialog;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.partbrush.io.exchange.SceneExport;

/**
 * The question in which format to export.
 *
 * @param formats to choose from
 * @param first what is chosen at first
 * @param previews makes the preview of a format in the background and hands it over on the FX thread
 */
public record ExportChoice(
        List<SceneExport> formats, SceneExport first, BiConsumer<SceneExport, Consumer<ExportPreview>> previews) {}
