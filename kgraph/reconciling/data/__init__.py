"""Tables that come with the room: what services call what we know."""
