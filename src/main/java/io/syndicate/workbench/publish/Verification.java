package io.syndicate.workbench.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether a receipt still holds for a published object. */
public final class Verification {

    private Verification() {
    }

    /**
     * @param receipt of a publish
     * @param bytes   what is said to be the object of that publish
     * @return every way in which they differ, empty where the receipt holds
     */
    public static List<String> differences(Receipt receipt, byte[] bytes) {
        var differences = new ArrayList<String>();
        String hash = Hashes.sha256(bytes);
        if (receipt.driverHash().isEmpty()) {
            differences.add("the receipt is for a directory, of which the deployed tool makes the object; "
                    + "name the directory in place of the object");
        } else if (!receipt.driverHash().get().equals(hash)) {
            differences.add("the driver hash is " + hash + ", the receipt says " + receipt.driverHash().get());
        }
        try {
            PublishedObject object = PublishedObject.parse(bytes);
            differ(differences, "driver", receipt.driver(), object.driver());
            differ(differences, "config", receipt.config(), object.config());
            receipt.secrets().ifPresent(expected -> differ(differences, "sealed secrets", expected, object.sealedSecrets()));
        } catch (SealException refused) {
            differences.add(refused.getMessage());
        }
        return List.copyOf(differences);
    }

    /**
     * @param receipt   of a publish
     * @param directory with a driver under its deployed names
     * @return every way in which its driver and config differ, empty where the receipt holds
     * @throws PublishException where a file cannot be read
     */
    public static List<String> differences(Receipt receipt, Path directory) throws PublishException {
        var differences = new ArrayList<String>();
        differ(differences, "driver", receipt.driver(), ObjectFile.read(directory.resolve("driver")));
        differ(differences, "config", receipt.config(), ObjectFile.read(directory.resolve("config")));
        return List.copyOf(differences);
    }

    private static void differ(List<String> differences, String part, String expected, byte[] bytes) {
        if (!expected.equals(Hashes.sha256(bytes))) {
            differences.add(part + ": not the bytes that the receipt is for");
        }
    }
}
