"""Where the program meets the machine: folders, keyring, packaged files, logs."""
