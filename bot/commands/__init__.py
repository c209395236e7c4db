"""The commands, one file each; a file imports what it needs when its command is called."""
