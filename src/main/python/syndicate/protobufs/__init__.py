"""The messages of Syndicate that a driver can see: see syndicate.protobufs.sg_pb2."""
