package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** {@code syndicate.util.gateway}: what drivers import. */
class GatewayHelpersTest {

    private static final String CHECKS = """
            # -*- coding: utf-8 -*-
            import io, os, socket, sys
            from syndicate.util.gateway import *
            from syndicate.util import gateway
            from syndicate.protobufs.sg_pb2 import DriverRequest, Manifest
            def raises(kind, call, part=""):
                try:
                    call()
                except kind as problem:
                    assert part in str(problem), str(problem)
                    return
                raise AssertionError("nothing raised")
            block = DriverRequest(volume_id=8, user_id=1, coordinator_id=2, file_id=0x1f3a, file_version=4, request_type=1,
                                  path=u"/notes/\\u00e9.txt", block_id=3, block_version=-77)
            manifest = DriverRequest(volume_id=2**64-1, file_id=2**64-1, request_type=DriverRequest.MANIFEST,
                                     manifest_mtime_sec=1490000000, manifest_mtime_nsec=5, path=u"/a")
            rename = DriverRequest(volume_id=1, file_id=2, request_type=3, path=u"/a", new_path=u"/b",
                                   manifest_mtime_sec=7, manifest_mtime_nsec=8)
            assert [request_type(r) for r in (block, manifest, rename)] == ["block", "manifest", "rename_hint"]
            raises(ValueError, lambda: request_type(DriverRequest(request_type=9)))
            raises(ValueError, lambda: request_to_storage_path(DriverRequest()))
            assert request_to_storage_path(block) == "8/1F3A/3/-77"
            assert request_to_storage_path(manifest) == "18446744073709551615/FFFFFFFFFFFFFFFF/manifest/1490000000.5"
            assert request_to_storage_path(rename) == "1/2/manifest/7.8"
            accented = "/notes/\\u00e9.txt" if str is not bytes else u"/notes/\\u00e9.txt".encode("utf-8")
            assert request_path(block) == accented and type(request_path(block)) is str
            assert (request_new_path(rename), request_new_path(block)) == ("/b", "")
            assert (request_byte_offset(block), request_byte_len(block)) == (None, None)
            for hint, expected in ((0, None), (1, 10), (2, 10), (3, None), (4, None)):
                hinted = DriverRequest(io_type=hint, offset=10, len=10)
                assert request_byte_offset(hinted) == request_byte_len(hinted) == expected
            assert path_join("/a", "/b/", "c", "/d") == "/a/b/c/d" and path_join("a") == "a"
            numbers = {"SYNDICATE_GATEWAY_ID": get_gateway_id, "SYNDICATE_VOLUME_ID": get_volume_id, "SYNDICATE_USER_ID": get_user_id}
            for name, call in numbers.items():
                os.environ.pop(name, None)
                raises(Exception, call, name)
                os.environ[name] = "18446744073709551615"
                assert call() == 2**64-1
                os.environ[name] = "x"
                raises(Exception, call, name)
            for name, call in {"SYNDICATE_CONFIG_PATH": get_config_path, "SYNDICATE_IPC_PATH": get_ipc_root}.items():
                os.environ.pop(name, None)
                raises(Exception, call, name)
                os.environ[name] = "/there"
                assert call() == "/there"
            whole = io.BytesIO()
            write_int(whole, -5); write_data(whole, b"abc"); write_chunk(whole, b"d\\ne"); write_chunk(whole, block.SerializeToString())
            assert whole.getvalue().startswith(b"-5\\nabc\\n3\\nd\\ne\\n")
            whole.seek(0)
            assert (read_int(whole), read_data(whole, 3), read_chunk(whole), read_request(whole)) == (-5, b"abc", b"d\\ne", block)
            assert (read_int(whole), read_chunk(whole), read_request(whole)) == (None, None, None)
            for bad in (b"x\\n", b" 1\\n", b"1", b"1" * 100 + b"\\n", b"1_0\\n", b"\\n"):
                raises(ValueError, lambda: read_int(io.BytesIO(bad)))
            for bad in (b"3\\nab\\n", b"3\\nabcd\\n", b"-1\\n\\n"):
                raises(ValueError, lambda: read_chunk(io.BytesIO(bad)))
            here, there = socket.socketpair()
            write_chunk(here, b"x" * 1000); write_int(here, 7); here.close()
            assert (read_chunk(there), read_int(there), read_int(there)) == (b"x" * 1000, 7, None)
            sys.stdout.write("fine")
            """;

    @Test
    void everyFunctionMustDoWhatTheSpecificationSays() {
        Pythons.each(python -> {
            try (var code = WorkerRig.code(python, CHECKS)) {
                assertEquals("fine", WorkerRig.text(code.readRest()), code::errors);
            }
        });
    }
}
