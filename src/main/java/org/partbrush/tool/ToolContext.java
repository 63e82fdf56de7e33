package org.partbrush.tool;

import java.util.function.IntConsumer;
import org.partbrush.document.SceneSession;

/**
 * What a tool works on.
 *
 * @param picked is told the class that was picked
 */
record ToolContext(SceneSession session, ToolSettings settings, IntConsumer picked) {}
