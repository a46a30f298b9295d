package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;

import io.syndicate.workbench.request.sg.DriverRequest;
import io.syndicate.workbench.request.sg.Manifest;
import io.syndicate.workbench.request.sg.ManifestBlock;
import io.syndicate.workbench.request.sg.SignedBlockHeader;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** {@code sg_pb2.py} against protobuf-java on the other side of the pipe. */
class MessagesTest {

    private static final List<Message> KINDS = List.of(DriverRequest.getDefaultInstance(), Manifest.getDefaultInstance(),
            ManifestBlock.getDefaultInstance(), SignedBlockHeader.getDefaultInstance());
    private static final int MESSAGES_OF_A_KIND = 40;

    /** The driver's chunk is a message and its type's name; what it returns is the message, read, copied and written. */
    private static final String REWRITES_MESSAGES = """
            from syndicate.protobufs import sg_pb2
            def serialize(request, chunk):
                name, _, data = chunk.partition(b":")
                kind = getattr(sg_pb2, name.decode("ascii"))
                message = kind.FromString(data)
                copy = kind()
                for field, value in message.ListFields():
                    if field.repeated:
                        getattr(copy, field.name).extend(value)
                    elif field.message:
                        getattr(copy, field.name).CopyFrom(value)
                    else:
                        setattr(copy, field.name, value)
                assert copy == message and not copy != message, (copy, message)
                assert kind.FromString(copy.SerializeToString()) == message
                assert copy.ByteSize() == len(data) and str(copy) == str(message)
                return copy.SerializeToString() + request.SerializeToString()
            """;

    @Test
    void theTablesMustBeThoseOfTheProtoFile() {
        String expected = KINDS.stream().map(kind -> table(kind.getDescriptorForType())).collect(Collectors.joining());
        Pythons.each(python -> {
            try (var code = WorkerRig.code(python, """
                    from __future__ import print_function
                    from syndicate.protobufs import sg_pb2
                    for name in ("DriverRequest", "Manifest", "ManifestBlock", "SignedBlockHeader"):
                        kind = getattr(sg_pb2, name)
                        print(kind.FULL_NAME)
                        for field in kind.FIELDS:
                            type_name = field.message.FULL_NAME if field.message else field.type
                            assert getattr(kind, field.name.upper() + "_FIELD_NUMBER") == field.number
                            print(field.number, field.label, type_name, field.name)
                        for name, one in sorted(vars(kind).items()):
                            if hasattr(one, "Name"):
                                for key, value in one.items():
                                    assert getattr(kind, key) == one.Value(key) == getattr(one, key) == value
                                    assert one.Name(value) == key
                                    print(name, key, value)
                    """)) {
                assertEquals(expected, WorkerRig.text(code.readRest()), code::errors);
            }
        });
    }

    private static String table(Descriptor kind) {
        var fields = kind.getFields().stream().map(MessagesTest::row).collect(Collectors.joining());
        var enums = kind.getEnumTypes().stream().sorted(Comparator.comparing(EnumDescriptor::getName))
                .flatMap(type -> type.getValues().stream()
                        .map(value -> type.getName() + " " + value.getName() + " " + value.getNumber() + "\n"))
                .collect(Collectors.joining());
        return kind.getFullName() + "\n" + fields + enums;
    }

    private static String row(FieldDescriptor field) {
        String label = field.isRepeated() ? "repeated" : field.isRequired() ? "required" : "optional";
        String type = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                ? field.getMessageType().getFullName() : field.getType().name().toLowerCase(Locale.ROOT);
        return field.getNumber() + " " + label + " " + type + " " + field.getName() + "\n";
    }

    @Test
    void messagesMustComeBackByteForByte() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "serialize", REWRITES_MESSAGES)) {
                var messages = new RandomMessages(7);
                for (int i = 0; i < MESSAGES_OF_A_KIND * KINDS.size(); i++) {
                    var kind = KINDS.get(i % KINDS.size());
                    var request = messages.fill(DriverRequest.newBuilder());
                    var message = messages.fill(kind.newBuilderForType());
                    byte[] sent = concat(WorkerRig.bytes(kind.getDescriptorForType().getName() + ":"), message.toByteArray());
                    assertArrayEquals(concat(message.toByteArray(), request.toByteArray()), worker.convert(request, sent),
                            message::toString);
                }
            }
        });
    }

    @Test
    void unknownFieldsMustBeKeptAndPackedNumbersRead() {
        var request = DriverRequest.newBuilder().setVolumeId(1).setUserId(2).setCoordinatorId(3).setFileId(4)
                .setFileVersion(5).setRequestType(1).setPath("/a");
        var group = UnknownFieldSet.newBuilder().addField(1, UnknownFieldSet.Field.newBuilder().addVarint(5).build()).build();
        var unknown = UnknownFieldSet.newBuilder()
                .addField(100, UnknownFieldSet.Field.newBuilder().addVarint(-1).addFixed32(1).addFixed64(2)
                        .addLengthDelimited(ByteString.copyFromUtf8("kept")).addGroup(group).build())
                .addField(19, UnknownFieldSet.Field.newBuilder() // block_vec, packed: 1, 300
                        .addLengthDelimited(ByteString.copyFrom(new byte[] {1, (byte) 0xac, 2})).build())
                .build();
        var sent = request.build().toBuilder().setUnknownFields(unknown).build();
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "serialize", """
                    def serialize(request, chunk):
                        assert request.block_vec == [1, 300], request.block_vec
                        return request.SerializeToString()
                    """)) {
                var back = DriverRequest.parseFrom(worker.convert(sent, new byte[0]));
                assertEquals(List.of(1L, 300L), back.getBlockVecList());
                assertEquals(unknown.getField(100), back.getUnknownFields().getField(100));
            }
        });
    }

    @Test
    void damagedBytesMustNeverBeTakenForAMessage() {
        byte[] whole = new RandomMessages(3).fill(DriverRequest.newBuilder()).toByteArray();
        Pythons.each(python -> {
            try (var code = WorkerRig.code(python, """
                    import base64, sys
                    from syndicate.protobufs.sg_pb2 import DecodeError, DriverRequest
                    whole = base64.b64decode(getattr(sys.stdin, "buffer", sys.stdin).read())
                    DriverRequest.FromString(whole)
                    accepted = 0
                    for size in range(len(whole)):
                        try:
                            DriverRequest.FromString(whole[:size])
                            accepted += 1
                        except DecodeError:
                            pass
                    for bad in (b"\\xff", b"\\x08" + b"\\xff" * 11, b"\\x00\\x00", b"\\x3a\\x01\\xff", b"\\x0c",
                                b"\\xa3\\x06\\xac\\x06", b"\\x0e"):
                        try:
                            DriverRequest().MergeFromString(bad)
                            accepted = -1000
                        except DecodeError:
                            pass
                    sys.stdout.write("whole" if accepted < len(whole) // 2 and accepted >= 0 else "taken %d" % accepted)
                    """)) {
                code.send(Base64.getEncoder().encode(whole));
                code.endInput();
                assertEquals("whole", WorkerRig.text(code.readRest()), code::errors);
            }
        });
    }

    @Test
    void messagesMustBehaveAsProtobufsDo() {
        Pythons.each(python -> {
            try (var code = WorkerRig.code(python, BEHAVIOUR)) {
                assertEquals("fine", WorkerRig.text(code.readRest()), code::errors);
            }
        });
    }

    private static final String BEHAVIOUR = """
            import copy, pickle, sys
            from syndicate.protobufs.sg_pb2 import DriverRequest, EncodeError, Manifest, ManifestBlock
            def raises(kind, call):
                try:
                    call()
                except kind as problem:
                    return str(problem)
                raise AssertionError("nothing raised")
            r = DriverRequest()
            assert (r.volume_id, r.path, r.io_type, list(r.cached_blocks)) == (0, u"", 0, [])
            assert not r.HasField("volume_id") and not r.HasField("manifest") and r.ListFields() == []
            for bad in (-1, 1 << 64):
                raises(ValueError, lambda: setattr(r, "volume_id", bad))
            raises(ValueError, lambda: setattr(r, "block_version", 1 << 63))
            for bad in (u"1", None, 1.5):
                raises(TypeError, lambda: setattr(r, "volume_id", bad))
            raises(TypeError, lambda: setattr(r, "path", 5))
            raises(UnicodeDecodeError, lambda: setattr(r, "path", b"\\xff"))
            raises(AttributeError, lambda: setattr(r, "volume", 1))
            raises(AttributeError, lambda: setattr(r, "block_vec", [1]))
            raises(AttributeError, lambda: setattr(r, "manifest", Manifest()))
            raises(AttributeError, lambda: r.volume)
            raises(ValueError, lambda: r.HasField("block_vec"))
            raises(ValueError, lambda: r.block_vec.append(-1))
            said = raises(EncodeError, r.SerializeToString)
            assert said.endswith("missing required fields: volume_id,user_id,coordinator_id,file_id,file_version,request_type,path"), said
            assert not r.manifest.HasField("size") and not r.HasField("manifest")
            r.manifest.blocks.add(block_id=1, block_version=-1).hash = b"\\x00\\xff"
            assert r.HasField("manifest") and len(r.manifest.blocks) == 1
            assert "manifest.volume_id" in r.FindInitializationErrors()
            r.path, r.volume_id = u"/\\u20ac\\n", True
            r.block_vec.extend([1, 2]); r.block_vec.append(3); r.block_vec[0] = 9
            raises(AttributeError, lambda: setattr(r, "block_vec", r.block_vec))  # as protobuf does for r.block_vec += [3]
            text = 'volume_id: 1\\npath: "/\\\\342\\\\202\\\\254\\\\n"\\n' \\
                   'manifest {\\n  blocks {\\n    block_id: 1\\n    block_version: -1\\n    hash: "\\\\000\\\\377"\\n  }\\n}\\n'
            assert str(r) == text + "block_vec: 9\\nblock_vec: 2\\nblock_vec: 3\\n", str(r)
            twin = DriverRequest(path=r.path, volume_id=1, block_vec=[9, 2, 3], manifest=r.manifest)
            assert twin == r and copy.deepcopy(r) == r and pickle.loads(pickle.dumps(r, 2)) == r
            twin.MergeFrom(r)
            assert list(twin.block_vec) == [9, 2, 3, 9, 2, 3] and len(twin.manifest.blocks) == 2 and twin != r
            twin.CopyFrom(twin)
            raises(TypeError, lambda: twin.CopyFrom(Manifest()))
            raises(TypeError, lambda: r.ParseFromString(u"text"))
            r.ClearField("manifest"); r.ClearField("path"); r.ClearField("path")
            assert not r.HasField("manifest") and not r.HasField("path") and r.path == u""
            other = DriverRequest(); other.manifest.SetInParent(); assert other.HasField("manifest")
            r.Clear()
            assert r == DriverRequest() and r.IsInitialized() is False and r.ByteSize() == 0
            raises(TypeError, lambda: hash(r))
            raises(ValueError, lambda: DriverRequest(volume=1))
            sys.stdout.write("fine")
            """;

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}
