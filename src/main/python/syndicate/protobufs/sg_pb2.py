"""Syndicate's messages: the tables of sg.proto, as classes that look like those protobuf would generate."""
from syndicate.protobufs.proto2 import message
from syndicate.protobufs.scalars import DecodeError, EncodeError

__all__ = ["DecodeError", "DriverRequest", "EncodeError", "Manifest", "ManifestBlock", "SignedBlockHeader"]

ManifestBlock = message("SG_messages.ManifestBlock", [
    (1, "required", "uint64", "block_id"),
    (2, "required", "int64", "block_version"),
    (3, "optional", "bytes", "hash"),
    (4, "optional", "uint64", "owner_id"),
    (5, "optional", "uint32", "caps"),
    (6, "optional", "int32", "chunk_type"),
    (7, "optional", "uint64", "offset"),
    (8, "optional", "uint64", "size"),
    (9, "optional", "uint64", "logical_offset"),
    (10, "optional", "uint64", "logical_len"),
], [("ChunkType", {"BLOCK": 1, "MANIFEST": 2})])

Manifest = message("SG_messages.Manifest", [
    (1, "required", "uint64", "volume_id"),
    (2, "required", "uint64", "coordinator_id"),
    (3, "required", "uint64", "owner_id"),
    (4, "required", "uint64", "file_id"),
    (5, "required", "int64", "file_version"),
    (6, "required", "int64", "mtime_sec"),
    (7, "required", "int32", "mtime_nsec"),
    (8, "required", "uint64", "size"),
    (9, "repeated", ManifestBlock, "blocks"),
    (10, "required", "string", "signature"),
])

SignedBlockHeader = message("SG_messages.SignedBlockHeader", [
    (1, "required", "uint64", "volume_id"),
    (2, "required", "uint64", "file_id"),
    (3, "required", "int64", "file_version"),
    (4, "required", "uint64", "block_id"),
    (5, "required", "int64", "block_version"),
    (6, "required", "bytes", "block_hash"),
    (7, "required", "uint64", "gateway_id"),
    (8, "required", "string", "signature"),
], [("Constants", {"MAXIMUM_SIZE": 4096})])

DriverRequest = message("SG_messages.DriverRequest", [
    (1, "required", "uint64", "volume_id"),
    (2, "required", "uint64", "user_id"),
    (3, "required", "uint64", "coordinator_id"),
    (4, "required", "uint64", "file_id"),
    (5, "required", "uint64", "file_version"),
    (6, "required", "uint32", "request_type"),
    (7, "required", "string", "path"),
    (8, "optional", "uint64", "block_id"),
    (9, "optional", "int64", "block_version"),
    (10, "optional", "int64", "manifest_mtime_sec"),
    (11, "optional", "int32", "manifest_mtime_nsec"),
    (12, "optional", "uint64", "offset"),
    (13, "optional", "uint64", "len"),
    (14, "optional", "uint64", "io_context"),
    (15, "optional", "int32", "io_type"),
    (16, "repeated", "bool", "cached_blocks"),
    (17, "optional", Manifest, "manifest"),
    (18, "optional", "uint64", "block_size"),
    (19, "repeated", "uint64", "block_vec"),
    (20, "optional", "string", "new_path"),
], [
    ("RequestType", {"BLOCK": 1, "MANIFEST": 2, "RENAME_HINT": 3}),
    ("IOType", {"NONE": 0, "READ": 1, "WRITE": 2, "SYNC": 3, "DELETE": 4}),
])
