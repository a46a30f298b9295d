package io.syndicate.workbench.worker;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.Random;

/** Messages with random fields, extreme values among them; the same for the same seed. */
final class RandomMessages {

    private static final long[] LONGS = {0, 1, -1, 127, 128, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final int[] INTS = {0, 1, -1, 127, 128, 16384, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final String[] TEXTS = {"", "/a", "/notes/été.txt", "\u0000\n\"'\\", "/€/\uD83D\uDE00", "x".repeat(300)};

    private final Random random;

    RandomMessages(long seed) {
        random = new Random(seed);
    }

    /** A message of the builder's type with every required field, and some of the others. */
    Message fill(Message.Builder builder) {
        for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
            if (field.isRepeated()) {
                for (int left = random.nextInt(4); left > 0; left--) {
                    builder.addRepeatedField(field, value(builder, field));
                }
            } else if (field.isRequired() || random.nextBoolean()) {
                builder.setField(field, value(builder, field));
            }
        }
        return builder.build();
    }

    private Object value(Message.Builder builder, FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case LONG -> random.nextBoolean() ? random.nextLong() : LONGS[random.nextInt(LONGS.length)];
            case INT -> random.nextBoolean() ? random.nextInt() : INTS[random.nextInt(INTS.length)];
            case BOOLEAN -> random.nextBoolean();
            case STRING -> TEXTS[random.nextInt(TEXTS.length)];
            case BYTE_STRING -> bytes();
            case MESSAGE -> fill(builder.newBuilderForField(field));
            default -> throw new IllegalArgumentException("no messages with " + field.getJavaType());
        };
    }

    private ByteString bytes() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return ByteString.copyFrom(bytes);
    }
}
