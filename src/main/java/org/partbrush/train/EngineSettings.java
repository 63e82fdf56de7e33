package org.partbrush.train;

import ai.djl.pytorch.jni.JniUtils;

/** Settings of the engine that a training needs; they hold for the whole process. */
final class EngineSettings {

    private EngineSettings() {}

    /** @param threads that an operation may use */
    static void apply(int threads) {
        JniUtils.setNumThreads(threads);
    }
}
