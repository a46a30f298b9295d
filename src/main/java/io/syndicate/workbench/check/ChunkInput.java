package io.syndicate.workbench.check;

/**
 * A chunk that checks send.
 *
 * @param name  the project's, or what it was made for
 * @param bytes shared, not to be changed
 */
record ChunkInput(String name, byte[] bytes) {

    Finding.SampleRef ref() {
        return new Finding.SampleRef.Chunk(name, bytes.length);
    }
}
