package io.syndicate.workbench.project;

/**
 * A chunk as a published driver stored it. The byte arrays are shared and not to be changed.
 *
 * @param name what the sample was called then
 * @param in   what {@code serialize} was given, and {@code deserialize} must give back
 * @param wire what {@code serialize} made of it
 */
public record StoredChunk(String name, byte[] in, byte[] wire) {

    @Override
    public String toString() {
        return "StoredChunk[" + name + ", " + in.length + " bytes]";
    }
}
